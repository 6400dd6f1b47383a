import { describe, expect, it } from 'vitest';
import { obeyCommand } from '#shared/story/desk/desk-command.ts';
import { orderPicture } from '#shared/story/desk/picture-order.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour)).toISOString();
const live = acceptVersion(undefined, aCandidate(), at(8)).record;
const kill = (record: StoryRecord, hour: number, file = 'f1') =>
  orderPicture(record, { verb: 'kill', at: at(hour), file });
const reinstate = (record: StoryRecord, hour: number, file = 'f1') =>
  orderPicture(record, { verb: 'reinstate', at: at(hour), file });

describe('an order about one picture', () => {
  it('writes the page and its lists anew, and answers the story’s file, in one commit', () => {
    const { outcome, record } = kill(live, 9);
    const rank = `command_${at(9)}`;
    expect(outcome).toBe('picture-killed');
    expect(record).toStrictEqual({
      ...live,
      pictureTurns: [{ file: 'f1', killedAt: at(9) }],
      ...{ renderDue: rank, listsDue: rank, receiptDue: live.live?.rank },
      commit: live.commit + 1,
    });
  });

  it('of a story that has no page yet owes an answer alone', () => {
    const before = emptyRecord(aCandidate());
    const { record } = kill(before, 9);
    expect(record).toStrictEqual({
      ...before,
      pictureTurns: [{ file: 'f1', killedAt: at(9) }],
      receiptDue: `command_${at(9)}`,
      commit: 1,
    });
  });

  it('brings back what was taken down, and may take it down again', () => {
    const back = reinstate(kill(live, 9).record, 10);
    expect(back.outcome).toBe('picture-reinstated');
    expect(back.record.pictureTurns).toEqual([{ file: 'f1', killedAt: at(9), reinstatedAt: at(10) }]);
    expect(kill(back.record, 11).record.pictureTurns).toEqual([
      { file: 'f1', killedAt: at(11), reinstatedAt: at(10) },
    ]);
  });

  const down = kill(live, 9).record;
  const back = reinstate(down, 11).record;
  it.each([
    ['a kill that is repeated', kill(down, 9), down],
    ['a kill that is older', kill(down, 8), down],
    ['a reinstatement of the instant of the kill', reinstate(down, 9), down],
    ['a kill before the reinstatement', kill(back, 10), back],
    ['a kill of the instant of the reinstatement', kill(back, 11), back],
    ['a reinstatement that is repeated', reinstate(back, 11), back],
  ])('changes nothing, being %s', (_what, { outcome, record }, before) => {
    expect(outcome).toBe('duplicate');
    expect(record).toBe(before);
  });

  it.each([
    ['was taken down', reinstate(live, 9)],
    ['is down any more', reinstate(back, 12)],
    ['is that one', reinstate(down, 12, 'f2')],
  ])('brings nothing back where no picture %s', (_what, { outcome, record }) => {
    expect(outcome).toBe('refused');
    expect(record.pictureTurns).toEqual(record === live ? undefined : record.pictureTurns);
  });

  it('keeps the pictures in the order of their files’ names', () => {
    const record = ['f3', 'f1', 'f4', 'f2'].reduce(
      (before, file, index) => kill(before, 9 + index, file).record,
      live,
    );
    expect(record.pictureTurns?.map(({ file }) => file)).toEqual(['f1', 'f2', 'f3', 'f4']);
  });

  it('takes down twelve, no thirteenth, and one of the twelve again', () => {
    const files = Array.from({ length: 12 }, (_, index) => `f${index}`);
    const full = files.reduce((before, file) => kill(before, 9, file).record, live);
    expect(kill(full, 10, 'f12')).toEqual({ outcome: 'refused', record: full });
    expect(kill(full, 10, 'f11').outcome).toBe('picture-killed');
  });
});

describe('a command of the desk that names a picture', () => {
  const command = { reference: 'flood.jpg', at: at(9), picture: 'f1' };
  it('is an order about that picture, and the story stays', () => {
    const { outcome, record } = obeyCommand(live, { verb: 'kill', ...command }, at(12));
    expect([outcome, record.state]).toEqual(['picture-killed', 'live']);
    const again = obeyCommand(record, { verb: 'reinstate', ...command, at: at(10) }, at(12));
    expect([again.outcome, again.record.state]).toEqual(['picture-reinstated', 'live']);
  });

  it.each(['hold', 'release', 'correct', 'move'] as const)(
    'is refused where a picture cannot: %s',
    (verb) => {
      for (const record of [live, kill(live, 9).record]) {
        const order = { verb, ...command, at: at(10), text: 'x', to: 'flood' };
        expect(obeyCommand(record, order, at(12))).toEqual({ outcome: 'refused', record });
      }
    },
  );
});
