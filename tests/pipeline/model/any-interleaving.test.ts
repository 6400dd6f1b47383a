import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Desk, openDesk } from '../desk.ts';
import { shifts } from './happenings.ts';
import { Shift } from './shift.ts';

/** The short form; `MODEL_RUNS=10000 npm test -- tests/pipeline/model` is the long one. */
const numRuns = Number(process.env['MODEL_RUNS'] ?? 100);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('drops, repetitions, deaths of workers, orders, hours and sweeps, in any order', () => {
  it('end in the public state that the model predicts, and show nothing on the way that is not public', async () => {
    await fc.assert(
      fc.asyncProperty(shifts, async (happenings) => {
        const shift = new Shift(desk);
        for (const one of happenings) await shift.happens(one);
        await shift.ends();
      }),
      { numRuns, endOnFailure: false, interruptAfterTimeLimit: 3_600_000 },
    );
  }, 3_600_000);
});
