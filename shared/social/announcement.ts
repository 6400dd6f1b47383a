import type { Site } from '../settings/settings.ts';
import { sha256Hex } from '../story/digest.ts';
import type { SourceHandles } from '../story/names/source-handles.ts';
import type { ListedStory } from '../story/publication.ts';
import { announcementWords } from './announcement-words.ts';
import { newsOnX } from './networks/x-news.ts';
import { oneLine } from './one-line.ts';
import { shorten } from './shorten.ts';
import type { AnnouncementKind } from './told.ts';

/** Bumped when a field changes its meaning or goes; a new field is no new version. See docs/announcement.schema.json. */
export const announcementVersion = 1;

/** What subscribers of the topic receive: metadata and ready text, never the body. */
export interface Announcement {
  readonly schemaVersion: typeof announcementVersion;
  /** The same for every repetition of one announcement: drop an id that was seen before. */
  readonly id: string;
  readonly kind: AnnouncementKind;
  readonly uri: string;
  /** Sortable: a withdrawal outranks every publication of lower rank, in whatever order they arrive. */
  readonly rank: string;
  readonly revision: number;
  /** Of a publication: the story was withdrawn before, and is public again. */
  readonly reinstated?: true;
  /** UTC instant of the change: when the story became public, was changed or was withdrawn. */
  readonly at: string;
  readonly url: string;
  /** By which the newsroom's logs name the dropped file that brought the version. */
  readonly file?: string;
  readonly headline: string;
  readonly summary?: string;
  /** What was put right; of a correction that says it. */
  readonly correction?: string;
  readonly section: string;
  readonly language: string;
  readonly urgency?: number;
  /** The story's first keywords, for hashtags. */
  readonly tags?: readonly string[];
  /** The source's own accounts, without a leading `@`, for credit on the network where each exists. */
  readonly handles?: SourceHandles;
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
  readonly file?: string;
  /** The story was withdrawn before, and is public again. */
  readonly reinstated?: true;
  /** Names this very change where a version has several, as two corrections by the desk; the rank by default. */
  readonly change?: string;
  /** UTC instant of the change. */
  readonly at: string;
  readonly correction?: string;
  readonly tags?: readonly string[];
  /** The source's own accounts, without `@`. */
  readonly handles?: SourceHandles;
}

/**
 * Makes the announcement of one change to a story.
 *
 * Pure: the same change gives the same announcement with the same id. A withdrawal says so in the story's
 * language and repeats nothing of what was withdrawn. The source's handle is credited, the newsroom's own never.
 */
export async function announcementOf(announced: Announced, site: Site): Promise<Announcement> {
  const { story, kind, url, rank, revision, at, reinstated, file } = announced;
  const { section, language, urgency } = story;
  const told = {
    kind,
    url,
    ...(kind === 'withdrawal' ? withdrawn(language) : wordsOf(announced)),
    language,
    ...(urgency === undefined ? {} : { urgency }),
  };
  return {
    schemaVersion: announcementVersion,
    id: await idOf(announced),
    uri: story.uri,
    rank,
    revision,
    ...(reinstated ? { reinstated } : {}),
    at,
    ...(file === undefined ? {} : { file }),
    section,
    ...told,
    text: newsOnX(told, site).text,
  };
}

// A story is published once, whatever version it carries by then; it may be corrected, withdrawn or reinstated again.
async function idOf({ story: { uri }, kind, rank, change = rank, reinstated }: Announced): Promise<string> {
  const named = kind === 'publication' && !reinstated ? [uri, kind] : [uri, kind, change];
  return (await sha256Hex(JSON.stringify(named))).slice(0, 32);
}

function wordsOf({ story: { headline, summary }, kind, correction, tags = [], handles }: Announced) {
  return {
    headline: bounded(headline),
    ...said('summary', summary),
    ...(kind === 'correction' ? said('correction', correction) : {}),
    ...(tags.length === 0 ? {} : { tags }),
    ...(handles === undefined ? {} : { handles }),
  };
}

// Asked of what is left: a summary of nothing but marks that no network takes says nothing.
function said<Name extends string>(name: Name, text = ''): { readonly [name in Name]?: string } {
  const words = bounded(text);
  return words === '' ? {} : ({ [name]: words } as { readonly [name in Name]?: string });
}

function withdrawn(language: string) {
  return { headline: announcementWords(language).withdrawn };
}

// A message of the topic holds the text several times over and may have 256 KB.
const maxTold = 1000;

function bounded(text: string): string {
  return shorten(oneLine(text), { fits: (short) => short.length <= maxTold, ellipsis: '…' });
}
