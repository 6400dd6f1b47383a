import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderedAt } from '#shared/story/desk/order-time.ts';

const day = '2026-11-24T';

describe('an order counts as given', () => {
  it.each([
    ['when the desk says, where its file came afterwards', '12:00:00.250', '12:00:03.000', '12:00:00.250'],
    [
      'when the desk says, where arrival was cut off to its second',
      '12:00:00.999',
      '12:00:00.000',
      '12:00:00.999',
    ],
    [
      'when the desk says, where its clock is less than a second ahead of an arrival at the end of one',
      '12:00:01.950',
      '12:00:00.000',
      '12:00:01.950',
    ],
    [
      'in the second of its arrival, where its clock is ahead',
      '13:00:00.250',
      '12:00:03.000',
      '12:00:03.250',
    ],
    ['when the desk says, to the last of two seconds ahead', '12:00:05.000', '12:00:03.000', '12:00:05.000'],
    [
      'in the second of its arrival, a millisecond after those',
      '12:00:05.001',
      '12:00:03.000',
      '12:00:03.001',
    ],
    ['when the desk says, however long its file took', '09:00:00.250', '12:00:03.000', '09:00:00.250'],
  ])('%s', (_when, at, receivedAt, expected) => {
    expect(orderedAt(`${day}${at}Z`, `${day}${receivedAt}Z`)).toBe(`${day}${expected}Z`);
  });

  it('no later than two seconds after the second of its arrival, and never later than its clock says', () => {
    const instant = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, instant, (given, received) => {
        const receivedAt = new Date(Math.floor(received.getTime() / 1000) * 1000).toISOString();
        const ordered = orderedAt(given.toISOString(), receivedAt);
        expect(Date.parse(ordered)).toBeLessThanOrEqual(Date.parse(receivedAt) + 2000);
        expect(Date.parse(ordered)).toBeLessThanOrEqual(given.getTime());
      }),
    );
  });
});
