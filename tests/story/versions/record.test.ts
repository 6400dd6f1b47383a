import { describe, expect, it } from 'vitest';
import {
  type Due,
  isDead,
  isListed,
  isOwing,
  isPublic,
  isStoryHeld,
  newestSlot,
  owedBy,
  type StoryRecord,
  standingRank,
} from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';

const [eight, nine] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
const slot = (rank: string, seenRank?: string) => ({
  ...slotOf(aCandidate({ rank }), 1),
  ...(seenRank === undefined ? {} : { seenRank }),
});
const record = (given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  ...given,
});
const live = (given: Partial<StoryRecord> = {}) => record({ state: 'live', live: slot('a'), ...given });

describe('what a record owes', () => {
  const steps: Due[] = [
    'renderDue',
    'cardDue',
    'listsDue',
    'ledgerDue',
    'announceDue',
    'withdrawDue',
    'receiptDue',
  ];

  it.each(steps)('is named, and it alone: %s', (due) => {
    expect(owedBy(live({ [due]: 'a' }))).toEqual([due]);
    expect(isOwing(live({ [due]: 'a' }))).toBe(true);
  });

  it('is nothing when every step is done', () => {
    expect(owedBy(live())).toEqual([]);
    expect(isOwing(live())).toBe(false);
  });

  it('does not count the proof of a kill, which waits for all the others', () => {
    expect(isOwing(live({ certificateDue: 'a' }))).toBe(false);
  });
});

describe('the newest version', () => {
  it.each([
    ['the one that waits, when it is newer', { live: slot('a'), next: slot('b') }, 'b'],
    ['the public one, when the other came late', { live: slot('b'), next: slot('a') }, 'b'],
    ['the public one, dropped again since', { live: slot('a', 'c'), next: slot('b') }, 'a'],
    ['the one that waits, dropped again since', { live: slot('b'), next: slot('a', 'c') }, 'a'],
    ['the public one, of two of one rank', { live: slot('a', 'c'), next: slot('c') }, 'a'],
    ['the only one, which is public', { live: slot('a') }, 'a'],
    ['the only one, which waits', { next: slot('b') }, 'b'],
    ['none', {}, undefined],
  ])('is %s', (_which, slots, rank) => {
    expect(newestSlot(record(slots))?.rank).toBe(rank);
  });

  it('must be outranked by the highest rank at which it was dropped', () => {
    expect(standingRank(slot('a'))).toBe('a');
    expect(standingRank(slot('a', 'c'))).toBe('c');
  });
});

describe('a kill and a hold', () => {
  it.each([
    ['never given', undefined, undefined, false],
    ['given', nine, undefined, true],
    ['undone later', eight, nine, false],
    ['given again later', nine, eight, true],
    ['undone in the same instant', nine, nine, false],
  ])('%s', (_when, given, undone, stands) => {
    const killed = live({ ...(given && { killedAt: given }), ...(undone && { reinstatedAt: undone }) });
    const held = live({ ...(given && { heldAt: given }), ...(undone && { releasedAt: undone }) });
    expect([isDead(killed), isStoryHeld(held)]).toEqual([stands, stands]);
    expect([isPublic(killed), isPublic(held)]).toEqual([!stands, !stands]);
  });

  it('leaves to the public no story that has no version for it', () => {
    expect(isPublic(record({ next: slot('a') }))).toBe(false);
  });
});

describe('a list', () => {
  it('shows what is public, unless it has expired', () => {
    expect(isListed(live())).toBe(true);
    expect(isListed(live({ state: 'expired' }))).toBe(false);
    expect(isListed(live({ killedAt: nine }))).toBe(false);
  });
});
