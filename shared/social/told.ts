import type { Site } from '../settings/settings.ts';
import type { SourceHandles } from '../story/names/source-handles.ts';
import { type AnnouncementWords, announcementWords } from './announcement-words.ts';
import { hashtagOf } from './hashtag.ts';
import { oneLine } from './one-line.ts';

export type AnnouncementKind = 'publication' | 'update' | 'correction' | 'withdrawal';

/** What posts are made of: every announcement has it. */
export interface Told {
  readonly kind: AnnouncementKind;
  /** Of a withdrawal: the sentence that says so. */
  readonly headline: string;
  readonly summary?: string;
  /** What was put right, as readers are told. */
  readonly correction?: string;
  readonly url: string;
  readonly language: string;
  /** 1 (highest) to 9. */
  readonly urgency?: number;
  /** Keywords, the most important first. */
  readonly tags?: readonly string[];
  readonly handles?: SourceHandles;
}

/** The words that every post begins with: what kind of news it is, then the headline or the correction. */
export function leadOf(told: Told, { social }: Pick<Site, 'social'>): string {
  const words = announcementWords(told.language);
  const line = told.kind === 'correction' ? (told.correction ?? told.headline) : told.headline;
  return oneLine(prefixOf(told, words, social.breaking) + line);
}

/** The summary as a post may add it; nothing where it only repeats the headline or the news is another. */
export function summaryOf({ kind, headline, summary = '' }: Told): string | undefined {
  const line = oneLine(summary);
  return (kind === 'publication' || kind === 'update') && line !== '' && line !== oneLine(headline)
    ? line
    : undefined;
}

/** Hashtags without `#`, as many as the settings allow; a withdrawal has none. */
export function hashtagsOf({ kind, tags = [], language }: Told, { social }: Pick<Site, 'social'>): string[] {
  if (kind === 'withdrawal') return [];
  const made = tags.flatMap((tag) => hashtagOf(tag, language) ?? []);
  const distinct = made.filter(
    (tag, at) => made.findIndex((one) => one.toLowerCase() === tag.toLowerCase()) === at,
  );
  return distinct.slice(0, social.hashtags ?? 0);
}

/** The source's handle on one network; the newsroom's own is no credit, and a withdrawal credits nobody. */
export function creditOn(
  network: keyof SourceHandles,
  { kind, handles }: Told,
  { social }: Pick<Site, 'social'>,
): string | undefined {
  const handle = handles?.[network];
  if (kind === 'withdrawal' || handle === undefined || !shapes[network].test(handle)) return undefined;
  return social[network]?.toLowerCase() === `@${handle}`.toLowerCase() ? undefined : handle;
}

const shapes: Readonly<Record<keyof SourceHandles, RegExp>> = {
  x: /^\w{1,15}$/,
  bluesky:
    /^(?=.{4,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/,
  mastodon: /^\w(?:[\w.-]{0,60}\w)?@(?=.{4,253}$)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/,
  threads: /^[A-Za-z0-9_](?:[A-Za-z0-9._]{0,28}[A-Za-z0-9_])?$/,
};

function prefixOf({ kind, urgency }: Told, words: AnnouncementWords, breaking = 0): string {
  if (kind === 'correction' || kind === 'update') return words[kind];
  return kind === 'publication' && urgency !== undefined && urgency <= breaking ? words.breaking : '';
}
