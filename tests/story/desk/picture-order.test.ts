import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderPicture, type PictureOrder } from '#shared/story/desk/picture-order.ts';
import { isTakenDown } from '#shared/story/pictures/shown-picture.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';

const record = emptyRecord({ id: 'abcdefghij', uri: 'urn:test:1' });
const at = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`;
const all = (orders: readonly PictureOrder[], from: StoryRecord = record) =>
  orders.reduce((before, order) => orderPicture(before, order).record, from);

const kills = fc.uniqueArray(
  fc.record({
    verb: fc.constant('kill' as const),
    minute: fc.integer({ min: 0, max: 59 }),
    file: fc.constantFrom('a', 'b', 'c'),
  }),
  { selector: ({ minute }) => minute, maxLength: 8 },
);

describe('orders about single pictures', () => {
  it('come to the same in whatever order kills arrive, each as often as it likes', () => {
    fc.assert(
      fc.property(kills, fc.gen(), (given, choose) => {
        const orders = given.map(({ verb, minute, file }) => ({ verb, file, at: at(minute) }));
        const mixed = choose(fc.shuffledSubarray, [...orders, ...orders], {
          minLength: orders.length * 2,
          maxLength: orders.length * 2,
        });
        expect(all(mixed).pictureTurns).toEqual(all(orders).pictureTurns);
      }),
    );
  });

  it('are decided by the newest, not by the one that arrives last', () => {
    const kill = { verb: 'kill', file: 'a', at: at(1) } as const;
    const back = { verb: 'reinstate', file: 'a', at: at(3) } as const;
    const late = { verb: 'kill', file: 'a', at: at(2) } as const;
    expect(isTakenDown(all([kill, back, late]), 'a')).toBe(false);
    expect(isTakenDown(all([kill, back, { ...late, at: at(4) }]), 'a')).toBe(true);
    expect(isTakenDown(all([kill]), 'b')).toBe(false);
  });

  it('leave an erased story, and a picture that nobody took down, as they are', () => {
    const erased = { ...record, erasedAt: at(0) };
    expect(orderPicture(erased, { verb: 'kill', file: 'a', at: at(1) }).outcome).toBe('refused');
    expect(orderPicture(record, { verb: 'reinstate', file: 'a', at: at(1) }).outcome).toBe('refused');
  });

  it('are bounded: a record that every list reads holds few', () => {
    const orders = Array.from({ length: 20 }, (_, index) => ({
      verb: 'kill' as const,
      file: `file-${index}`,
      at: at(index),
    }));
    expect(all(orders).pictureTurns).toHaveLength(12);
  });
});
