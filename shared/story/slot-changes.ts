import { isExpired } from './expiry.ts';
import type { Candidate, Transition } from './outcome.ts';
import { isPublic, type Slot, type StoryRecord, type StoryState } from './record.ts';
import { storySchemaVersion } from './story.ts';

/**
 * Puts a version before the public: first publication, update or correction, as the record's past decides. One
 * whose time has passed already becomes an archived page.
 *
 * @param when - `at`: the instant that readers are told; `now`: decides nothing but whether the version expired
 */
export function publish(record: StoryRecord, slot: Slot, when: { at: string; now: string }): Transition {
  const { at } = when;
  const { next: _, announceDue: __, ...rest } = record;
  const corrections = [...record.corrections, ...slot.corrections.map((text) => ({ at, text }))];
  const state = isExpired(slot, when.now) ? 'expired' : 'live';
  const dated = record.firstPublishedAt === undefined ? firstPublication(slot, at) : { modifiedAt: at };
  const due = { renderDue: slot.rank, listsDue: slot.rank, ...newsDue({ ...record, state }, slot) };
  const published: StoryRecord = { ...rest, ...due, ...dated, state, live: slot, corrections };
  if (state === 'expired') return { outcome: 'expired', record: published };
  if (record.firstPublishedAt === undefined) return { outcome: 'published', record: published };
  return { outcome: slot.corrections.length > 0 ? 'corrected' : 'updated', record: published };
}

/** What the topic is owed for a version: its story once, and every correction. Nobody is called to old news. */
function newsDue(record: StoryRecord, slot: Slot): Pick<StoryRecord, 'announceDue' | 'announcedRank'> {
  const { announcedRank, announceDue } = record;
  const isNews = announcedRank === undefined && announceDue === undefined;
  if (isNews && slot.quiet) return { announcedRank: 'quiet' };
  if (isNews || slot.corrections.length > 0) return announcementDue(record, slot.rank);
  return announceDue === undefined ? {} : announcementDue(record, announceDue);
}

/** An announcement, unless the story was published quietly or became old before anybody heard of it. */
export function announcementDue(record: StoryRecord, rank: string): Pick<StoryRecord, 'announceDue'> {
  const { announcedRank, state } = record;
  return announcedRank === 'quiet' || (announcedRank === undefined && state === 'expired')
    ? {}
    : { announceDue: rank };
}

function firstPublication(slot: Slot, at: string) {
  const stamp = slot.contentCreated ?? at;
  return { pagePath: slot.pagePath, firstPublishedAt: at, listedAt: stamp < at ? stamp : at };
}

/** Keeps a version for later; what is public stays as it is. */
export function wait(outcome: 'killed' | 'held' | 'embargoed', record: StoryRecord, slot: Slot): Transition {
  const state: StoryState = outcome !== 'killed' && isPublic(record) ? record.state : outcome;
  return { outcome, record: { ...record, state, next: slot } };
}

/**
 * Kills a story. A kill lies outside rank: it stands whatever came before or comes after, until a reinstatement.
 *
 * @param rank - of the file or command that kills; names what is owed
 * @param at - when the desk killed it
 */
export function kill(record: StoryRecord, rank: string, at: string): Transition {
  if (record.killedAt !== undefined && record.killedAt >= at) return { outcome: 'duplicate', record };
  const { announceDue: _, ...rest } = record;
  const due = record.live ? { renderDue: rank, listsDue: rank, withdrawDue: rank } : {};
  const commit = record.commit + 1;
  return {
    outcome: 'killed',
    record: { ...rest, ...due, commit, state: 'killed', killedAt: at, receiptDue: rank },
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
