import { storySchemaVersion } from '../story.ts';
import { isExpired } from './expiry.ts';
import type { Candidate, Transition } from './outcome.ts';
import { isPublic, type Slot, type StoryRecord, type StoryState } from './record.ts';
import { isReinstatement } from './reinstatement-news.ts';

/**
 * Puts a version before the public: first publication, update or correction, as the record's past decides. One
 * whose time has passed already becomes an archived page.
 *
 * @param when - `at`: the instant that readers are told; `now`: decides nothing but whether the version expired
 */
export function publish(record: StoryRecord, slot: Slot, when: { at: string; now: string }): Transition {
  const { at } = when;
  const { next: _, announceDue: __, ...rest } = record;
  const putRight = untold(slot.corrections, record);
  const corrections = [...record.corrections, ...putRight.map((text) => ({ at, text }))];
  const state = isExpired(slot, when.now) ? 'expired' : 'live';
  const dated = record.firstPublishedAt === undefined ? firstPublication(slot, at) : { modifiedAt: at };
  const due = { renderDue: slot.rank, listsDue: slot.rank, ...newsDue({ ...record, state }, slot, putRight) };
  const published: StoryRecord = { ...rest, ...due, ...dated, state, live: slot, corrections };
  if (state === 'expired') return { outcome: 'expired', record: published };
  if (record.firstPublishedAt === undefined) return { outcome: 'published', record: published };
  return { outcome: putRight.length > 0 ? 'corrected' : 'updated', record: published };
}

// The line that told readers often stays in the file while its text goes on being edited: it is told once.
function untold(texts: readonly string[], { corrections }: StoryRecord): string[] {
  return texts.filter((text) => !corrections.some((told) => told.text === text));
}

/** What the topic is owed for a version: its story once, and every correction. Nobody is called to old news. */
function newsDue(
  record: StoryRecord,
  slot: Slot,
  putRight: readonly string[],
): Pick<StoryRecord, 'announceDue' | 'announcedRank'> {
  const { announcedRank, announceDue } = record;
  const isNews = announcedRank === undefined && announceDue === undefined;
  if (isNews && slot.quiet) return { announcedRank: 'quiet' };
  if (isNews || putRight.length > 0) return announcementDue(record, slot.rank);
  return announceDue === undefined ? {} : announcementDue(record, announceDue);
}

/**
 * An announcement, unless the story was published quietly or became old before anybody heard of it, or heard again.
 *
 * A reinstatement that is owed already goes first: who took the story down has nothing to put right.
 */
export function announcementDue(record: StoryRecord, rank: string): Pick<StoryRecord, 'announceDue'> {
  const { announcedRank, announceDue, state } = record;
  const owed = isReinstatement(announceDue) ? announceDue : rank;
  const isUnheard = announcedRank === undefined || isReinstatement(owed);
  return owed === undefined || announcedRank === 'quiet' || (isUnheard && state === 'expired')
    ? {}
    : { announceDue: owed };
}

function firstPublication(slot: Slot, at: string) {
  const stamp = slot.contentCreated ?? at;
  return { pagePath: slot.pagePath, firstPublishedAt: at, listedAt: stamp < at ? stamp : at };
}

/** Keeps a version for later; what is public stays as it is. */
export function wait(outcome: 'killed' | 'held' | 'embargoed', record: StoryRecord, slot: Slot): Transition {
  const state: StoryState = isPublic(record) ? record.state : outcome;
  return { outcome, record: { ...record, state, next: slot } };
}

/** Who kills a story, and when. */
interface Kill {
  /** Of the file or command that kills; names what is owed. */
  readonly rank: string;
  /** When the desk killed it. */
  readonly at: string;
  /** Key without `incoming/` of the file that kills. */
  readonly by?: string | undefined;
}

/**
 * Kills a story. A kill lies outside rank: it stands whatever came before or comes after, until a reinstatement.
 *
 * What was public once owes a certificate that it no longer is.
 */
export function kill(record: StoryRecord, { rank, at, by }: Kill): Transition {
  // One that comes late does not undo the reinstatement that was given after it.
  if ((record.killedAt ?? '') >= at || (record.reinstatedAt ?? '') >= at)
    return { outcome: 'duplicate', record };
  const {
    announceDue: _,
    newsHeldBack: _news,
    certificate: _former,
    certificateDue: _owed,
    ...rest
  } = record;
  const shown = record.pagePath !== undefined;
  const due = shown ? { renderDue: rank, listsDue: rank, withdrawDue: rank, certificateDue: rank } : {};
  const killed = { state: 'killed', killedAt: at, ...(by === undefined ? {} : { killedBy: by }) } as const;
  return {
    outcome: 'killed',
    record: { ...rest, ...due, ...killed, commit: record.commit + 1, receiptDue: rank },
  };
}

/** The record of a story of which nothing is known yet. */
export function emptyRecord({ id, uri }: Pick<StoryRecord, 'id' | 'uri'>): StoryRecord {
  return {
    id,
    uri,
    schemaVersion: storySchemaVersion,
    commit: 0,
    state: 'held',
    revision: 0,
    corrections: [],
    lists: [],
  };
}

/** The version as the record keeps it, numbered. */
export function slotOf(candidate: Candidate, revision: number): Slot {
  const { id: _id, uri: _uri, canceled: _canceled, ...slot } = candidate;
  return { ...slot, revision };
}
