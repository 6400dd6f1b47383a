import { describe, expect, it } from 'vitest';
import { later } from '#shared/story/later-instant.ts';
import { withCardDue } from '#shared/story/versions/card-due.ts';
import { erasedRecord } from '#shared/story/versions/erase-record.ts';
import { expireStory } from '#shared/story/versions/expiry.ts';
import { frontsDue, owesFrontsAlone, type Slot, type StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, kill, slotOf } from '#shared/story/versions/slot-changes.ts';
import { turnStory } from '#shared/story/versions/turn-story.ts';
import { aCandidate } from '../a-candidate.ts';

const [eight, nine, ten] = [
  '2026-11-24T08:00:00.000Z',
  '2026-11-24T09:00:00.000Z',
  '2026-11-24T10:00:00.000Z',
];
const record = (slot: Partial<Slot> = {}, given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  commit: 3,
  state: 'live',
  live: { ...slotOf(aCandidate({ rank: 'a' }), 1), ...slot },
  ...given,
});

describe('what a picture owes to the lists', () => {
  it('is the fronts alone, by the picture and by the commit that brought it', () => {
    expect(frontsDue('0123abcd-480', 4)).not.toBe(frontsDue('0123abcd-480', 5));
    expect(frontsDue('0123abcd-480', 4)).not.toBe(frontsDue('0123abcd-960', 4));
    expect(owesFrontsAlone({ listsDue: frontsDue('0123abcd-480', 4) })).toBe(true);
  });

  it.each([
    ['a version', { listsDue: 'a' }],
    ['a version whose rank ends so', { listsDue: 'a_fronts_' }],
    ['nothing', {}],
  ])('is not what %s owes', (_what, owing) => {
    expect(owesFrontsAlone(owing)).toBe(false);
  });
});

describe('an expiry', () => {
  it('owes page, lists and receipt under its own name, in one commit, and is remembered', () => {
    const live = record({ expiresAt: ten });
    const due = `expiry_${ten}`;
    const after = { ...live, state: 'expired', commit: 4, renderDue: due, listsDue: due, receiptDue: due };
    expect(expireStory(live, ten)?.record).toStrictEqual(after);
    expect(turnStory(live, ten)).toStrictEqual({
      outcome: 'expired',
      record: { ...after, history: [{ at: ten, outcome: 'expired', by: 'expiry' }] },
    });
    expect(turnStory(live, nine)).toBeUndefined();
  });
});

describe('a kill', () => {
  it('is one commit, and names the file that gave it where there is one', () => {
    const after = kill(record(), { rank: 'k', at: nine });
    expect(after.record).toStrictEqual({
      ...record(),
      state: 'killed',
      killedAt: nine,
      receiptDue: 'k',
      commit: 4,
    });
    expect(kill(record(), { rank: 'k', at: nine, by: 'kill.txt' }).record.killedBy).toBe('kill.txt');
  });

  it('of the instant of a reinstatement is undone by it already', () => {
    const back = record({}, { killedAt: eight, reinstatedAt: nine });
    expect(kill(back, { rank: 'k', at: nine })).toEqual({ outcome: 'duplicate', record: back });
  });
});

describe('a card', () => {
  const owed = (before: StoryRecord, after: StoryRecord) => withCardDue(before, after).cardDue;

  it.each<[string, Partial<Slot>]>([
    ['language', { language: 'fr' }],
    ['direction', { dir: 'rtl' }],
    ['section', { section: 'world' }],
    ['headline', { headline: 'River falls' }],
  ])('is owed by another %s', (_what, slot) => {
    expect(owed(record(), record({ ...slot, rank: 'b' }, { renderDue: 'b' }))).toBe('b');
  });

  it('is owed by another address, under what the page is owed or else under its version', () => {
    const before = record({}, { pagePath: '/a/' });
    expect(owed(before, record({}, { pagePath: '/b/', renderDue: 'command_1' }))).toBe('command_1');
    expect(owed(before, record({}, { pagePath: '/b/' }))).toBe('a');
    expect(owed(before, record({}, { pagePath: '/a/' }))).toBeUndefined();
  });
});

describe('an erased story', () => {
  it('keeps the size and place of its picture, and not its words', () => {
    const picture = { mark: 'a-480', at: nine, file: 'f1', width: 1, height: 1, colour: '#000000' };
    const erased = erasedRecord(record({}, { picture: { ...picture, alt: 'The river' } }), ten);
    expect(erased.picture).toStrictEqual(picture);
  });

  it('has no rank at which it was seen again where it was not', () => {
    expect(erasedRecord(record(), ten).live).not.toHaveProperty('seenRank');
  });
});

describe('the later of two instants', () => {
  it.each([
    ['the first', ten, nine, ten],
    ['the second', nine, ten, ten],
    ['the only one', undefined, nine, nine],
  ])('is %s', (_which, one, other, expected) => {
    expect(later(one, other)).toBe(expected);
  });
});
