import { describe, expect, it } from 'vitest';
import { beginToWait, endWaiting, waitingAnswer, waitOn } from '#shared/story/kill/waiting-kill.ts';

const now = '2026-11-24T12:00:00.000Z';
const begun = (references: readonly string[]) =>
  beginToWait({ file: 'kill.txt', receivedAt: now, at: now, references, kind: 'notice' }, now);
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Headline ${index}`);

describe('a kill without its story', () => {
  it('keeps the first twelve of its references', () => {
    expect(begun(numbered(13)).references).toEqual(numbered(12));
  });

  it('keeps the first 600 letters of each', () => {
    expect(begun(['x'.repeat(601), 'y'.repeat(600)]).references).toEqual(['x'.repeat(600), 'y'.repeat(600)]);
  });

  it.each([
    ['a minute, up to the end of the first hour', '2026-11-24T12:59:59.999Z', '2026-11-24T13:00:59.999Z'],
    ['five minutes, from then on', '2026-11-24T13:00:00.000Z', '2026-11-24T13:05:00.000Z'],
  ])('looks again after %s', (_when, at, dueAt) => {
    expect(waitOn(begun(['A']), at).dueAt).toBe(dueAt);
  });

  it('names in quotes all that it looks for, and how to kill by hand', () => {
    const answer = waitingAnswer(begun(['River bursts its banks', 'urn:x:1']));
    expect(answer).toMatchObject({
      state: 'held',
      message: `This kill waits until 2026-12-01T12:00:00.000Z (UTC): no story is known as “River bursts its banks”, “urn:x:1”. When it comes, it is killed.`,
      next: expect.stringContaining('newsroom kill URL'),
    });
    expect(answer.questions).toEqual([
      {
        code: 'kill-waits',
        message: expect.stringMatching(/^Is “River bursts its banks”, “urn:x:1” right/),
        fix: answer.next,
      },
    ]);
  });

  it('says in the end that it took nothing down, and still asks', () => {
    const answer = waitingAnswer(endWaiting(begun(['River bursts its banks']), 'unresolved'));
    expect(answer).toMatchObject({
      state: 'held',
      message: expect.stringMatching(/no story came as “River bursts its banks”\. Nothing was taken down\.$/),
      next: expect.stringContaining('newsroom kill URL'),
      questions: [{ code: 'kill-never-resolved', fix: answer.next }],
    });
  });

  it.each(['killed', 'ambiguous', 'unresolved'] as const)('that ended is looked at no more: %s', (ended) => {
    const { dueAt: _, ...kill } = begun(['A']);
    expect(endWaiting(begun(['A']), ended)).toStrictEqual({ ...kill, ended });
  });
});
