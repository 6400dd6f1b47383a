import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKey } from '#shared/pipeline/relay/networks/record-key.ts';

const at = '2026-11-24T09:00:00.000Z';

describe('the key of a record on Bluesky', () => {
  it('is a valid TID, whatever the announcement', async () => {
    const instants = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(fc.string(), instants, async (id, date) => {
        expect(await recordKey(id, date.toISOString())).toMatch(
          /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for the same announcement and another for each other one', async () => {
    expect(await recordKey('a', at)).toBe(await recordKey('a', at));
    const keys = await Promise.all(Array.from({ length: 3000 }, (_, place) => recordKey(`id-${place}`, at)));
    expect(new Set(keys).size).toBe(3000);
  });

  it('sorts by the hour of the news', async () => {
    expect((await recordKey('a', at)) < (await recordKey('b', '2026-11-24T10:00:00.000Z'))).toBe(true);
  });
});
