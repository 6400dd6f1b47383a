import type { Site } from '../settings/settings.ts';
import type { NetworkLimits } from './network-limits.ts';
import { blueskyPost } from './networks/bluesky-post.ts';
import { linkedInPost } from './networks/linkedin-post.ts';
import { mastodonPost } from './networks/mastodon-post.ts';
import { slackCard } from './networks/slack-card.ts';
import { teamsCard } from './networks/teams-card.ts';
import { threadsPost } from './networks/threads-post.ts';
import { newsOnX } from './networks/x-news.ts';
import type { Post, PostNetwork } from './post.ts';
import { maxSmsUnits, smsSegments, smsText, smsUnits } from './sms-text.ts';
import type { Told } from './told.ts';

/** Every network that a post can be made for, in the order in which previews show them. */
export const postNetworks = [
  'x',
  'sms',
  'bluesky',
  'mastodon',
  'threads',
  'linkedin',
  'slack',
  'teams',
] as const satisfies readonly PostNetwork[];

/**
 * Makes the post that one network gets of one piece of news. Pure: what a preview shows is what goes out.
 */
export function postOn(network: PostNetwork, told: Told, site: LimitedSite): Post {
  return makers[network](told, site);
}

/** A site, with what networks said of their limits. */
export type LimitedSite = Site & { readonly limits?: NetworkLimits };

const makers: Readonly<Record<PostNetwork, (told: Told, site: LimitedSite) => Post>> = {
  x: newsOnX,
  sms: smsOf,
  bluesky: blueskyPost,
  mastodon: mastodonPost,
  threads: threadsPost,
  linkedin: linkedInPost,
  slack: slackCard,
  teams: teamsCard,
};

function smsOf({ headline, url }: Told): Post {
  const text = smsText(headline, url);
  const segments = smsSegments(text);
  return { network: 'sms', text, length: smsUnits(text), limit: maxSmsUnits, hashtags: [], segments };
}
