import {
  isDead,
  isPublic,
  isStoryHeld,
  newestSlot,
  type Slot,
  type StoryRecord,
  type StoryState,
  standingRank,
} from './record.ts';
import { storySchemaVersion } from './story.ts';

/** What became of one version that a file brought. */
export type Outcome =
  | 'published'
  | 'updated'
  | 'corrected'
  | 'held'
  | 'embargoed'
  | 'killed'
  | 'duplicate'
  | 'superseded';

/** A version as its file gives it, not yet numbered. */
export type Candidate = Omit<Slot, 'revision'> & {
  readonly id: string;
  readonly uri: string;
  /** The wire withdraws the story. */
  readonly canceled: boolean;
};

export interface Transition {
  readonly outcome: Outcome;
  /** The record as it must become; the same object when nothing changes. */
  readonly record: StoryRecord;
}

/**
 * Decides what a new version does to its story. The whole editorial table stands in this file.
 *
 * | the file brings | and the story is | then |
 * | --- | --- | --- |
 * | a rank or content that is already newest | any | duplicate: nothing changes, what is owed is finished |
 * | a lower rank | any | superseded: kept in `stories/`, never shown |
 * | a cancellation | any | killed, whatever the order of arrival |
 * | any version | dead or held by the desk | fills `next`, stays private |
 * | a hold or an unanswered question | any | fills `next`; what is live stays as it is |
 * | an embargo in the future | any | fills `next` until then |
 * | any other | new | published |
 * | any other, with a correction text | live | corrected: same URL, readers are told |
 * | any other | live | updated: same URL, no second announcement |
 *
 * Pure: `now` is the only clock, and it decides nothing but whether an embargo still stands.
 *
 * @param record - as read consistently; undefined when the story is new
 * @param now - UTC instant with milliseconds
 */
export function acceptVersion(
  record: StoryRecord | undefined,
  candidate: Candidate,
  now: string,
): Transition {
  const current = record ?? emptyRecord(candidate);
  if (candidate.canceled) return kill(current, candidate);
  const { live, next } = current;
  const newest = newestSlot(current);
  if (newest && (newest.rank === candidate.rank || saysTheSame(newest, candidate)))
    return repeat(current, newest, candidate);
  const waits = waitsFor(current, candidate, now);
  if ((live && !outranks(candidate, live)) || (waits && next && !outranks(candidate, next))) {
    return { outcome: 'superseded', record: current };
  }
  const slot = slotOf(candidate, current.revision + 1);
  const accepted: StoryRecord = {
    ...current,
    revision: slot.revision,
    commit: current.commit + 1,
    receiptDue: slot.rank,
  };
  if (waits) return wait(waits, accepted, slot);
  const published = publish(accepted, slot, slot.arrivedAt);
  // A version that came late and is older than the one that waits may be shown until that one's time has come.
  return next && !outranks(candidate, next)
    ? { ...published, record: { ...published.record, next } }
    : published;
}

/**
 * Makes the waiting version public when its embargo has passed.
 *
 * @returns undefined when it is not time, or a hold, a kill or a question still stands
 */
export function releaseEmbargo(record: StoryRecord, now: string): Transition | undefined {
  const { next } = record;
  if (!next?.embargoedUntil || next.embargoedUntil > now) return undefined;
  if (next.holds.length > 0 || isDead(record) || isStoryHeld(record)) return undefined;
  const released = { ...record, commit: record.commit + 1, receiptDue: next.rank };
  return publish(released, next, later(next.embargoedUntil, next.arrivedAt));
}

/** What keeps a version from the public; undefined when nothing does. */
function waitsFor(
  record: StoryRecord,
  candidate: Candidate,
  now: string,
): 'killed' | 'held' | 'embargoed' | undefined {
  if (isDead(record)) return 'killed';
  if (isStoryHeld(record) || candidate.holds.length > 0) return 'held';
  return candidate.embargoedUntil !== undefined && candidate.embargoedUntil > now ? 'embargoed' : undefined;
}

function outranks(candidate: Candidate, slot: Slot): boolean {
  return candidate.rank > standingRank(slot);
}

// The rank is remembered, or a version that lies between the two and comes last would win over both.
function repeat(record: StoryRecord, slot: Slot, candidate: Candidate): Transition {
  if (!outranks(candidate, slot)) return { outcome: 'duplicate', record };
  const seen = { ...slot, seenRank: candidate.rank };
  const slots = record.live === slot ? { live: seen } : { next: seen };
  return { outcome: 'duplicate', record: { ...record, ...slots, commit: record.commit + 1 } };
}

// What an editor can change without touching the text is a change all the same: an embargo, a section, a byline.
const told = [
  'contentHash',
  'headline',
  'summary',
  'section',
  'language',
  'urgency',
  'byline',
  'source',
  'embargoedUntil',
  'holds',
  'corrections',
] as const satisfies readonly (keyof Slot)[];

function saysTheSame(slot: Slot, candidate: Candidate): boolean {
  return told.every((field) => JSON.stringify(slot[field]) === JSON.stringify(candidate[field]));
}

function publish(record: StoryRecord, slot: Slot, at: string): Transition {
  const { next: _, ...rest } = record;
  const corrections = [...record.corrections, ...slot.corrections.map((text) => ({ at, text }))];
  const due = { renderDue: slot.rank, listsDue: slot.rank };
  if (record.firstPublishedAt === undefined) {
    const first = {
      ...rest,
      ...due,
      state: 'live',
      live: slot,
      corrections,
      ...firstPublication(slot, at),
    } as const;
    return { outcome: 'published', record: { ...first, ...publicationDue(slot) } };
  }
  const later: StoryRecord = { ...rest, ...due, state: 'live', live: slot, corrections, modifiedAt: at };
  if (slot.corrections.length === 0) return { outcome: 'updated', record: later };
  const announced = record.announcedRank === 'quiet' ? {} : { announceDue: slot.rank };
  return { outcome: 'corrected', record: { ...later, ...announced } };
}

function firstPublication(slot: Slot, at: string) {
  const stamp = slot.contentCreated ?? at;
  return { pagePath: slot.pagePath, firstPublishedAt: at, listedAt: stamp < at ? stamp : at };
}

function publicationDue(slot: Slot): Partial<StoryRecord> {
  return slot.quiet ? { announcedRank: 'quiet' } : { announceDue: slot.rank };
}

function wait(outcome: 'killed' | 'held' | 'embargoed', record: StoryRecord, slot: Slot): Transition {
  const state: StoryState = outcome !== 'killed' && isPublic(record) ? record.state : outcome;
  return { outcome, record: { ...record, state, next: slot } };
}

// A kill lies outside rank: it stands whatever came before or comes after, until a reinstatement.
function kill(record: StoryRecord, candidate: Candidate): Transition {
  if (record.killedAt !== undefined && record.killedAt >= candidate.arrivedAt) {
    return { outcome: 'duplicate', record };
  }
  const due = record.live
    ? { renderDue: candidate.rank, listsDue: candidate.rank, withdrawDue: candidate.rank }
    : {};
  const { announceDue: _, ...rest } = record;
  return {
    outcome: 'killed',
    record: {
      ...rest,
      ...due,
      commit: record.commit + 1,
      state: 'killed',
      killedAt: candidate.arrivedAt,
      receiptDue: candidate.rank,
    },
  };
}

function emptyRecord(candidate: Candidate): StoryRecord {
  return {
    id: candidate.id,
    uri: candidate.uri,
    schemaVersion: storySchemaVersion,
    commit: 0,
    state: 'held',
    revision: 0,
    corrections: [],
    lists: [],
  };
}

function slotOf(candidate: Candidate, revision: number): Slot {
  const { id: _id, uri: _uri, canceled: _canceled, ...slot } = candidate;
  return { ...slot, revision };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
