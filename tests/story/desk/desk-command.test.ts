import { describe, expect, it } from 'vitest';
import { type DeskCommand, deskCommandSchema, obeyCommand } from '#shared/story/desk/desk-command.ts';
import type { Candidate } from '#shared/story/versions/outcome.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;
const now = at(12);
const version = (number: number, given: Partial<Candidate> = {}) =>
  aCandidate({ rank: `r${number}`, contentHash: String(number).repeat(64), arrivedAt: at(number), ...given });
const order = (verb: DeskCommand['verb'], hour: number, more: Partial<DeskCommand> = {}): DeskCommand => ({
  verb,
  reference: 'urn:x',
  at: at(hour),
  ...more,
});
const accepted = (...versions: Candidate[]) =>
  versions.reduce<StoryRecord | undefined>(
    (record, one) => acceptVersion(record, one, now).record,
    undefined,
  );
const known = (...versions: Candidate[]): StoryRecord => accepted(...versions) ?? emptyRecord(aCandidate());
const obeyed = (record: StoryRecord, ...orders: DeskCommand[]) =>
  orders.reduce((before, one) => obeyCommand(before, one, now).record, record);

describe('an order about one picture', () => {
  it.each(['hold', 'release', 'correct'] as const)('cannot %s it: it stays as it was', (verb) => {
    const down = obeyed(known(version(1)), order('kill', 2, { picture: 'a.jpg' }));
    const { outcome, record } = obeyCommand(down, order(verb, 3, { picture: 'a.jpg', text: 't' }), now);
    expect(outcome).toBe('refused');
    expect(record.pictureTurns).toEqual(down.pictureTurns);
  });
});

describe('the file of a command', () => {
  const file = { verb: 'correct', reference: 'r', at: at(1), text: 't' };
  it.each([
    ['a reference of one character and one of 2,048', { reference: 'r' }, { reference: 'r'.repeat(2048) }],
    ['a text of one character and one of 2,000', { text: 't' }, { text: 't'.repeat(2000) }],
    ['no text', { text: undefined }, {}],
  ])('is read with %s', (_what, one, other) => {
    for (const given of [one, other])
      expect(deskCommandSchema.safeParse({ ...file, ...given }).success).toBe(true);
  });

  it.each([
    ['no reference', { reference: '' }],
    ['an endless reference', { reference: 'r'.repeat(2049) }],
    ['an empty text', { text: '' }],
    ['an endless text', { text: 't'.repeat(2001) }],
    ['a verb that the desk does not know', { verb: 'publish' }],
    ['an instant without milliseconds', { at: '2026-11-24T01:00:00Z' }],
  ])('is refused with %s', (_what, given) => {
    expect(deskCommandSchema.safeParse({ ...file, ...given }).success).toBe(false);
  });

  it.each(['kill', 'hold', 'release', 'reinstate', 'correct'])('may say %s', (verb) => {
    expect(deskCommandSchema.safeParse({ ...file, verb }).success).toBe(true);
  });
});

describe('a hold', () => {
  it('of a live story owes page, lists and receipt under its own name, and the story’s record one commit', () => {
    const before = known(version(1));
    const { outcome, record } = obeyCommand(before, order('hold', 2), now);
    const rank = `command_${at(2)}`;
    expect(outcome).toBe('held');
    expect(record).toMatchObject({ state: 'held', heldAt: at(2), commit: before.commit + 1 });
    expect(record).toMatchObject({ renderDue: rank, listsDue: rank, receiptDue: rank });
    expect(record).not.toHaveProperty('announceDue');
  });

  it('of a story that was never public owes a receipt alone', () => {
    const record = obeyed(known(version(1, { holds: ['?'] })), order('hold', 2));
    expect(record.receiptDue).toBe(`command_${at(2)}`);
    expect(record).not.toHaveProperty('renderDue');
    expect(record).not.toHaveProperty('listsDue');
  });

  it.each([
    ['that is repeated', [order('hold', 2)], order('hold', 2)],
    ['that is older than another', [order('hold', 3)], order('hold', 2)],
    ['that is older than a release', [order('hold', 2), order('release', 4)], order('hold', 3)],
    ['of the instant of a release', [order('hold', 2), order('release', 4)], order('hold', 4)],
  ])('%s changes nothing', (_which, before, late) => {
    const record = obeyed(known(version(1)), ...before);
    expect(obeyCommand(record, late, now)).toEqual({ outcome: 'duplicate', record });
    expect(obeyCommand(record, late, now).record).toBe(record);
  });

  it('of a dead story leaves it dead', () => {
    const record = obeyed(known(version(1)), order('kill', 2), order('hold', 3));
    expect(record).toMatchObject({ state: 'killed', heldAt: at(3) });
  });
});

describe('a release', () => {
  it('of a held story owes page and lists under its own name, and its file a receipt', () => {
    const held = obeyed(known(version(1)), order('hold', 2));
    const { outcome, record } = obeyCommand(held, order('release', 3), now);
    expect(outcome).toBe('released');
    expect(record).toMatchObject({
      state: 'live',
      releasedAt: at(3),
      commit: held.commit + 1,
      receiptDue: 'r1',
    });
    expect(record).toMatchObject({ renderDue: `command_${at(3)}`, listsDue: `command_${at(3)}` });
  });

  it('of a story that waits for nobody is refused', () => {
    const live = known(version(1));
    expect(obeyCommand(live, order('release', 2), now)).toEqual({ outcome: 'refused', record: live });
  });

  it.each([
    ['repeated', order('release', 3)],
    ['older than another', order('release', 2)],
  ])('%s changes nothing', (_which, late) => {
    const record = obeyed(known(version(1)), order('hold', 1), order('release', 3));
    expect(obeyCommand(record, late, now)).toEqual({ outcome: 'duplicate', record });
  });

  it.each([
    ['arrived before it was given', 3, undefined, 'live'],
    ['arrived in that very instant', 4, undefined, 'live'],
    ['arrived later', 5, undefined, 'held'],
    ['arrived before its file did', 5, at(6), 'live'],
    ['arrived in the instant in which its file did', 6, at(6), 'live'],
    ['arrived after its file', 7, at(6), 'held'],
    ['arrived before it was given, though its file bears an earlier time', 4, at(1), 'live'],
  ] as const)('answers the questions of a version that %s', (_when, arrived, receivedAt, state) => {
    const asks = known(version(2, { holds: ['?'], arrivedAt: at(arrived) }));
    const given = order('release', 4, receivedAt === undefined ? {} : { receivedAt });
    const { outcome, record } = obeyCommand(asks, given, now);
    expect([outcome, record.state]).toEqual([state === 'live' ? 'released' : 'refused', state]);
  });

  it('of the story leaves the questions of a version that came after it', () => {
    const held = obeyed(known(version(1)), order('hold', 2));
    const asks = acceptVersion(held, version(6, { holds: ['?'] }), now).record;
    const record = obeyed(asks, order('release', 4));
    expect(record).toMatchObject({ state: 'live', live: { rank: 'r1' }, next: { rank: 'r6', holds: ['?'] } });
    expect(record.receiptDue).toBe('r6');
  });

  it('of a version under embargo leaves it waiting for that', () => {
    const asks = known(version(2, { holds: ['?'], embargoedUntil: at(20) }));
    expect(obeyed(asks, order('release', 4))).toMatchObject({ state: 'embargoed', next: { holds: [] } });
  });

  it('of a version whose embargo ends in that very instant publishes it as of its end', () => {
    const asks = known(version(2, { holds: ['?'], embargoedUntil: now }));
    expect(obeyed(asks, order('release', 4))).toMatchObject({ state: 'live', firstPublishedAt: now });
  });

  it('of a version without an embargo publishes it as of the release', () => {
    const record = obeyed(known(version(2, { holds: ['?'] })), order('release', 4));
    expect(record).toMatchObject({ state: 'live', firstPublishedAt: at(4), receiptDue: 'r2' });
  });

  it('of a story that expired while it was held gives it an archived page and calls nobody', () => {
    const held = obeyed(known(version(1, { expiresAt: at(20) })), order('hold', 2));
    const { record } = obeyCommand(held, order('release', 3), at(21));
    expect(record.state).toBe('expired');
    expect(record).not.toHaveProperty('announceDue');
    expect(obeyCommand(held, order('release', 3), at(19)).record.announceDue).toBe('r1');
  });

  it('of a story that is held with a version under embargo and none that was public leaves it embargoed', () => {
    const held = obeyed(known(version(1, { embargoedUntil: at(20) })), order('hold', 2));
    expect(obeyed(held, order('release', 3))).toMatchObject({ state: 'embargoed' });
  });

  it('of a story that is dead as well leaves it dead', () => {
    const dead = obeyed(known(version(1)), order('hold', 2), order('kill', 3));
    const { outcome, record } = obeyCommand(dead, order('release', 4), now);
    expect([outcome, record.state, record.releasedAt]).toEqual(['released', 'killed', at(4)]);
  });

  it('of a held story of which nothing came owes its receipt under its own name', () => {
    const held = obeyed(emptyRecord(aCandidate()), order('hold', 2));
    expect(obeyed(held, order('release', 3))).toMatchObject({
      state: 'held',
      receiptDue: `command_${at(3)}`,
    });
  });
});

describe('a reinstatement', () => {
  const dead = () => obeyed(known(version(1)), order('kill', 4));

  it('brings the story back and leaves nothing of the kill to prove or to tell', () => {
    const { outcome, record } = obeyCommand(dead(), order('reinstate', 5), now);
    expect(outcome).toBe('reinstated');
    expect(record).toMatchObject({ state: 'live', reinstatedAt: at(5) });
    for (const gone of ['certificate', 'certificateDue', 'withdrawDue'])
      expect(record).not.toHaveProperty(gone);
  });

  it.each([
    ['repeated', order('reinstate', 6)],
    ['older than another', order('reinstate', 5)],
  ])('%s changes nothing', (_which, late) => {
    const record = obeyed(dead(), order('reinstate', 6), order('kill', 7));
    expect(obeyCommand(record, late, now)).toEqual({ outcome: 'duplicate', record });
  });

  it('of the instant of the kill undoes it, whichever comes first', () => {
    const back = obeyed(dead(), order('reinstate', 4));
    expect(back.state).toBe('live');
    expect(obeyCommand(back, order('kill', 4), now)).toEqual({ outcome: 'duplicate', record: back });
  });

  it('is refused where nothing is dead, and where the words are gone', () => {
    const [live, erased] = [known(version(1)), { ...dead(), erasedAt: at(5) }];
    expect(obeyCommand(live, order('reinstate', 6), now).outcome).toBe('refused');
    expect(obeyCommand(erased, order('reinstate', 6), now)).toEqual({ outcome: 'refused', record: erased });
  });

  it('leaves a story on hold that the desk holds', () => {
    const record = obeyed(known(version(1)), order('hold', 2), order('kill', 3), order('reinstate', 4));
    expect(record.state).toBe('held');
  });
});

describe('a correction by the desk', () => {
  const text = 'The bridge was rebuilt in 1987.';

  it('is told to readers and to the topic, and leaves version and revision as they are', () => {
    const before = known(version(1));
    const { outcome, record } = obeyCommand(before, order('correct', 5, { text }), now);
    const rank = `command_${at(5)}`;
    expect(outcome).toBe('corrected');
    expect(record).toMatchObject({
      corrections: [{ at: at(5), text }],
      modifiedAt: at(5),
      revision: 1,
      commit: before.commit + 1,
      renderDue: rank,
      listsDue: rank,
      announceDue: rank,
      receiptDue: 'r1',
    });
  });

  it('that is repeated changes nothing', () => {
    const record = obeyed(known(version(1)), order('correct', 5, { text }));
    expect(obeyCommand(record, order('correct', 5, { text }), now)).toEqual({ outcome: 'duplicate', record });
  });

  it('that comes late stands before the later one, and the story stays dated by that', () => {
    const record = obeyed(
      known(version(1)),
      order('correct', 6, { text: 'later' }),
      order('correct', 5, { text: 'earlier' }),
      order('correct', 7, { text: 'latest' }),
    );
    expect(record.corrections.map((one) => one.text)).toEqual(['earlier', 'later', 'latest']);
    expect(record.modifiedAt).toBe(at(7));
    const late = obeyed(known(version(1)), order('correct', 6, { text }), order('correct', 5, { text: 'x' }));
    expect(late.modifiedAt).toBe(at(6));
  });

  it('leaves two that a file told at once in the order of the file', () => {
    const before = known(version(1), version(2, { corrections: ['first', 'second'] }));
    const record = obeyed(before, order('correct', 9, { text: 'third' }));
    expect(record.corrections.map((one) => one.text)).toEqual(['first', 'second', 'third']);
  });

  it.each([
    ['without its text', known(version(1)), {}],
    ['with an empty one', known(version(1)), { text: '' }],
    ['of a story that nobody sees yet', known(version(1, { holds: ['?'] })), { text }],
    ['of one that the desk holds', obeyed(known(version(1)), order('hold', 2)), { text }],
    ['of one that is dead', obeyed(known(version(1)), order('kill', 2)), { text }],
  ])('%s is refused', (_which, record, more) => {
    expect(obeyCommand(record, order('correct', 5, more), now)).toEqual({ outcome: 'refused', record });
  });
});

describe('a kill', () => {
  it('owes page, lists, withdrawal, receipt and proof under its own name, and remembers who gave it', () => {
    const record = obeyed(known(version(1)), order('kill', 2, { by: 'notice.txt' }));
    const rank = `command_${at(2)}`;
    expect(record).toMatchObject({ state: 'killed', killedAt: at(2), killedBy: 'notice.txt' });
    for (const due of ['renderDue', 'listsDue', 'withdrawDue', 'certificateDue', 'receiptDue'])
      expect(record).toHaveProperty(due, rank);
  });
});
