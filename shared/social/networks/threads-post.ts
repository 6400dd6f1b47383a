import type { Site } from '../../settings/settings.ts';
import { defuseSigns } from '../defuse-signs.ts';
import { fitPost } from '../fit-post.ts';
import { graphemesOf, utf8Length } from '../graphemes.ts';
import type { Post } from '../post.ts';
import { creditOn, hashtagsOf, leadOf, summaryOf, type Told } from '../told.ts';

const limit = 500;
/** Ours is one of them. */
const maxLinks = 5;

/**
 * A post for Threads: the words, the summary where it fits, the link, and one hashtag, since a post takes no more.
 *
 * @see https://developers.facebook.com/docs/threads/posts: emoji count as their bytes, at most five links
 */
export function threadsPost(told: Told, site: Pick<Site, 'social'>): Post {
  const handle = creditOn('threads', told, site);
  const summary = summaryOf(told);
  const parts = {
    words: fewLinks(defuseSigns(leadOf(told, site)), 2),
    link: told.url,
    tags: hashtagsOf(told, site).slice(0, 1),
    ...(summary === undefined ? {} : { summary: fewLinks(defuseSigns(summary), maxLinks - 3) }),
    ...(handle === undefined ? {} : { credit: `via @${handle}` }),
  };
  const fits = (text: string): boolean => threadsLength(text) <= limit;
  const { text, tags } = fitPost(parts, { fits, between: '\n\n' });
  return { network: 'threads', text, length: threadsLength(text), limit, hashtags: tags };
}

/** Characters of a text, in which each emoji counts as many as it has bytes of UTF-8. */
export function threadsLength(text: string): number {
  if (/^[ -~\n]*$/.test(text)) return text.length;
  let length = 0;
  for (const grapheme of graphemesOf(text)) {
    length += isEmoji.test(grapheme) ? utf8Length(grapheme) : [...grapheme].length;
  }
  return length;
}

const isEmoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u20e3/u;

// A word with a dot in it may become a link; what is one too many goes out as words with the dot set apart.
function fewLinks(words: string, most: number): string {
  let links = 0;
  return words.replace(/\S+/g, (word) => {
    if (!/[\p{L}\p{N}]\.[\p{L}\p{N}]|:\/\//u.test(word)) return word;
    links += 1 + word.split('://').length;
    return links > most ? word.replaceAll('://', ' ').replace(/\.(?=[\p{L}\p{N}])/gu, '. ') : word;
  });
}
