import type { Site } from '../../settings/settings.ts';
import { fitPost } from '../fit-post.ts';
import { graphemeCount, utf8Length } from '../graphemes.ts';
import { oneLine } from '../one-line.ts';
import type { Facet, LinkCard, Post } from '../post.ts';
import { shorten } from '../shorten.ts';
import { creditOn, hashtagsOf, leadOf, type Told } from '../told.ts';

/** Bluesky counts graphemes and bytes, and refuses what passes either. */
export const maxBlueskyGraphemes = 300;
export const maxBlueskyBytes = 3000;

/**
 * A post for Bluesky: the words, the link and hashtags as facets, and a card of the page.
 *
 * Nothing is a link, a tag or a mention there unless a facet says so; mentions have none.
 *
 * @see https://docs.bsky.app/docs/advanced-guides/post-richtext
 */
export function blueskyPost(told: Told, site: Pick<Site, 'social' | 'name'>): Post {
  const handle = creditOn('bluesky', told, site);
  const credit = handle === undefined ? {} : { credit: `via @${handle}` };
  const link = shownLink(told.url);
  const parts = { words: leadOf(told, site), link, ...credit, tags: hashtagsOf(told, site) };
  const { text, tags } = fitPost(parts, { fits, between: ' ' });
  return {
    network: 'bluesky',
    text,
    length: graphemeCount(text),
    limit: maxBlueskyGraphemes,
    bytes: { length: utf8Length(text), limit: maxBlueskyBytes },
    hashtags: tags,
    facets: facetsOf(text, { shown: link, url: told.url }, tags),
    ...(told.kind === 'withdrawal' ? {} : { card: cardOf(told, site.name) }),
  };
}

function fits(text: string): boolean {
  return utf8Length(text) <= maxBlueskyBytes && graphemeCount(text) <= maxBlueskyGraphemes;
}

const longestPath = 16;

/** As Bluesky's own app shows a link: the host and the beginning of the path. */
function shownLink(url: string): string {
  const { host, pathname } = new URL(url);
  const path = pathname === '/' ? '' : pathname;
  return host + (path.length > longestPath ? `${path.slice(0, longestPath - 1)}…` : path);
}

// What we add stands at the end, so it is looked for from the end: the words may hold the same.
function facetsOf(text: string, link: { shown: string; url: string }, tags: readonly string[]): Facet[] {
  const facets: Facet[] = [];
  let end = text.length;
  for (const tag of [...tags].reverse()) {
    const at = text.lastIndexOf(`#${tag}`, end - 1);
    facets.unshift({ bytes: bytesOf(text, at, `#${tag}`), tag });
    end = at;
  }
  const at = text.lastIndexOf(link.shown, end);
  return at < 0 ? facets : [{ bytes: bytesOf(text, at, link.shown), link: link.url }, ...facets];
}

function bytesOf(text: string, at: number, part: string): readonly [number, number] {
  const start = utf8Length(text.slice(0, at));
  return [start, start + utf8Length(part)];
}

const longestTitle = 300;
const longestDescription = 600;

function cardOf({ url, headline, summary = '' }: Told, siteName: string): LinkCard {
  return {
    url,
    title: cut(oneLine(headline), longestTitle) || siteName,
    description: cut(oneLine(summary), longestDescription),
  };
}

function cut(line: string, longest: number): string {
  return shorten(line, { fits: (text) => graphemeCount(text) <= longest, ellipsis: '…' });
}
