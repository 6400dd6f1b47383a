import { describe, expect, it } from 'vitest';
import {
  commandHappening,
  releaseHappening,
  remembering,
  shortDigest,
  versionHappening,
} from '#shared/story/versions/history.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';

const at = '2026-11-24T09:00:00.000Z';
const sha256 = '0123456789abcdef'.repeat(4);
const record = (given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  ...given,
});
const live = (revision: number) => record({ revision, live: slotOf(aCandidate(), revision) });
const happening = (hour: number) => ({ at: `${hour}`, outcome: 'updated' as const });

describe('the history of a story', () => {
  it('remembers the newest sixty decisions, in their order', () => {
    const many = Array.from({ length: 61 }, (_, hour) => happening(hour));
    expect(remembering(record(), happening(1)).history).toEqual([happening(1)]);
    const full = many.reduce(remembering, record());
    expect(full.history).toEqual(many.slice(1));
    expect(full).toEqual({ ...record(), history: full.history });
  });

  it('names the file of a version by its digest, and a revision where the version made one', () => {
    const version = aCandidate({ rank: `20261124T090000000Z_a_${sha256}`, arrivedAt: at });
    const told = { at, outcome: 'updated', file: '0123456789ab' };
    const step = { outcome: 'updated' as const, before: live(1), after: live(2) };
    expect(versionHappening(step, version)).toEqual({ ...told, revision: 2 });
    expect(versionHappening({ ...step, before: undefined }, version)).toEqual({ ...told, revision: 2 });
    expect(versionHappening({ ...step, before: live(2) }, version)).toEqual(told);
    expect(versionHappening({ ...step, before: undefined, after: record({ revision: 0 }) }, version)).toEqual(
      told,
    );
    expect(shortDigest(sha256)).toBe('0123456789ab');
  });

  it('names the order of the desk, and a revision where it brought one to the public', () => {
    const command = { verb: 'release', at } as Parameters<typeof commandHappening>[1];
    const told = { at, outcome: 'released', by: 'release' };
    const step = { outcome: 'released' as const, before: live(1), after: live(2) };
    expect(commandHappening(step, command)).toEqual({ ...told, revision: 2 });
    expect(commandHappening({ ...step, before: undefined }, command)).toEqual({ ...told, revision: 2 });
    expect(commandHappening({ ...step, before: record() }, command)).toEqual({ ...told, revision: 2 });
    expect(commandHappening({ ...step, before: live(2) }, command)).toEqual(told);
    expect(commandHappening({ ...step, after: record() }, command)).toEqual(told);
  });

  it('says which version the end of an embargo released, at its very time', () => {
    const waiting = record({ next: { ...slotOf(aCandidate(), 3), embargoedUntil: at } });
    expect(releaseHappening(waiting)).toEqual({ at, outcome: 'released', by: 'embargo', revision: 3 });
    expect(releaseHappening(record())).toEqual({ at: '', outcome: 'released', by: 'embargo' });
  });
});
