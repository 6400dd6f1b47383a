import { describe, expect, it } from 'vitest';
import type { Story } from '#shared/story/story.ts';
import type { TakeMark } from '#shared/story/takes/take-mark.ts';
import { rankOf } from '#shared/story/versions/rank.ts';
import { aTake, at, joined, name } from './a-take.ts';

const first = aTake({ number: 1 }, 1);
const second = aTake({ number: 2 }, 5);

describe('a story of several parts', () => {
  it.each<[string, readonly [TakeMark, ...TakeMark[]], object]>([
    ['what the wire counts', [{ number: 1, of: 3 }, { number: 2 }], { of: 3, missing: [3] }],
    [
      'more than the wire counted',
      [{ number: 1, of: 2 }, { number: 2 }, { number: 3 }],
      { of: 3, missing: [] },
    ],
    [
      'the highest of several counts',
      [
        { number: 1, of: 2 },
        { number: 2, of: 4 },
      ],
      { of: 4, missing: [3, 4] },
    ],
    ['that its last part goes on', [{ number: 1 }, { number: 2, more: true }], { missing: [], more: true }],
    [
      'a count rather than that a part goes on',
      [
        { number: 1, of: 3 },
        { number: 2, more: true },
      ],
      { of: 3, missing: [3] },
    ],
    ['nothing from a part that is not the last', [{ number: 1, more: true }, { number: 2 }], { missing: [] }],
  ])('knows %s', async (_what, marks, told) => {
    const [one, ...more] = marks;
    const story = await joined(aTake(one, 1), ...more.map((mark) => aTake(mark, 5)));
    const { name: _folder, order: _order, parts, ...rest } = story.takes ?? { name, order: '', parts: [] };
    expect(rest).toStrictEqual(told);
    expect(parts.map(({ number }) => number)).toEqual(marks.map(({ number }) => number));
  });
});

describe('the rank of a joined story', () => {
  const rank = (story: Story) => rankOf(story, { lastModified: at(59), sequencer: '' });
  const adds = (count: number) =>
    Array.from({ length: count }, (_, index) => aTake({ number: index + 2 }, 5)) as unknown as [];

  it('grows with every part to the last that a story may have', async () => {
    const ranks = await Promise.all(
      Array.from({ length: 20 }, (_, count) => joined(first, ...adds(count)).then(rank)),
    );
    expect(ranks.toSorted()).toEqual(ranks);
  });

  it('grows with a later upload in the same second', async () => {
    const [one, other] = ['7', '8'].map((sequencer, index) => aTake({ number: index + 2 }, 5, { sequencer }));
    const again = aTake({ number: 3 }, 5, { sequencer: '9' });
    if (!one || !other) throw new Error('there are two');
    expect(rank(await joined(first, one, again)) > rank(await joined(first, one, other))).toBe(true);
  });

  it('takes a sequencer that S3 never gives for none', async () => {
    for (const sequencer of ['not one', 'x1', '1x', '1'.repeat(33)])
      expect(rank(await joined(first, aTake({ number: 2 }, 5, { sequencer })))).toBe(
        rank(await joined(first, second)),
      );
  });

  it('is written as it stands in every record: the first part’s, then the sums over the others', async () => {
    const { takes } = await joined(
      first,
      aTake({ number: 2 }, 5, { sequencer: 'a' }),
      aTake({ number: 3 }, 6, { sequencer: '0c' }),
    );
    const times = (Date.parse(at(5)) + Date.parse(at(6))).toString(16).padStart(12, '0');
    expect(takes?.order).toBe(`20261124T080100000Z_${'0'.repeat(32)}-${times}00ac${'0'.repeat(30)}`);
  });
});
