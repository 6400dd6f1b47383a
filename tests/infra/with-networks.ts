import type { SocialSettings } from '#shared/settings/social-settings.ts';
import { type Json, shippedContext } from './newsroom-template.ts';

/** What a canary looks like: the name of a secret may stand anywhere, its value nowhere. */
export const secretNames = {
  bluesky: '/desk/bluesky',
  mastodon: '/desk/mastodon',
  slack: '/desk/slack',
  x: '/desk/x',
  threads: '/desk/threads',
} as const;

/** The shipped context with every network on. */
export function withNetworks(social: Partial<SocialSettings> = {}): Json {
  const newsroom = shippedContext['newsroom'] as Json;
  const networks = {
    bluesky: { account: 'desk.example', secret: secretNames.bluesky },
    mastodon: { instance: 'https://mastodon.example', secret: secretNames.mastodon },
    slack: { secret: secretNames.slack },
    x: { secret: secretNames.x },
    threads: { account: '17', secret: secretNames.threads },
  };
  return { newsroom: { ...newsroom, social: { networks, ...social } } };
}
