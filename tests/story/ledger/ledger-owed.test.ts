import { describe, expect, it } from 'vitest';
import { inLedger } from '#shared/story/ledger/ledger-turn.ts';
import type { Slot, StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour)).toISOString();
const record = (given: Partial<StoryRecord> = {}, slot: Partial<Slot> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  commit: 4,
  state: 'live',
  pagePath: '/news/river/',
  live: { ...slotOf(aCandidate(), 1), ...slot },
  ...given,
});
const corrections = [{ at: at(9), text: 'The day was wrong.' }];
const changed = (before: StoryRecord | undefined, next: StoryRecord) =>
  inLedger(before, { outcome: 'updated', record: next }).record;
const withdrawn = { at: at(9), kind: 'withdrawal' } as const;

describe('what a change owes the ledger', () => {
  it('is nothing while it says nothing of the story, and then the record stays as it is', () => {
    const next = record({ commit: 5, renderDue: 'b' });
    expect(changed(record(), next)).toStrictEqual(next);
    expect(changed(undefined, next)).toStrictEqual(next);
  });

  it.each<[string, StoryRecord]>([
    ['a correction', record({ corrections })],
    ['another headline', record({ corrections }, { headline: 'River falls' })],
    ['another language', record({ corrections }, { language: 'fr' })],
    ['another direction', record({ corrections }, { dir: 'rtl' })],
    ['another address', record({ corrections, pagePath: '/news/flood/' })],
    ['a hold', record({ corrections, heldAt: at(10) })],
  ])('is owed for %s of a story that it speaks of', (what, next) => {
    const before = record(what === 'a correction' ? {} : { corrections });
    expect(changed(before, { ...next, renderDue: 'b' }).ledgerDue).toBe('b');
    expect(changed(before, next).ledgerDue).toBe('commit_4');
    expect(changed(next, { ...next, commit: 5 })).not.toHaveProperty('ledgerDue');
  });

  it('is owed for a withdrawn story as well as for a corrected one', () => {
    const before = record({ turns: [withdrawn] });
    expect(
      changed(before, record({ turns: [withdrawn] }, { headline: 'River falls' })).ledgerDue,
    ).toBeDefined();
  });
});

describe('a turn that readers notice', () => {
  it('is a kill, and what undoes it', () => {
    const dead = changed(record(), record({ killedAt: at(9) }));
    expect(dead.turns).toEqual([withdrawn]);
    const back = changed(dead, { ...dead, reinstatedAt: at(10) });
    expect(back.turns).toEqual([withdrawn, { at: at(10), kind: 'reinstatement' }]);
    const again = changed(back, { ...back, killedAt: at(11) });
    expect(again.turns).toEqual([...(back.turns ?? []), { at: at(11), kind: 'withdrawal' }]);
    expect(changed(again, { ...again, reinstatedAt: at(12) }).turns).toHaveLength(4);
  });

  it('is no kill of a dead story', () => {
    const dead = record({ killedAt: at(11), reinstatedAt: at(10), turns: [withdrawn] });
    expect(changed(dead, { ...dead, killedAt: at(12) }).turns).toEqual([withdrawn]);
  });

  it('is no reinstatement after a kill that readers saw nothing of', () => {
    const dead = record({ killedAt: at(9) });
    expect(changed(dead, { ...dead, reinstatedAt: at(10) })).not.toHaveProperty('turns');
  });
});
