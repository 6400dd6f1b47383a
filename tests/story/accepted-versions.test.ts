import { describe, expect, it } from 'vitest';
import type { Candidate } from '#shared/story/versions/outcome.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { kill } from '#shared/story/versions/slot-changes.ts';
import { acceptVersion, releaseEmbargo } from '#shared/story/versions/transitions.ts';
import { aCandidate } from './a-candidate.ts';

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;
const now = at(12);
const version = (number: number, given: Partial<Candidate> = {}) =>
  aCandidate({ rank: `r${number}`, contentHash: String(number).repeat(64), arrivedAt: at(number), ...given });
const taken = (...versions: [Candidate, ...Candidate[]]): StoryRecord => {
  const [first, ...others] = versions;
  const start = acceptVersion(undefined, first, now).record;
  return others.reduce((record, one) => acceptVersion(record, one, now).record, start);
};

describe('a file that is delivered again', () => {
  it('is the version that it was, though a newer reader finds another headline in it', () => {
    const record = taken(version(1));
    const again = acceptVersion(record, version(1, { headline: 'River rises' }), now);
    expect(again).toEqual({ outcome: 'duplicate', record });
  });
});

describe('a version that differs from the newest in one thing alone', () => {
  const full = version(1, {
    summary: 'It rose.',
    urgency: 4,
    byline: 'Oda Merrin',
    source: 'Coastal Wire',
    corrections: ['It is a punt.'],
  });
  it.each<[string, Partial<Candidate>]>([
    ['its text', { contentHash: 'f'.repeat(64) }],
    ['its headline', { headline: 'River rises' }],
    ['its summary', { summary: 'It fell.' }],
    ['its section', { section: 'world' }],
    ['its language', { language: 'az' }],
    ['its urgency', { urgency: 1 }],
    ['its byline', { byline: 'Ilvo Tarn' }],
    ['its source', { source: 'Harbour Wire' }],
    ['an embargo', { embargoedUntil: at(20) }],
    ['an expiry', { expiresAt: at(20) }],
    ['a question', { holds: ['?'] }],
    ['a correction', { corrections: ['It is a raft.'] }],
    ['that more of it follows', { developing: true }],
  ])('is a version of its own: %s', (_what, changed) => {
    const { outcome, record } = acceptVersion(taken(full), { ...full, rank: 'r2', ...changed }, now);
    expect(outcome).not.toBe('duplicate');
    expect(record.revision).toBe(2);
  });

  it('is the same one where its own file is read again, whatever newer rules make of it', () => {
    const again = { ...full, headline: 'River rises' };
    expect(acceptVersion(taken(full), again, now).outcome).toBe('duplicate');
  });

  it('is the same one where nothing that is told differs', () => {
    const before = taken(full);
    const { outcome, record } = acceptVersion(before, { ...full, rank: 'r2', sourceKey: 'other.txt' }, now);
    expect(outcome).toBe('duplicate');
    expect(record).toMatchObject({
      revision: 1,
      commit: before.commit + 1,
      live: { rank: 'r1', seenRank: 'r2' },
    });
  });
});

describe('the same version again', () => {
  it('changes nothing under its own rank or a lower one', () => {
    for (const rank of ['r1', 'r0']) {
      const before = taken(version(1));
      const again = acceptVersion(before, version(1, { rank }), now);
      expect(again.outcome).toBe('duplicate');
      expect(again.record).toBe(before);
    }
  });

  it('is remembered by the version that waits, where that is the newest', () => {
    const before = taken(version(1), version(2, { holds: ['?'] }));
    const again = version(2, { holds: ['?'], rank: 'r3' });
    const { record } = acceptVersion(before, again, now);
    expect(record).toMatchObject({ live: { rank: 'r1' }, next: { rank: 'r2', seenRank: 'r3' } });
    expect(record.live).not.toHaveProperty('seenRank');
  });

  it('raises what another version must outrank', () => {
    const before = acceptVersion(taken(version(1)), version(1, { rank: 'r3' }), now).record;
    expect(acceptVersion(before, version(2), now)).toEqual({ outcome: 'superseded', record: before });
    expect(acceptVersion(before, version(4), now).outcome).toBe('updated');
  });
});

describe('a version that comes late', () => {
  it('is superseded by the public one, and by one that waits where it would have to wait as well', () => {
    const live = taken(version(5));
    expect(acceptVersion(live, version(4), now)).toEqual({ outcome: 'superseded', record: live });
    const waiting = taken(version(5, { holds: ['?'] }));
    const asks = version(4, { holds: ['?'] });
    expect(acceptVersion(waiting, asks, now)).toEqual({ outcome: 'superseded', record: waiting });
  });

  it('of the very rank of the public one, with another text, is superseded', () => {
    const before = taken(version(5), version(6, { holds: ['?'] }));
    const other = version(5, { headline: 'River falls' });
    expect(acceptVersion(before, other, now).outcome).toBe('superseded');
  });

  it('of the very rank of the one that waits, behind a public one, is superseded where it waits too', () => {
    const before = taken(version(7, { rank: 'r5' }), version(6, { rank: 'r6', embargoedUntil: at(20) }));
    const seen = acceptVersion(before, version(6, { rank: 'r8', embargoedUntil: at(20) }), now).record;
    const other = version(9, { rank: 'r8', embargoedUntil: at(21), contentHash: '9'.repeat(64) });
    expect(acceptVersion(seen, other, now).outcome).toBe('superseded');
  });

  it('is shown until the newer one may be, which goes on waiting', () => {
    const before = taken(version(5, { embargoedUntil: at(20) }));
    const { outcome, record } = acceptVersion(before, version(4), now);
    expect(outcome).toBe('published');
    expect(record).toMatchObject({
      live: { rank: 'r4' },
      next: { rank: 'r5' },
      revision: 2,
      receiptDue: 'r4',
    });
    expect(record.commit).toBe(before.commit + 1);
  });

  it('takes the place of the one that waits where it is the newer', () => {
    const record = taken(version(4, { holds: ['?'] }), version(5));
    expect(record.live?.rank).toBe('r5');
    expect(record).not.toHaveProperty('next');
  });
});

describe('an embargo', () => {
  it('is over in its very instant, for a version that comes then and for one that waited', () => {
    const ends = version(1, { embargoedUntil: now });
    expect(acceptVersion(undefined, ends, now)).toMatchObject({ outcome: 'published' });
    const waiting = acceptVersion(undefined, ends, at(11)).record;
    expect(waiting.state).toBe('embargoed');
    expect(releaseEmbargo(waiting, at(11))).toBeUndefined();
    const released = releaseEmbargo(waiting, now);
    expect(released?.record).toMatchObject({
      state: 'live',
      firstPublishedAt: now,
      commit: waiting.commit + 1,
      receiptDue: 'r1',
    });
  });

  it('that was over when the file arrived dates nothing', () => {
    const record = taken(version(8, { embargoedUntil: at(7) }));
    expect(record.firstPublishedAt).toBe(at(8));
  });

  it('releases nothing where none stands, a question is open, the story is held or dead', () => {
    const waiting = acceptVersion(undefined, version(1, { embargoedUntil: at(13) }), now).record;
    const asks = acceptVersion(undefined, version(1, { embargoedUntil: at(13), holds: ['?'] }), now).record;
    const dead = kill(waiting, { rank: 'k', at: at(2) }).record;
    for (const record of [asks, dead, { ...waiting, heldAt: at(2) }, taken(version(1))])
      expect(releaseEmbargo(record, at(14))).toBeUndefined();
    expect(releaseEmbargo(waiting, at(14))).toBeDefined();
  });
});

describe('a version that comes while the story is dead or held', () => {
  it('waits, whatever it is, and says which of the two it waits for', () => {
    const dead = kill(taken(version(1)), { rank: 'k', at: at(2) }).record;
    expect(acceptVersion(dead, version(3), now)).toMatchObject({
      outcome: 'killed',
      record: { state: 'killed' },
    });
    const held = { ...taken(version(1)), state: 'held' as const, heldAt: at(2) };
    expect(acceptVersion(held, version(3), now)).toMatchObject({
      outcome: 'held',
      record: { state: 'held' },
    });
    const both = { ...dead, heldAt: at(2) };
    expect(acceptVersion(both, version(3), now).outcome).toBe('killed');
  });

  it('that cancels the story kills it as of its arrival, in the name of its file', () => {
    const { outcome, record } = acceptVersion(taken(version(1)), version(3, { canceled: true }), now);
    expect(outcome).toBe('killed');
    expect(record).toMatchObject({ killedAt: at(3), killedBy: 'flood.txt', withdrawDue: 'r3' });
  });
});
