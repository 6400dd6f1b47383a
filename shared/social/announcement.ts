import type { Site } from '../settings/settings.ts';
import { sha256Hex } from '../story/digest.ts';
import type { ListedStory } from '../story/publication.ts';
import { announcementWords } from './announcement-words.ts';
import { oneLine } from './one-line.ts';
import { shorten } from './shorten.ts';
import { xPost } from './x-post.ts';

export type AnnouncementKind = 'publication' | 'update' | 'correction' | 'withdrawal';

/** What subscribers of the topic receive: metadata and ready text, never the body. */
export interface Announcement {
  /** The same for every repetition of one announcement: drop an id that was seen before. */
  readonly id: string;
  readonly kind: AnnouncementKind;
  readonly uri: string;
  /** Sortable: a withdrawal outranks every publication of lower rank, in whatever order they arrive. */
  readonly rank: string;
  readonly revision: number;
  readonly url: string;
  readonly headline: string;
  readonly summary?: string;
  readonly section: string;
  readonly language: string;
  readonly urgency?: number;
  /** A post for X, link included, within 280 by its own count. */
  readonly text: string;
}

export interface Announced {
  readonly story: Pick<ListedStory, 'uri' | 'headline' | 'summary' | 'section' | 'language' | 'urgency'>;
  readonly kind: AnnouncementKind;
  /** Absolute address of the page. */
  readonly url: string;
  readonly rank: string;
  readonly revision: number;
  /** The source's own handle on X, without `@`. */
  readonly sourceHandle?: string;
}

/**
 * Makes the announcement of one change to a story.
 *
 * Pure: the same change gives the same announcement with the same id. A withdrawal says so in the story's
 * language and repeats nothing of what was withdrawn. The source's handle is credited, the newsroom's own never.
 */
export async function announcementOf(announced: Announced, site: Site): Promise<Announcement> {
  const { story, kind, url, rank, revision } = announced;
  const told = kind === 'withdrawal' ? withdrawn(story.language) : wordsOf(story);
  return {
    id: await idOf(story.uri, kind, rank),
    kind,
    uri: story.uri,
    rank,
    revision,
    url,
    ...told,
    section: story.section,
    language: story.language,
    ...(story.urgency === undefined ? {} : { urgency: story.urgency }),
    text: postOf(announced, told.headline, site),
  };
}

// A story is published once, whatever version it carries by then; it may be corrected or withdrawn again.
async function idOf(uri: string, kind: AnnouncementKind, rank: string): Promise<string> {
  const named = kind === 'publication' ? [uri, kind] : [uri, kind, rank];
  return (await sha256Hex(JSON.stringify(named))).slice(0, 32);
}

function wordsOf({ headline, summary }: Announced['story']) {
  const told = { headline: bounded(headline) };
  return summary === undefined || summary.trim() === '' ? told : { ...told, summary: bounded(summary) };
}

function withdrawn(language: string) {
  return { headline: announcementWords(language).withdrawn };
}

function postOf({ story, kind, url, sourceHandle }: Announced, headline: string, site: Site): string {
  const tag = kind === 'update' || kind === 'correction' ? announcementWords(story.language)[kind] : '';
  const isOurs = site.social.x?.toLowerCase() === `@${sourceHandle}`.toLowerCase();
  const credited = kind === 'withdrawal' || isOurs || sourceHandle === undefined ? {} : { sourceHandle };
  return xPost({ words: tag + headline, url, ...credited });
}

// A message of the topic holds the text several times over and may have 256 KB.
const maxTold = 1000;

function bounded(text: string): string {
  return shorten(oneLine(text), { fits: (short) => short.length <= maxTold, ellipsis: '…' });
}
