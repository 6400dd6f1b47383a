import type { Site } from '../../settings/settings.ts';
import { defuseSigns } from '../defuse-signs.ts';
import { fitPost } from '../fit-post.ts';
import { graphemeCount } from '../graphemes.ts';
import { isKnownLink, linkWeight } from '../link-weight.ts';
import type { Post } from '../post.ts';
import { creditOn, hashtagsOf, leadOf, summaryOf, type Told } from '../told.ts';

const usualLimit = 500;

/**
 * A post for Mastodon: the words, the summary where it fits, the link and hashtags, each a paragraph.
 *
 * The limit is the instance's own, as the settings give it. The post carries the story's language beside it.
 */
export function mastodonPost(told: Told, site: Pick<Site, 'social'>): Post {
  const limit = site.social.networks?.mastodon?.limit ?? usualLimit;
  const handle = creditOn('mastodon', told, site);
  const summary = summaryOf(told);
  const parts = {
    words: defuseSigns(leadOf(told, site)),
    link: told.url,
    tags: hashtagsOf(told, site),
    ...(summary === undefined ? {} : { summary: defuseSigns(summary) }),
    ...(handle === undefined ? {} : { credit: `via @${handle}` }),
  };
  const fits = (text: string): boolean => mastodonLength(text) <= limit;
  const { text, tags } = fitPost(parts, { fits, between: '\n\n' });
  return { network: 'mastodon', text, length: mastodonLength(text), limit, hashtags: tags };
}

/**
 * The length of a text as Mastodon counts it: graphemes, a link 23.
 *
 * Never too little: a link of which Mastodon may make none counts in full, a mention with its instance too.
 */
export function mastodonLength(text: string): number {
  let length = 0;
  for (const word of text.split(/(\s+)/)) length += wordLength(word);
  return length;
}

function wordLength(word: string): number {
  const length = graphemeCount(word);
  if (isKnownLink(word)) return linkWeight;
  return length + linkWeight * (word.split('://').length - 1);
}
