import type { Site } from '../../settings/settings.ts';
import { defuseSigns } from '../defuse-signs.ts';
import { fitPost } from '../fit-post.ts';
import { graphemeCount } from '../graphemes.ts';
import { isKnownLink, linkWeight } from '../link-weight.ts';
import type { LimitSource, NetworkLimits } from '../network-limits.ts';
import type { Post } from '../post.ts';
import { creditOn, hashtagsOf, leadOf, summaryOf, type Told } from '../told.ts';

const usualLimit = 500;

/**
 * A post for Mastodon: the words, the summary where it fits, the link and hashtags, each a paragraph.
 *
 * The limit is what the instance says where it was asked, else that of the settings, else the usual one; the post
 * says which. It carries the story's language beside it.
 */
export function mastodonPost(
  told: Told,
  site: Pick<Site, 'social'> & { readonly limits?: NetworkLimits },
): Post {
  const { limit, perLink, limitFrom } = limitsOf(site);
  const handle = creditOn('mastodon', told, site);
  const summary = summaryOf(told);
  const parts = {
    words: defuseSigns(leadOf(told, site)),
    link: told.url,
    tags: hashtagsOf(told, site),
    ...(summary === undefined ? {} : { summary: defuseSigns(summary) }),
    ...(handle === undefined ? {} : { credit: `via @${handle}` }),
  };
  const fits = (text: string): boolean => mastodonLength(text, perLink) <= limit;
  const { text, tags } = fitPost(parts, { fits, between: '\n\n' });
  const length = mastodonLength(text, perLink);
  return { network: 'mastodon', text, length, limit, limitFrom, hashtags: tags };
}

function limitsOf({ social, limits }: Parameters<typeof mastodonPost>[1]): {
  readonly limit: number;
  readonly perLink: number;
  readonly limitFrom: LimitSource;
} {
  const { characters, perLink = linkWeight } = limits?.mastodon ?? {};
  if (characters !== undefined) return { limit: characters, perLink, limitFrom: 'instance' };
  const { limit } = social.networks?.mastodon ?? {};
  const limitFrom = limit === undefined ? 'usual' : 'settings';
  return { limit: limit ?? usualLimit, perLink, limitFrom };
}

/**
 * The length of a text as Mastodon counts it: graphemes, a link 23 unless the instance says otherwise.
 *
 * Never too little: a link of which Mastodon may make none counts in full, a mention with its instance too.
 */
export function mastodonLength(text: string, perLink: number = linkWeight): number {
  let length = 0;
  for (const word of text.split(/(\s+)/)) length += wordLength(word, perLink);
  return length;
}

function wordLength(word: string, perLink: number): number {
  const length = graphemeCount(word);
  if (isKnownLink(word)) return perLink;
  return length + perLink * (word.split('://').length - 1);
}
