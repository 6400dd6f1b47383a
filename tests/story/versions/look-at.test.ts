import { describe, expect, it } from 'vitest';
import { isReleaseOverdue, lookAt, nextTurn } from '#shared/story/versions/expiry.ts';
import type { Slot, StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';

const [eight, nine, ten] = [8, 9, 10].map(
  (hour) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`,
) as [string, string, string];
const question = 'embargo-without-zone';
const slot = (given: Partial<Slot> = {}): Slot => ({ ...slotOf(aCandidate(), 1), ...given });
const record = (given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  ...given,
});
const live = (expiresAt?: string) => ({
  state: 'live' as const,
  live: slot(expiresAt === undefined ? {} : { expiresAt }),
});
const waits = (embargoedUntil: string) => ({ next: slot({ rank: 'b', embargoedUntil }) });
const asked = (embargoedUntil: string) => ({ next: slot({ rank: 'b', embargoedUntil, holds: [question] }) });

describe('the next turn of a story', () => {
  it.each([
    ['none, when nothing of it has a time', record(live()), undefined, undefined],
    ['the end of its embargo', record(waits(nine)), nine, nine],
    ['its expiry', record(live(ten)), ten, ten],
    ['the earlier of both: the embargo', record({ ...live(ten), ...waits(nine) }), nine, nine],
    ['the earlier of both: the expiry', record({ ...live(nine), ...waits(ten) }), nine, nine],
    [
      'none while the waiting version asks something, but it is looked at',
      record(asked(nine)),
      undefined,
      nine,
    ],
    ['the expiry, whatever the waiting version asks', record({ ...live(ten), ...asked(nine) }), ten, nine],
    ['none of a killed story', record({ ...waits(nine), killedAt: eight }), undefined, nine],
    ['none of a held story', record({ ...waits(nine), heldAt: eight }), undefined, nine],
    ['none of an expired story', record({ ...live(ten), state: 'expired' }), undefined, undefined],
  ])('is %s', (_which, story, turn, look) => {
    expect(nextTurn(story)).toBe(turn);
    expect(lookAt(story)).toBe(look);
  });
});

describe('a release', () => {
  it.each([
    ['due before then', record(waits(nine)), ten, true],
    ['due at that very time', record(waits(nine)), nine, false],
    ['due later', record(waits(ten)), nine, false],
    ['that a question keeps back', record({ ...live(eight), ...asked(nine) }), ten, false],
    ['that a kill keeps back', record({ ...waits(nine), killedAt: eight }), ten, false],
    ['that a hold keeps back', record({ ...waits(nine), heldAt: eight }), ten, false],
    ['of which there is none', record(live(eight)), ten, false],
    ['of a version that only waits', record({ ...live(eight), next: slot({ rank: 'b' }) }), ten, false],
  ])('%s is overdue or not', (_which, story, before, overdue) => {
    expect(isReleaseOverdue(story, before)).toBe(overdue);
  });
});
