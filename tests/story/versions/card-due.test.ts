import { describe, expect, it } from 'vitest';
import { canaryId } from '#shared/settings/canary-names.ts';
import { withCardDue } from '#shared/story/versions/card-due.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, kill, publish, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';

const [eight, nine] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
const when = { at: eight, now: eight };

function live(
  headline = 'River bursts its banks',
  rank = 'a',
  before: StoryRecord = emptyRecord(aCandidate()),
) {
  return publish(before, slotOf(aCandidate({ headline, rank }), 1), when).record;
}

const settled = ({ cardDue: _, renderDue: __, ...record }: StoryRecord): StoryRecord => record;

describe('a card is owed', () => {
  it('by a first publication', () => {
    expect(withCardDue(undefined, live()).cardDue).toBe('a');
  });

  it('by a version with another headline or section, and by no other', () => {
    const before = settled(live());
    expect(withCardDue(before, live('River is back in its bed', 'b', before)).cardDue).toBe('b');
    expect(withCardDue(before, live('River bursts its banks', 'b', before)).cardDue).toBeUndefined();
    const moved = publish(
      before,
      slotOf(aCandidate({ ...before.live, section: 'world', rank: 'b' }), 2),
      when,
    );
    expect(withCardDue(before, moved.record).cardDue).toBeDefined();
  });

  it('as long as it was not asked for, whatever follows', () => {
    const owing = withCardDue(undefined, live());
    expect(withCardDue(owing, live('River bursts its banks', 'b', owing)).cardDue).toBe('a');
  });

  it('never by what is not public, and again when it comes back', () => {
    const before = withCardDue(undefined, live());
    const dead = withCardDue(before, kill(before, { rank: 'k', at: nine }).record);
    expect(dead.cardDue).toBeUndefined();
    const back = { ...settled(dead), reinstatedAt: '2026-11-24T10:00:00.000Z', renderDue: 'r' };
    expect(withCardDue(dead, back).cardDue).toBe('r');
    const held = { ...before, heldAt: nine };
    expect(withCardDue(before, held).cardDue).toBeUndefined();
  });

  it('is not owed to the canary, which nobody shares', () => {
    expect(withCardDue(undefined, { ...live(), id: canaryId }).cardDue).toBeUndefined();
  });
});
