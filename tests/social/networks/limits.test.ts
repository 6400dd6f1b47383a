import { describe, expect, it } from 'vitest';
import { linkedInPost } from '#shared/social/networks/linkedin-post.ts';
import { mastodonLength, mastodonPost } from '#shared/social/networks/mastodon-post.ts';
import { slackCard } from '#shared/social/networks/slack-card.ts';
import { teamsCard } from '#shared/social/networks/teams-card.ts';
import type { Told } from '#shared/social/told.ts';
import { site as desk } from '../announced-story.ts';

const url = 'https://aldmoor.az/ferry/';
const told = (changes: Partial<Told> = {}): Told => ({
  ...{ kind: 'publication', headline: 'Ferry', url, language: 'en' },
  ...changes,
});

describe('a post on LinkedIn', () => {
  it('is as long as LinkedIn takes with every sign escaped, and no longer', () => {
    const room = 3000 - url.length - 2;
    const post = (headline: string) => linkedInPost(told({ headline }), desk);
    expect(post('a'.repeat(room))).toMatchObject({ length: 3000, text: `${'a'.repeat(room)}\n\n${url}` });
    expect(post('a'.repeat(room + 1)).text).toBe(`${'a'.repeat(room - 1)}…\n\n${url}`);
    expect(post(`${'*'.repeat(room / 2 - 0.5)}a`)).toMatchObject({ length: 3000 });
    expect(post('*'.repeat(room)).body).toMatch(/^(?:\\\*){1486}…\n\nhttps/);
  });

  it('has a card that needs no summary', () => {
    expect(linkedInPost(told(), desk).card).toEqual({ url, title: 'Ferry', description: '' });
  });
});

describe('a post on Mastodon', () => {
  const instance = (limits: object) => ({ ...desk, limits }) as Parameters<typeof mastodonPost>[1];

  it('is as long as it may be, and no longer', () => {
    const post = (headline: string) => mastodonPost(told({ headline }), desk);
    expect(post('ə'.repeat(475))).toMatchObject({ length: 500, text: `${'ə'.repeat(475)}\n\n${url}` });
    expect(post('ə'.repeat(476)).text).toBe(`${'ə'.repeat(474)}…\n\n${url}`);
  });

  it('keeps the limit that the instance names, before that of the settings', () => {
    const settings = { mastodon: { instance: 'https://m.example', secret: '/m', limit: 5000 } };
    const social = { ...desk.social, networks: settings };
    expect(mastodonPost(told(), { ...desk, social })).toMatchObject({ limit: 5000, limitFrom: 'settings' });
    const both = { ...instance({ mastodon: { characters: 90, perLink: 30 } }), social };
    expect(mastodonPost(told(), both)).toMatchObject({ limit: 90, limitFrom: 'instance', length: 37 });
    expect(mastodonPost(told(), instance({}))).toMatchObject({ limit: 500, limitFrom: 'usual' });
    expect(mastodonPost(told(), instance({ mastodon: undefined }))).toMatchObject({ limit: 500 });
  });

  it('counts a link as usual where the instance does not say', () => {
    const silent = instance({ mastodon: { characters: 90 } });
    expect(mastodonPost(told(), silent)).toMatchObject({ limit: 90, limitFrom: 'instance', length: 30 });
  });

  it.each([
    ['words', 'Ferry line', 10],
    ['a link', `a ${url}`, 25],
    ['two links', `${url} ${url}`, 47],
    ['a link between lines', `a\n\n${url}\n\nb`, 29],
    ['several spaces', 'a   b', 5],
    ['the end of a line of another system', 'a\r\nb', 3],
    ['an address of which it may make no link, in full and as one', 'https://a.example/b', 42],
    ['such addresses in one word', 'a://b,c://d', 57],
    ['a mention with its instance', '@wire@aldmoor.example', 21],
    ['a family of four', '👨‍👩‍👧‍👦', 1],
  ])('is counted as Mastodon counts: %s', (_what, text, length) => {
    expect(mastodonLength(text)).toBe(length);
  });
});

describe('a message in Slack', () => {
  const even = 'https://aldmoor.az/ferry/a';
  const slack = (changes: Partial<Told>) => slackCard(told({ url: even, ...changes }), desk);
  const room = (3000 - `<${even}>`.length - 4) / 2;

  it('gives the words and the summary half of the room each', () => {
    const [headline, summary] = ['a'.repeat(room), 'b'.repeat(room)];
    expect(slack({ headline, summary }).body).toMatchObject({
      blocks: [{ text: { text: `*${headline}*\n${summary}\n<${even}>` } }, {}],
    });
    expect(slack({ headline: `${headline}a`, summary: `${summary}b` }).body).toMatchObject({
      blocks: [{ text: { text: `*${headline.slice(1)}…*\n${summary.slice(1)}…\n<${even}>` } }, {}],
    });
  });

  it.each([
    ['many signs that must be escaped', '&', even],
    ['an address that leaves no even half', 'a', url],
  ])('keeps within 3,000 letters with %s', (_what, letter, address) => {
    const long = letter.repeat(3000);
    const { length, limit } = slack({ headline: long, summary: `x${long}`, url: address });
    expect([limit, length <= limit, length > 2900]).toEqual([3000, true, true]);
  });

  it('names no source where there is none', () => {
    expect(JSON.stringify(slack({}).body)).not.toContain('via');
  });
});

describe('a card in Teams', () => {
  it('has no empty paragraph where there is no summary', () => {
    const { body } = teamsCard(told(), desk) as { body: { attachments: { content: { body: [] } }[] } };
    expect(body.attachments[0]?.content.body).toHaveLength(2);
  });
});
