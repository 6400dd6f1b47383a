import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalRank, isLaterArrival, rankOf } from '#shared/story/rank.ts';
import { aStory } from './a-story.ts';

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
    ['the same event', rank(nine, 'A'), rank(nine, 'A'), false],
    ['an upload that the sweep found in the same second', rank(nine, ''), rank(nine, 'A'), false],
    ['an event for an upload that the sweep had found', rank(nine, 'A'), rank(nine, ''), false],
  ])('are for a later upload in the case of %s: %s', (_what, one, other, later) => {
    expect(isLaterArrival(one, other)).toBe(later);
  });
});
