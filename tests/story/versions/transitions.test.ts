import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '#shared/story/versions/outcome.ts';
import { isOwing, isPublic, type StoryRecord } from '#shared/story/versions/record.ts';
import { acceptVersion, releaseEmbargo } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';

const now = '2026-11-24T09:00:00.000Z';
const first = aCandidate();
const second = aCandidate({
  rank: '20261124T083000000Z_b',
  contentHash: 'b'.repeat(64),
  arrivedAt: '2026-11-24T08:30:00.000Z',
});

function accepted(...candidates: Candidate[]): StoryRecord {
  let record: StoryRecord | undefined;
  for (const candidate of candidates) record = acceptVersion(record, candidate, now).record;
  if (!record) throw new Error('give at least one version');
  return record;
}

describe('a first version', () => {
  it('is published under the path and time of its arrival, and owes page, lists, announcement and receipt', () => {
    const { outcome, record } = acceptVersion(undefined, first, now);

    expect(outcome).toBe('published');
    expect(record).toMatchObject({
      state: 'live',
      revision: 1,
      pagePath: first.pagePath,
      firstPublishedAt: first.arrivedAt,
      renderDue: first.rank,
      listsDue: first.rank,
      announceDue: first.rank,
      receiptDue: first.rank,
    });
  });

  it('is listed by its source’s stamp when that is earlier than its arrival', () => {
    const old = aCandidate({ contentCreated: '2024-08-21T05:00:00.000Z' });
    expect(accepted(old).listedAt).toBe('2024-08-21T05:00:00.000Z');
  });

  it('is never pinned to the top by a stamp in the future', () => {
    const ahead = aCandidate({ contentCreated: '2099-01-01T00:00:00.000Z' });
    expect(accepted(ahead).listedAt).toBe(ahead.arrivedAt);
  });

  it('is published without an announcement when it was dropped quietly', () => {
    const record = accepted(aCandidate({ quiet: true }));
    expect(record.announceDue).toBeUndefined();
    expect(isPublic(record)).toBe(true);
  });
});

describe('a later version', () => {
  it('keeps address and first publication, is dated, and is not announced again', () => {
    const { outcome, record } = acceptVersion(
      accepted(first),
      { ...second, pagePath: '/world/2026/11/24/other-abcdefghij/' },
      now,
    );

    expect(outcome).toBe('updated');
    expect(record).toMatchObject({
      revision: 2,
      pagePath: first.pagePath,
      firstPublishedAt: first.arrivedAt,
      modifiedAt: second.arrivedAt,
      announceDue: first.rank,
      renderDue: second.rank,
    });
  });

  it('that corrects is told to readers and announced as owed', () => {
    const corrected = { ...second, corrections: ['An earlier version misspelt the river’s name.'] };
    const announced = { ...accepted(first), announcedRank: first.rank };
    const { outcome, record } = acceptVersion(announced, corrected, now);

    expect(outcome).toBe('corrected');
    expect(record.corrections).toEqual([{ at: second.arrivedAt, text: corrected.corrections[0] }]);
    expect(record.announceDue).toBe(second.rank);
  });

  it('that still carries the line of a former correction is an update, and readers are not told twice', () => {
    const told = { ...second, corrections: ['The river is the Selm.'] };
    const third = {
      ...told,
      rank: '20261124T084500000Z_c',
      contentHash: 'c'.repeat(64),
      arrivedAt: '2026-11-24T08:45:00.000Z',
    };
    const { outcome, record } = acceptVersion(accepted(first, told), third, now);
    expect(outcome).toBe('updated');
    expect(record.corrections).toEqual([{ at: second.arrivedAt, text: 'The river is the Selm.' }]);

    const both = acceptVersion(
      accepted(first, told),
      { ...third, corrections: [...told.corrections, 'It rose.'] },
      now,
    );
    expect(both.outcome).toBe('corrected');
    expect(both.record.corrections.map(({ text }) => text)).toEqual(['The river is the Selm.', 'It rose.']);
  });

  it('that says the same changes nothing', () => {
    const before = accepted(first);
    const { outcome, record } = acceptVersion(before, { ...second, contentHash: first.contentHash }, now);

    expect(outcome).toBe('duplicate');
    expect(record.revision).toBe(1);
    expect(record.live?.rank).toBe(first.rank);
  });

  it('with the same text and a new section is no duplicate', () => {
    const moved = { ...second, contentHash: first.contentHash, section: 'world' };
    expect(acceptVersion(accepted(first), moved, now).outcome).toBe('updated');
  });

  it('that arrives before the earlier one stays in place', () => {
    const { outcome, record } = acceptVersion(accepted(second), first, now);
    expect(outcome).toBe('superseded');
    expect(record.live?.rank).toBe(second.rank);
  });
});

describe('an embargoed or held version', () => {
  const embargoed = { ...second, embargoedUntil: '2026-11-24T18:00:00.000Z' };

  it('leaves the live version as it is', () => {
    const { outcome, record } = acceptVersion(accepted(first), embargoed, now);
    expect(outcome).toBe('embargoed');
    expect(record.live?.rank).toBe(first.rank);
    expect(record.next?.rank).toBe(second.rank);
    expect(record.renderDue).toBe(first.rank);
  });

  it.each([
    ['a millisecond before its time', '2026-11-24T17:59:59.999Z', false],
    ['at its very moment', '2026-11-24T18:00:00.000Z', true],
  ])('is released %s: %s', (_moment, at, released) => {
    const record = accepted(embargoed);
    const release = releaseEmbargo(record, at);
    expect(release !== undefined).toBe(released);
    if (release)
      expect(release.record).toMatchObject({ state: 'live', firstPublishedAt: embargoed.embargoedUntil });
  });

  it('is never released while a question stands, whatever the time', () => {
    const asked = accepted({ ...embargoed, holds: ['embargo-unreadable'] });
    expect(asked.state).toBe('held');
    expect(releaseEmbargo(asked, '2030-01-01T00:00:00.000Z')).toBeUndefined();
  });
});

describe('a cancellation', () => {
  const cancellation = aCandidate({
    canceled: true,
    rank: '20261124T081000000Z_c',
    arrivedAt: '2026-11-24T08:10:00.000Z',
  });

  it.each([
    ['after its story', [first, cancellation]],
    ['before its story', [cancellation, first]],
    ['between two versions', [first, cancellation, second]],
    ['twice', [first, cancellation, cancellation]],
  ])('keeps the story dead when it comes %s', (_order, files) => {
    const record = accepted(...files);
    expect(isPublic(record)).toBe(false);
    expect(record.state).toBe('killed');
  });

  it('owes a withdrawal only for what was public', () => {
    expect(accepted(first, cancellation).withdrawDue).toBe(cancellation.rank);
    expect(accepted(cancellation).withdrawDue).toBeUndefined();
  });
});

describe('any order of arrival', () => {
  const version = fc.record({ text: fc.constantFrom('a', 'b', 'c'), held: fc.boolean() });
  const story = fc.array(version, { minLength: 1, maxLength: 6 }).chain((versions) => {
    const files = versions.map(({ text, held }, index) =>
      aCandidate({
        rank: `20261124T08${String(index).padStart(2, '0')}00000Z_x`,
        contentHash: text.repeat(64),
        holds: held ? ['encoding-unsure'] : [],
        arrivedAt: `2026-11-24T08:${String(index).padStart(2, '0')}:00.000Z`,
      }),
    );
    const deliveries = fc.shuffledSubarray([...files, ...files], { minLength: files.length * 2 });
    return fc.record({ files: fc.constant(files), deliveries });
  });

  it('and any repetition end in the same public text', () => {
    fc.assert(
      fc.property(story, ({ files, deliveries }) => {
        expect(accepted(...deliveries).live?.contentHash).toBe(accepted(...files).live?.contentHash);
      }),
      { numRuns: 5_000 },
    );
  });

  it('never shows a version that asks a question', () => {
    fc.assert(
      fc.property(story, ({ deliveries }) => (accepted(...deliveries).live?.holds.length ?? 0) === 0),
      { numRuns: 1_000 },
    );
  });

  it('leaves a record that owes its receipt as long as nobody answered', () => {
    fc.assert(fc.property(story, ({ deliveries }) => isOwing(accepted(...deliveries))));
  });
});
