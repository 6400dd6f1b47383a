import { stripVTControlCharacters, styleText } from 'node:util';
import { describe, expect, it } from 'vitest';
import { span } from '#infra/cli/desk/desk-time.ts';
import type { DeskView } from '#infra/cli/desk/desk-view.ts';
import { glance } from '#infra/cli/desk/glance.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';

const at = '2026-11-24T10:00:00.000Z';
const receipt = (given: Partial<Receipt>): Receipt => ({
  key: 'flood.txt',
  state: 'live',
  message: 'The story is live.',
  decisions: [],
  warnings: [],
  times: {},
  ...given,
});
const view: DeskView = {
  at,
  published: [receipt({ url: 'https://news.example/a/' })],
  held: [
    receipt({
      key: 'ask.txt',
      state: 'held',
      questions: [{ code: 'q', message: 'Which zone?', fix: 'Say it.' }],
    }),
  ],
  embargoed: [
    { key: 'later.txt', until: '2026-11-24T12:14:00.000Z', seconds: 8040 },
    { key: 'late.txt', until: '2026-11-24T09:58:00.000Z', seconds: -120 },
  ],
  rejected: [
    receipt({
      key: 'empty.txt',
      state: 'rejected',
      error: { code: 'empty', message: 'Empty.', fix: 'Fill it.' },
    }),
  ],
  killed: [],
  expired: [],
  unfinished: [{ id: 'abcdefghij', key: 'half.txt', dueAt: at, owes: ['renderDue', 'receiptDue'] }],
  deadLetters: [
    { queue: 'publish', count: 1 },
    { queue: 'lists', count: 0 },
  ],
  missingSecrets: [],
  answered: { all: 5, asking: 4 },
  complete: true,
};
const inPipe = { paint: (_style: unknown, text: string) => text, columns: undefined };

describe('the desk at a glance', () => {
  const shown = glance(view, inPipe, 'Asia/Baku');

  it('counts what is there, in the time of the site', () => {
    expect(shown.split('\n')[0]).toBe(
      '24 Nov 2026, 14:00:00 (Asia/Baku): 1 answered without a question, 1 rejected, 1 held, 2 embargoed, 0 killed, 1 unfinished, 1 dead letter',
    );
  });

  it('names a network that is on without a secret, and how to store it, before the first drop as well', () => {
    const missingSecrets = [{ network: 'bluesky', parameter: '/newsroom/bluesky' }] as const;
    const before = { ...view, missingSecrets, answered: { all: 0, asking: 0 }, unfinished: [] };
    for (const desk of [{ ...view, missingSecrets }, before])
      expect(glance(desk, inPipe, 'Asia/Baku')).toMatch(
        /bluesky: no secret is stored as \/newsroom\/bluesky.*put-parameter --type SecureString --name \/newsroom\/bluesky/,
      );
  });

  it('shows what needs somebody before what does not, and leaves out what is not there', () => {
    const titles = shown.split('\n').filter((line) => /^[A-Z].*\(\d+\)$/.test(line));
    expect(titles).toEqual([
      'Dead letters (1)',
      'Unfinished (1)',
      'Rejected (1)',
      'Held (1)',
      'Embargoed (2)',
      'Published, the latest (1)',
    ]);
  });

  it('counts down to the end of an embargo, and says when it is late', () => {
    expect(shown).toContain('later.txt  in 2 h 14 min, at 24 Nov 2026, 16:14:00');
    expect(shown).toContain('late.txt  overdue for 2 min');
  });

  it('shows the question of a held file', () => {
    expect(shown).toContain('ask.txt  q: Which zone? Say it.');
  });

  it('is no wider than the terminal, also in colour', () => {
    const paint = (style: Parameters<typeof styleText>[0], text: string) =>
      styleText(style, text, { validateStream: false });
    const narrow = glance(view, { paint, columns: 40 }, 'Asia/Baku');
    for (const line of narrow.split('\n'))
      expect(stripVTControlCharacters(line).length).toBeLessThanOrEqual(40);
    expect(narrow).toContain('…');
  });

  it('says so when nothing was dropped', () => {
    const empty = { ...view, unfinished: [], answered: { all: 0, asking: 0 } };
    expect(glance(empty, inPipe, 'Asia/Baku')).toBe('No file was dropped yet.');
  });
});

describe('a span', () => {
  it.each([
    [8_040_000, '2 h 14 min'],
    [40_000, '40 s'],
    [3 * 86_400_000 + 4 * 3_600_000, '3 d 4 h'],
    [7_200_000, '2 h'],
    [-120_000, '2 min'],
  ])('of %d ms reads %s', (milliseconds, text) => {
    expect(span(milliseconds)).toBe(text);
  });
});
