import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalRank, isLaterArrival, rankOf } from '#shared/story/versions/rank.ts';
import { aStory } from '../a-story.ts';

const nine = '2026-11-24T09:00:00.000Z';
const ten = '2026-11-24T10:00:00.000Z';

describe('the rank of a story known by its key', () => {
  it.each([
    ['a later upload', { lastModified: nine, sequencer: 'FF' }, { lastModified: ten, sequencer: '00' }],
    [
      'a later event of the same second',
      { lastModified: nine, sequencer: '0A' },
      { lastModified: nine, sequencer: '0B' },
    ],
    [
      'a longer sequencer that goes on',
      { lastModified: nine, sequencer: '0A' },
      { lastModified: nine, sequencer: '0A1' },
    ],
    [
      'the same hexadecimal in capitals',
      { lastModified: nine, sequencer: '0a' },
      { lastModified: nine, sequencer: '0B' },
    ],
  ])('is higher for %s', (_what, lower, higher) => {
    expect(rankOf(aStory(), lower) < rankOf(aStory(), higher)).toBe(true);
  });

  it('is one text of time, sequencer and digest, which stays as it is kept in records and keys', () => {
    const { raw } = aStory();
    expect(rankOf(aStory(), { lastModified: nine, sequencer: '0a' })).toBe(
      `20261124T090000000Z_0A${'0'.repeat(30)}_${raw.sha256}`,
    );
  });

  it('takes a sequencer and the same one with zeros behind it for one, as S3 says', () => {
    const rank = (sequencer: string) => rankOf(aStory(), { lastModified: nine, sequencer });
    expect(rank('0A')).toBe(rank('0A00'));
  });
});

describe('the rank of a story known by its wire id', () => {
  const wire = { uriFromWire: true, contentCreated: nine };
  const arrival = { lastModified: ten, sequencer: '' };

  it.each([
    [
      'a higher version, whenever it was written',
      { version: 2, contentCreated: ten },
      { version: 10, contentCreated: nine },
    ],
    ['any version over none', { contentCreated: ten }, { version: 1 }],
    ['a later source time of one version', { version: 2 }, { version: 2, contentCreated: ten }],
  ])('is higher for %s', (_what, lower, higher) => {
    expect(
      rankOf(aStory({ ...wire, ...lower }), arrival) < rankOf(aStory({ ...wire, ...higher }), arrival),
    ).toBe(true);
  });

  it('is one text of version, source time, arrival and digest', () => {
    const { raw } = aStory();
    expect(rankOf(aStory({ ...wire, version: 7 }), arrival)).toBe(
      `0000000000000007_20261124T090000000Z_20261124T100000000Z_${raw.sha256}`,
    );
  });

  it('takes the arrival for the time of a version that names none', () => {
    const { contentCreated: _, ...undated } = aStory({ ...wire, version: 1 });
    expect(rankOf(undated, arrival)).toContain('_20261124T100000000Z_20261124T100000000Z_');
  });

  it('orders any two versions as numbers', () => {
    const version = fc.nat({ max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(version, version, (a, b) => {
        const [one, two] = [a, b].map((number) => rankOf(aStory({ ...wire, version: number }), arrival));
        return Math.sign(a - b) === ((one ?? '') < (two ?? '') ? -1 : (one ?? '') > (two ?? '') ? 1 : 0);
      }),
    );
  });
});

describe('the receipts of one key', () => {
  const rank = (lastModified: string, sequencer: string) => arrivalRank({ lastModified, sequencer });

  it.each([
    ['a later second', rank(ten, 'A'), rank(nine, 'B'), true],
    ['a later event of the same second', rank(nine, 'B'), rank(nine, 'A'), true],
    ['an earlier second', rank(nine, 'B'), rank(ten, 'A'), false],
    ['an earlier event of the same second', rank(nine, 'A'), rank(nine, 'B'), false],
    ['a lower-case sequencer of the same event', rank(nine, 'a'), rank(nine, 'A'), false],
    ['the same event', rank(nine, 'A'), rank(nine, 'A'), false],
    ['an upload that the sweep found in the same second', rank(nine, ''), rank(nine, 'A'), false],
    ['an event for an upload that the sweep had found', rank(nine, 'A'), rank(nine, ''), false],
  ])('are for a later upload in the case of %s: %s', (_what, one, other, later) => {
    expect(isLaterArrival(one, other)).toBe(later);
  });
});
