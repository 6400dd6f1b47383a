import { describe, expect, it } from 'vitest';
import { needsReading, receiptOf, receiptText, type StoryReceipt } from '#shared/story/receipts/receipt.ts';
import type { StoryState } from '#shared/story/versions/record.ts';

const eight = '2026-11-24T08:00:00.000Z';
const nine = '2026-11-24T09:00:00.000Z';
const answer = (given: Partial<StoryReceipt> = {}): StoryReceipt => ({
  state: 'live',
  message: 'The story is live.',
  decisions: [],
  warnings: [],
  times: { received: eight },
  ...given,
});
const textOf = (given: Partial<StoryReceipt> = {}) => receiptText(receiptOf('flood.txt', [answer(given)]));
const proof = { state: 'proven' as const, message: 'Nothing is left.' };

describe('a receipt to read', () => {
  it('says no more than is known', () => {
    expect(textOf()).toBe('flood.txt\n\nLIVE: The story is live.\n');
  });

  it('says all that is known, a line for each thing', () => {
    const text = textOf({
      headline: 'River bursts its banks',
      url: 'https://news.example/news/river/',
      take: { number: 2, message: 'Take 2 of 2 joined.' },
      why: 'No version was known before.',
      certificate: { ...proof, key: 'receipts/flood.txt.certificate.json' },
      warnings: [
        { code: 'a', message: 'Two spellings of a name.', fix: 'Choose one.' },
        { code: 'b', message: 'No byline.' },
      ],
      next: 'Drop it again.',
    });
    expect(text).toBe(`flood.txt

“River bursts its banks”
LIVE: The story is live.
Page: https://news.example/news/river/
Take 2 of 2 joined.
Why: No version was known before.
Certificate: Nothing is left. It stands beside this receipt as receipts/flood.txt.certificate.json.
Please check: Two spellings of a name. Choose one.
Please check: No byline.
What you can do: Drop it again.
`);
  });

  it('lets the questions of a held story say why, each with how to answer it', () => {
    const text = textOf({
      state: 'held',
      message: 'The story is held.',
      why: 'Which day?',
      take: { number: 2, message: 'The first take has not come.' },
      questions: [
        { code: 'a', message: 'Which day?', fix: 'Say it.' },
        { code: 'b', message: 'Which zone?', fix: 'Add it.' },
      ],
    });
    expect(text).toBe(`flood.txt

HELD: The story is held.
To answer: Which day?
How: Say it.
To answer: Which zone?
How: Add it.
`);
  });

  it.each([
    ['in its line, where it has one', { line: 3 }, 'What is wrong: There is no text. (line 3)\n'],
    ['in the file as a whole', {}, 'What is wrong: There is no text.\n'],
  ])('says of a rejected file what is wrong %s', (_where, place, line) => {
    const error = { code: 'no-body', message: 'There is no text.', fix: 'Add it.', ...place };
    const text = textOf({ state: 'rejected', message: 'Not published.', error });
    expect(text).toBe(`flood.txt\n\nREJECTED: Not published.\n${line}How to fix it: Add it.\n`);
  });

  it('speaks of a certificate that is on its way without naming its place', () => {
    const text = textOf({ state: 'killed', message: 'It was killed.', certificate: proof });
    expect(text).toBe('flood.txt\n\nKILLED: It was killed.\nCertificate: Nothing is left.\n');
  });

  it('of several stories begins with how many are live, and tells of each', () => {
    const dead = answer({ state: 'killed', message: 'It was killed.' });
    expect(receiptText(receiptOf('feed.xml', [answer(), dead]))).toBe(
      'feed.xml\n1 of 2 stories in this file are live.\n\nLIVE: The story is live.\n\nKILLED: It was killed.\n',
    );
  });

  it.each<[StoryState, boolean]>([
    ['rejected', true],
    ['held', true],
    ['embargoed', true],
    ['killed', true],
    ['live', false],
    ['expired', false],
  ])('stands beside the receipt where the editor must know: a story that is %s', (state, needed) => {
    expect(needsReading(state)).toBe(needed);
  });
});

describe('the receipt of several stories', () => {
  const worstFirst: readonly StoryState[] = ['rejected', 'held', 'killed', 'embargoed', 'expired', 'live'];

  it.each(worstFirst.slice(1).map((state, place) => [state, worstFirst[place] ?? state] as const))(
    'does not hide behind one that is %s another that is %s',
    (better, worse) => {
      const stories = [answer({ state: better }), answer({ state: worse }), answer({ state: better })];
      expect(receiptOf('feed.xml', stories).state).toBe(worse);
      expect(receiptOf('feed.xml', stories.toReversed()).stories).toEqual(stories.toReversed());
    },
  );

  it('is dated like the worst of them', () => {
    const held = answer({ state: 'held', times: { received: nine, published: eight } });
    expect(receiptOf('feed.xml', [answer(), held])).toStrictEqual({
      key: 'feed.xml',
      state: 'held',
      message: '1 of 2 stories in this file are live.',
      decisions: [],
      warnings: [],
      times: { received: nine },
      stories: [answer(), held],
    });
    expect(receiptOf('feed.xml', [answer({ times: {} }), answer({ times: {} })]).times).toStrictEqual({});
  });

  it('in a file that has none is a rejection', () => {
    expect(receiptOf('feed.xml', [])).toMatchObject({ state: 'rejected', times: {}, stories: [] });
  });
});
