import { inLedger } from '../ledger/ledger-turn.ts';
import type { Candidate, Transition } from './outcome.ts';
import { isDead, isStoryHeld, newestSlot, type Slot, type StoryRecord, standingRank } from './record.ts';
import { emptyRecord, kill, publish, slotOf, wait } from './slot-changes.ts';

/**
 * Decides what a new version does to its story. `state-table.ts` says what that is in every state, and why.
 *
 * In order: a cancellation kills; what the newest version says already is a duplicate; a lower rank is superseded;
 * a version that may not be shown fills `next`; any other becomes public, as update or correction where the story was.
 *
 * Pure: `now` is the only clock; it decides nothing but whether an embargo still stands and an expiry has passed.
 *
 * @param record - as read consistently; undefined when the story is new
 * @param now - UTC instant with milliseconds
 */
export function acceptVersion(
  record: StoryRecord | undefined,
  candidate: Candidate,
  now: string,
): Transition {
  return inLedger(record, accept(record, candidate, now));
}

function accept(record: StoryRecord | undefined, candidate: Candidate, now: string): Transition {
  const current = record ?? emptyRecord(candidate);
  if (candidate.canceled)
    return kill(current, { rank: candidate.rank, at: candidate.arrivedAt, by: candidate.sourceKey });
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
  const published = publish(accepted, slot, { at: publicFrom(slot), now });
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
  return inLedger(record, publish(released, next, { at: publicFrom(next), now }));
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
  'expiresAt',
  'holds',
  'corrections',
  'developing',
] as const satisfies readonly (keyof Slot)[];

function saysTheSame(slot: Slot, candidate: Candidate): boolean {
  return told.every((field) => JSON.stringify(slot[field]) === JSON.stringify(candidate[field]));
}

// Never the worker's clock: an embargo that ends while the file is being read gives the same page either way.
function publicFrom({ embargoedUntil, arrivedAt }: Slot): string {
  return embargoedUntil !== undefined && embargoedUntil > arrivedAt ? embargoedUntil : arrivedAt;
}
