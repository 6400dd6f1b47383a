import { describe, expect, it } from 'vitest';
import { beginToWait, endWaiting, waitingAnswer, waitOn } from '#shared/story/kill/waiting-kill.ts';

const now = '2026-11-24T12:00:00.000Z';
const kill = {
  file: 'kill.txt',
  receivedAt: '2026-11-24T11:59:00.000Z',
  at: '2026-11-24T11:59:00.000Z',
  references: ['River bursts its banks'],
  kind: 'notice',
} as const;

describe('a kill without its story', () => {
  it('waits for seven days and looks again after a minute', () => {
    expect(beginToWait(kill, now)).toMatchObject({
      until: '2026-12-01T12:00:00.000Z',
      dueAt: '2026-11-24T12:01:00.000Z',
    });
  });

  it('of an old archive that is read again waits as long as a new one', () => {
    const old = beginToWait({ ...kill, at: '2024-08-21T05:00:00.000Z' }, now);
    expect(old.until).toBe('2026-12-01T12:00:00.000Z');
  });

  it('by a desk whose clock is ahead waits from its own instant', () => {
    expect(beginToWait({ ...kill, at: '2026-11-24T13:00:00.000Z' }, now).until).toBe(
      '2026-12-01T13:00:00.000Z',
    );
  });

  it.each([
    ['a minute in the first hour', '2026-11-24T12:30:00.000Z', '2026-11-24T12:31:00.000Z'],
    ['five minutes after it', '2026-11-24T14:00:00.000Z', '2026-11-24T14:05:00.000Z'],
  ])('looks again after %s', (_when, at, dueAt) => {
    expect(waitOn(beginToWait(kill, now), at).dueAt).toBe(dueAt);
  });

  it('keeps no more references than a table’s item can hold', () => {
    const long = beginToWait(
      { ...kill, references: Array.from({ length: 500 }, () => 'x'.repeat(5_000)) },
      now,
    );
    expect(JSON.stringify(long).length).toBeLessThan(20_000);
  });

  it('says that it waits, and in the end that nothing came', () => {
    const waiting = beginToWait(kill, now);
    expect(waitingAnswer(waiting)).toMatchObject({ state: 'held', questions: [{ code: 'kill-waits' }] });
    const ended = endWaiting(waiting, 'unresolved');
    expect(ended.dueAt).toBeUndefined();
    expect(waitingAnswer(ended)).toMatchObject({ questions: [{ code: 'kill-never-resolved' }] });
  });
});
