import { describe, expect, it } from 'vitest';
import { slotOfTake, takeReceipt, takesIn, waitingTakeReceipt } from '#shared/story/receipts/take-receipt.ts';
import type { TakesInRecord } from '#shared/story/takes/take-mark.ts';
import type { Outcome } from '#shared/story/versions/outcome.ts';
import type { Slot, StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';
import { aStory } from '../a-story.ts';

const at = '2026-11-24T08:00:00.000Z';
const part = (number: number, key = `pier-${number}.txt`) => ({ number, key, at });
const slot = (rank: string, takes?: TakesInRecord): Slot => ({
  ...slotOf(aCandidate({ rank, sourceKey: 'pier-1.txt' }), 1),
  ...(takes ? { takes } : {}),
});
const record = (given: Partial<StoryRecord>): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  state: 'live',
  revision: 1,
  ...given,
});
const joined = (takes: Partial<TakesInRecord> = {}): TakesInRecord => ({
  parts: [part(1), part(2)],
  missing: [],
  ...takes,
});
const file = { key: 'pier-2.txt', number: 2 };
const warnings = [
  { code: 'takes', message: 'It comes in parts.' },
  { code: 'b', message: 'No byline.' },
];

describe('the version that a part stands in', () => {
  const [one, other] = [slot('a', joined()), slot('b', joined({ parts: [part(1), part(3)] }))];

  it.each([
    ['the public one', { live: one, next: slot('b', joined()) }, file, 'a'],
    ['the waiting one, where that alone has it', { live: one, next: other }, part(3), 'b'],
    ['the only one', { next: one }, file, 'a'],
    ['none, of another number in the same file', { live: one }, { key: 'pier-2.txt', number: 1 }, undefined],
    ['none, of the same number in another file', { live: one }, { key: 'dock-2.txt', number: 2 }, undefined],
    ['none, where the version came whole', { live: slot('a') }, file, undefined],
    ['none, where nothing is known', {}, file, undefined],
  ])('is %s', (_which, slots, of, rank) => {
    expect(slotOfTake(record(slots), of)?.rank).toBe(rank);
  });
});

describe('the receipt of a part', () => {
  const receipt = (takes: TakesInRecord, outcome?: Outcome, number = 2) =>
    takeReceipt(
      {
        story: aStory({ warnings }),
        record: record({ live: slot('a', takes) }),
        rank: 'x',
        origin: 'https://news.example',
        ...(outcome === undefined ? {} : { outcome }),
      },
      { key: `pier-${number}.txt`, number },
    );

  it.each<[string, TakesInRecord, string]>([
    ['all of it came', joined(), 'Take 2 of 2 joined.'],
    [
      'the wire says that there are more',
      joined({ of: 3, missing: [3] }),
      'Take 2 of 3 joined. Take 3 has not come; the page says that more follows.',
    ],
    [
      'one between is missing',
      joined({ parts: [part(1), part(2), part(4)], missing: [3] }),
      'Take 2 of 4 joined. Take 3 has not come; the page says that more follows.',
    ],
    [
      'the last ones are missing',
      joined({ missing: [3, 4] }),
      'Take 2 of 4 joined. Takes 3, 4 have not come; the page says that more follows.',
    ],
    [
      'the last one says that it goes on',
      joined({ more: true }),
      'Take 2 joined. Take 3 has not come; the page says that more follows.',
    ],
    [
      'one is missing and the last one goes on',
      joined({ parts: [part(2), part(3)], missing: [1], more: true }),
      'Take 2 joined. Takes 1, 4 have not come; the page says that more follows.',
    ],
  ])('says how far the story has come: %s', (_what, takes, message) => {
    expect(receipt(takes).take).toEqual({ number: 2, message });
  });

  it('tells of the joined story, under the name of its own file', () => {
    expect(receipt(joined())).toMatchObject({
      state: 'live',
      revision: 1,
      next: expect.stringContaining('newsroom kill pier-2.txt'),
      warnings: [{ code: 'b', message: 'No byline.' }],
    });
  });

  it('warns of what is missing, beside what else is doubtful', () => {
    expect(receipt(joined({ of: 3, missing: [3] })).warnings).toEqual([
      { code: 'b', message: 'No byline.' },
      {
        code: 'take_missing',
        message: 'Take 3 has not come; the page says that more follows.',
        fix: expect.stringMatching(/joined by itself/),
      },
    ]);
  });

  it.each(['duplicate', 'superseded'] as const)(
    'is the same though another worker joined it first: %s',
    (outcome) => {
      expect(receipt(joined(), outcome)).toEqual(receipt(joined()));
    },
  );

  it('says what its own file changed', () => {
    expect(receipt(joined(), 'corrected').message).toMatch(/^The correction is live/);
  });

  it('that no version has is told like any other file, under its own name', () => {
    const story = aStory({ warnings });
    const told = takeReceipt(
      { story, record: record({ live: slot('a') }), rank: 'x', origin: '', outcome: 'superseded' },
      file,
    );
    expect(told).toMatchObject({ message: expect.stringMatching(/newer version/), warnings });
    expect(told).not.toHaveProperty('take');
    const live = takeReceipt({ story, record: record({ live: slot('x') }), rank: 'x', origin: '' }, file);
    expect(live.next).toContain('newsroom kill pier-2.txt');
  });
});

describe('the receipt of a part that waits', () => {
  const story = aStory({ warnings, decisions: [{ rule: 'a', saw: 'b' }] });

  it.each([
    ['waiting', 'take-without-first', /take 2 .* first take has not come/, /joined by itself/],
    ['ambiguous', 'take-ambiguous', /take 2, and several stories/, /into one file/],
  ] as const)('asks: %s', (why, code, message, fix) => {
    const receipt = waitingTakeReceipt({ story, number: 2, why });
    const asked = [receipt.why, receipt.next, receipt.take?.message];
    expect(receipt.questions).toEqual([
      { code, message: expect.stringMatching(message), fix: expect.stringMatching(fix) },
    ]);
    expect(asked).toEqual([receipt.questions?.[0]?.message, receipt.questions?.[0]?.fix, asked[0]]);
  });

  it('says what is known of its file', () => {
    expect(waitingTakeReceipt({ story, number: 2, why: 'waiting' })).toMatchObject({
      state: 'held',
      headline: story.headline,
      take: { number: 2 },
      decisions: story.decisions,
      warnings: [{ code: 'b', message: 'No byline.' }],
      times: { received: '2026-11-24T08:00:00.000Z' },
    });
  });
});

describe('the parts whose files must hear of a story', () => {
  it('are those of both versions, each once', () => {
    const [live, next] = [slot('a', joined()), slot('b', joined({ parts: [part(1), part(2, 'new.txt')] }))];
    expect(takesIn(record({ live, next }))).toEqual([part(1), part(2), part(2, 'new.txt')]);
    expect(takesIn(record({ live: slot('a') }))).toEqual([]);
    expect(takesIn(record({}))).toEqual([]);
  });

  it('are two where one file brings two', () => {
    const parts = [part(1, 'all.txt'), part(2, 'all.txt')];
    expect(takesIn(record({ live: slot('a', joined({ parts })) }))).toEqual(parts);
  });
});
