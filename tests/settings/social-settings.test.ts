import { describe, expect, it } from 'vitest';
import { readSettings } from '#shared/settings/settings.ts';
import { networksOn } from '#shared/settings/social-settings.ts';
import { deskSettings } from '../pipeline/desk.ts';

const read = (social: unknown) => readSettings({ ...deskSettings, social });

describe('the social settings', () => {
  it('may be empty: nothing is posted', () => {
    expect(networksOn(read({}).social)).toEqual([]);
  });

  it('name the networks that are on, in one order', () => {
    const networks = {
      x: { secret: '/desk/x' },
      bluesky: { account: 'desk.example', secret: '/desk/bluesky' },
    };
    expect(networksOn(read({ networks }).social)).toEqual(['bluesky', 'x']);
  });

  it.each([
    [
      'a secret in place of its name',
      { networks: { slack: { secret: 'https://hooks.slack.com/services/T/B/x' } } },
      'networks.slack.secret must be the name of an SSM parameter',
    ],
    [
      'an instance without TLS',
      { networks: { mastodon: { instance: 'http://m.example', secret: '/m' } } },
      'networks.mastodon.instance must be https://',
    ],
    [
      'a network without its secret',
      { networks: { bluesky: { account: 'desk.example' } } },
      'networks.bluesky.secret is missing',
    ],
    ['an unknown network', { networks: { myspace: { secret: '/m' } } }, 'networks.myspace is not a setting'],
    ['hashtags without end', { hashtags: 30 }, 'hashtags must be a whole number from 0 to 5'],
    ['an urgency that does not exist', { breaking: 0 }, 'breaking must be a whole number from 1 to 9'],
  ])('refuse %s by name', (_what, social, complaint) => {
    expect(() => read(social)).toThrow(`newsroom.social.${complaint}`);
  });
});
