import type { Transition } from './outcome.ts';
import { isDead, isListed, isStoryHeld, type Slot, type StoryRecord } from './record.ts';
import { isReinstatement } from './reinstatement-news.ts';

/** True from the very instant at which a version is news no more. */
export function isExpired({ expiresAt }: Pick<Slot, 'expiresAt'>, now: string): boolean {
  return expiresAt !== undefined && expiresAt <= now;
}

/**
 * Takes a story whose time has passed off every list; its page stays, with a label that says so.
 *
 * What was not announced by then never is: nobody is called to old news.
 *
 * @returns undefined when it is not time, or nothing of the story is listed anyway
 */
export function expireStory(record: StoryRecord, now: string): Transition | undefined {
  const { live } = record;
  if (!live || !isListed(record) || !isExpired(live, now)) return undefined;
  const { announceDue, ...rest } = record;
  // Not the version's rank: a worker that is late with publishing it must not strike this off.
  const rank = `expiry_${live.expiresAt}`;
  const due = { renderDue: rank, listsDue: rank, receiptDue: rank };
  const isHeard = record.announcedRank !== undefined && !isReinstatement(announceDue);
  const told = announceDue !== undefined && isHeard ? { announceDue } : {};
  return {
    outcome: 'expired',
    record: { ...rest, ...due, ...told, commit: record.commit + 1, state: 'expired' },
  };
}

/**
 * The next instant at which a story changes by itself: the end of an embargo or its expiry.
 *
 * @returns undefined when only the desk or the wire can change it
 */
export function nextTurn(record: StoryRecord): string | undefined {
  if (isDead(record) || isStoryHeld(record)) return undefined;
  const { next } = record;
  const release = next && next.holds.length === 0 ? next.embargoedUntil : undefined;
  return earlier(release, expiryOf(record));
}

/** True when a version should be public by its embargo alone, ended before `before`, and is not. */
export function isReleaseOverdue(record: StoryRecord, before: string): boolean {
  const { next } = record;
  const turn = nextTurn(record);
  return (
    next?.embargoedUntil !== undefined &&
    next.holds.length === 0 &&
    turn !== undefined &&
    next.embargoedUntil < before
  );
}

/**
 * The next instant at which the sweep looks at a story of which nothing is owed: when it changes by itself, or when
 * an embargo ends that something else keeps from the public, so that the desk is told.
 */
export function lookAt(record: StoryRecord): string | undefined {
  return earlier(record.next?.embargoedUntil, expiryOf(record));
}

function expiryOf(record: StoryRecord): string | undefined {
  return isListed(record) ? record.live?.expiresAt : undefined;
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  return a !== undefined && (b === undefined || a < b) ? a : b;
}
