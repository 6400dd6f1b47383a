import { describe, expect, it } from 'vitest';
import { erasedRecord } from '#shared/story/versions/erase-record.ts';
import type { Candidate } from '#shared/story/versions/outcome.ts';
import { rebuildRecord, type StoryEvent } from '#shared/story/versions/rebuild-record.ts';
import { aCandidate } from '../a-candidate.ts';

const story = { id: 'abcdefghij', uri: 'urn:newsroom:key:0123' };
const hour = (hours: number) => `2026-11-24T${String(hours).padStart(2, '0')}:00:00.000Z`;
const midnight = '2026-11-25T00:00:00.000Z';
const place = { now: midnight, timeZone: 'UTC' };

const version = (hours: number, given: Partial<Candidate> = {}): StoryEvent => {
  const letter = String.fromCharCode(97 + hours);
  const rank = `${hour(hours).replace(/\D/g, '')}Z_${letter}`;
  return {
    at: hour(hours),
    version: aCandidate({ rank, contentHash: letter.repeat(64), arrivedAt: hour(hours), ...given }),
  };
};
const order = (hours: number, verb: 'kill' | 'hold' | 'release' | 'reinstate'): StoryEvent => ({
  at: hour(hours),
  command: { verb, at: hour(hours), reference: 'flood.txt' },
});
const rebuilt = (events: readonly StoryEvent[], given: Partial<typeof place> = {}) =>
  rebuildRecord(story, events, { ...place, ...given });
const told = (events: readonly StoryEvent[], now = midnight) =>
  rebuilt(events, { now })?.history?.map(({ outcome }) => outcome);

describe('a record that is rebuilt', () => {
  it('is none where nothing happened', () => {
    expect(rebuilt([])).toBeUndefined();
  });

  it('is what happened, whatever order it is given in', () => {
    const events = [version(8), version(9), order(10, 'kill'), version(11), order(12, 'reinstate')];
    const record = rebuilt(events);
    expect(rebuilt(events.toReversed())).toEqual(record);
    expect(record?.history?.map(({ at }) => at)).toEqual([8, 9, 10, 11, 12].map(hour));
    expect(record).toMatchObject({ state: 'live', uri: story.uri, live: { arrivedAt: hour(11) } });
  });

  it('takes versions of one second in the order of their ranks, and orders after them', () => {
    const [first, second] = [version(8), { ...version(9), at: hour(8) }];
    const events = [order(8, 'kill'), second, first];
    expect(rebuilt(events)?.history?.map(({ at, by }) => by ?? at)).toEqual([hour(8), hour(9), 'kill']);
    expect(rebuilt(events.toReversed())).toEqual(rebuilt(events));
  });

  it('owes nothing, and counts as announced what was announced', () => {
    const record = rebuilt([version(8), version(9)]);
    expect(Object.keys(record ?? {}).filter((name) => name.endsWith('Due'))).toEqual([]);
    expect(record?.announcedRank).toBe('20261124080000000Z_i');
    expect(rebuilt([version(8, { holds: ['a'] })])).not.toHaveProperty('announcedRank');
  });

  it('stands on the lists of its calendar while it is public', () => {
    expect(rebuilt([version(8)])?.lists).toContain('day/2026/11/24');
    expect(rebuilt([version(20)], { timeZone: 'Asia/Baku' })?.lists).toContain('day/2026/11/25');
    expect(rebuilt([version(8, { holds: ['a'] })])?.lists).toEqual([]);
  });

  it('has seen the ends of embargoes and expiries between what happened', () => {
    const embargoed = version(8, { embargoedUntil: hour(10) });
    expect(rebuilt([embargoed], { now: '2026-11-24T09:59:59.999Z' })?.state).toBe('embargoed');
    expect(rebuilt([embargoed], { now: hour(10) })?.state).toBe('live');
    const ending = version(8, { embargoedUntil: hour(10), expiresAt: hour(12) });
    expect(rebuilt([ending], { now: hour(11) })?.state).toBe('live');
    expect(rebuilt([ending], { now: hour(12) })?.state).toBe('expired');
    expect(rebuilt([embargoed, order(11, 'kill')])?.history?.map(({ outcome }) => outcome)).toEqual([
      'embargoed',
      'released',
      'killed',
    ]);
  });

  it('forgets what changed nothing', () => {
    expect(told([version(8), version(8)])).toEqual(['published']);
    expect(told([order(8, 'reinstate')])).toBeUndefined();
    expect(
      told([
        version(8),
        {
          ...version(9),
          version: aCandidate({
            rank: '20261124090000000Z_j',
            contentHash: 'i'.repeat(64),
            arrivedAt: hour(9),
          }),
        },
      ]),
    ).toEqual(['published']);
  });

  it('remembers the names of files that were replaced', () => {
    const renamed = version(9, { sourceKey: 'flood-2.txt' });
    expect(rebuilt([version(8), renamed])?.otherFiles).toEqual(['flood.txt']);
  });

  it('goes on from what an erasure left', () => {
    const before = rebuilt([version(8), order(9, 'kill')]);
    if (!before) throw new Error('nothing was killed');
    const erased = erasedRecord(before, hour(10));
    const record = rebuildRecord(story, [order(11, 'kill')], { ...place, erased });
    expect(record).toMatchObject({ state: 'killed', erasedAt: hour(10), live: { headline: '[erased]' } });
  });
});
