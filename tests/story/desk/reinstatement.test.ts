import { describe, expect, it } from 'vitest';
import { type DeskCommand, deskCommandSchema, obeyCommand } from '#shared/story/desk/desk-command.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { isReinstatement } from '#shared/story/versions/reinstatement-news.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour)).toISOString();
const now = at(20);
const order = (record: StoryRecord, verb: DeskCommand['verb'], hour: number, text?: string) =>
  obeyCommand(record, { verb, reference: 'urn:x', at: at(hour), ...(text ? { text } : {}) }, now);
const obeyed = (record: StoryRecord, ...orders: readonly [DeskCommand['verb'], number][]) =>
  orders.reduce((before, [verb, hour]) => order(before, verb, hour).record, record);

const fresh = acceptVersion(undefined, aCandidate(), at(8)).record;
/** Public, and its topic has heard of it. */
function announced(): StoryRecord {
  const { announceDue = '', ...rest } = fresh;
  return { ...rest, announcedRank: announceDue };
}
const asked = acceptVersion(undefined, aCandidate({ holds: ['which-day'] }), at(8)).record;

describe('a reinstatement', () => {
  const dead = obeyed(announced(), ['kill', 9]);
  const back = obeyed(dead, ['reinstate', 11]);

  it.each([
    ['is repeated', back, 11],
    ['is older than another', back, 10],
    ['is older than the kill', dead, 8],
  ])('changes nothing where it %s', (_what, record, hour) => {
    expect(order(record, 'reinstate', hour)).toEqual({ outcome: 'duplicate', record });
  });

  it('is refused where nothing was killed', () => {
    expect(order(announced(), 'reinstate', 11)).toEqual({ outcome: 'refused', record: announced() });
  });

  it('is news to whoever heard of the story', () => {
    expect(isReinstatement(back.announceDue)).toBe(true);
  });

  it('is news to whoever heard of the withdrawal alone', () => {
    const { withdrawDue: _, ...told } = obeyed(fresh, ['kill', 9]);
    expect(isReinstatement(obeyed(told, ['reinstate', 11]).announceDue)).toBe(true);
  });

  it('is the story’s first news where nobody heard of either', () => {
    expect(obeyed(fresh, ['kill', 9], ['reinstate', 11]).announceDue).toBe(fresh.live?.rank);
  });

  it('is no news where there was never a page, and leaves the question that the file asks', () => {
    const record = obeyed(asked, ['kill', 9], ['reinstate', 11]);
    expect(record).toMatchObject({ state: 'held', next: { holds: ['which-day'] } });
    expect(record).not.toHaveProperty('newsHeldBack');
    expect(record).not.toHaveProperty('announceDue');
    expect(obeyed(record, ['release', 12]).announceDue).toBe(asked.next?.rank);
  });
});

describe('a hold and its release', () => {
  it('tell nobody anew of a story that everybody heard of', () => {
    const record = obeyed(announced(), ['hold', 9], ['release', 10]);
    expect(record).toMatchObject({ state: 'live', announcedRank: fresh.live?.rank });
    expect(record).not.toHaveProperty('announceDue');
  });

  it('tell of a story that nobody heard of once it is released, and keep nothing back meanwhile', () => {
    const held = obeyed(fresh, ['hold', 9]);
    expect(held).not.toHaveProperty('newsHeldBack');
    expect(obeyed(held, ['release', 10]).announceDue).toBe(fresh.live?.rank);
  });
});

describe('corrections of the desk', () => {
  it('stand in the order of their times, whatever order they come in', () => {
    const hours = [12, 10, 13, 11];
    const record = hours.reduce(
      (before, hour) => order(before, 'correct', hour, `At ${hour}.`).record,
      announced(),
    );
    expect(record.corrections).toEqual(
      [10, 11, 12, 13].map((hour) => ({ at: at(hour), text: `At ${hour}.` })),
    );
  });
});

describe('the file of a command', () => {
  it('may move a page', () => {
    const command = { verb: 'move', reference: 'urn:x', at: at(9), to: 'flood' };
    expect(deskCommandSchema.parse(command)).toEqual(command);
  });
});
