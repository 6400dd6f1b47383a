import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeskCommand, deskCommandSchema, obeyCommand } from '#shared/story/desk/desk-command.ts';
import { formerPaths } from '#shared/story/desk/page-move.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';

const now = '2026-11-24T23:00:00.000Z';
const first = '/news/2026/11/24/river-bursts-banks-abcdefghij/';
const path = (slug: string) => `/news/2026/11/24/${slug}-abcdefghij/`;
const order = (to: string | undefined, time: string): DeskCommand => ({
  verb: 'move',
  reference: 'urn:x',
  at: `2026-11-24T${time}:00.000Z`,
  ...(to === undefined ? {} : { to }),
});

function live(): StoryRecord {
  return acceptVersion(undefined, aCandidate(), now).record;
}

function obeyed(record: StoryRecord, ...orders: DeskCommand[]): StoryRecord {
  return orders.reduce((before, one) => obeyCommand(before, one, now).record, record);
}

describe('a new address', () => {
  it('has other words and the same section, day and id; the former one is kept', () => {
    const moved = obeyed(live(), order('flood-at-harrowmouth', '10:00'));
    expect(moved.pagePath).toBe(path('flood-at-harrowmouth'));
    expect(formerPaths(moved)).toEqual([first]);
    expect(formerPaths(live())).toEqual([]);
  });

  it('owes the page, its lists and an answer to the file, and nothing to the topic', () => {
    const { announceDue: announcedRank = '', ...told } = live();
    const moved = obeyed(
      { ...told, announcedRank, pageEtag: '"a"', dataEtag: '"b"' },
      order('flood', '10:00'),
    );
    const rank = 'command_2026-11-24T10:00:00.000Z';
    expect(moved).toMatchObject({ renderDue: rank, listsDue: rank, receiptDue: moved.live?.rank });
    expect([moved.announceDue, moved.withdrawDue, moved.modifiedAt]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([moved.pageEtag, moved.dataEtag]).toEqual([undefined, undefined]);
  });

  it('is kept by every later version of the story', () => {
    const moved = obeyed(live(), order('flood', '10:00'));
    const update = aCandidate({
      rank: 'b',
      contentHash: 'b',
      headline: 'Water falls',
      pagePath: path('falls'),
    });
    expect(acceptVersion(moved, { ...update, rank: '20261125' }, now).record.pagePath).toBe(path('flood'));
  });

  it('that is the present one changes nothing', () => {
    const record = live();
    expect(obeyCommand(record, order('river-bursts-banks', '10:00'), now)).toEqual({
      outcome: 'duplicate',
      record,
    });
    const moved = obeyed(record, order('flood', '10:00'));
    expect(obeyCommand(moved, order('flood', '10:00'), now)).toEqual({ outcome: 'duplicate', record: moved });
  });

  it('may be a former one again, which then leads nowhere else', () => {
    const back = obeyed(live(), order('flood', '10:00'), order('river-bursts-banks', '11:00'));
    expect(back.pagePath).toBe(first);
    expect(formerPaths(back)).toEqual([path('flood')]);
  });

  it('is refused without words, and after eight of them', () => {
    const record = live();
    expect(obeyCommand(record, order(undefined, '10:00'), now)).toEqual({ outcome: 'refused', record });
    const orders = Array.from({ length: 9 }, (_, hour) => order(`flood-${hour}`, `1${hour}:00`));
    expect(formerPaths(obeyed(record, ...orders))).toHaveLength(8);
  });

  it('reaches the ledger of a story that was corrected', () => {
    const told = obeyed(live(), {
      verb: 'correct',
      reference: 'x',
      at: '2026-11-24T09:00:00.000Z',
      text: 'Two.',
    });
    const { ledgerDue: _, ...done } = told;
    expect(obeyed(done, order('flood', '10:00')).ledgerDue).toBeDefined();
    expect(obeyed(live(), order('flood', '10:00')).ledgerDue).toBeUndefined();
  });
});

describe('orders to move a page', () => {
  it('lead to the same addresses in whatever order they come', () => {
    const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 6 });
    const shuffled = slugs.chain((some) => {
      const orders = some.map((slug, hour) => order(slug, `1${hour}:00`));
      return fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length }));
    });
    fc.assert(
      fc.property(shuffled, ([orders, late]) => {
        const wanted = obeyed(live(), ...orders);
        const found = obeyed(live(), ...late);
        expect(found.pagePath).toBe(wanted.pagePath);
        expect(formerPaths(found).sort()).toEqual(formerPaths(wanted).sort());
      }),
    );
  });

  it.each(['', 'Flood', 'a b', '-a', 'a-', 'a--b', '../etc', 'flood/2', `${'a'.repeat(81)}`, '(name)'])(
    'with words that no address can have are not read: %j',
    (to) => {
      const command = { ...order('x', '10:00'), to };
      expect(deskCommandSchema.safeParse(command).success).toBe(false);
    },
  );
});
