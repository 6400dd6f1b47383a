import fc from 'fast-check';
import { afterAll, describe, it } from 'vitest';
import { type Desk, openDesk } from '../desk.ts';
import { shifts } from './happenings.ts';
import { Shift } from './shift.ts';

/** The short form; `MODEL_RUNS=10000 npm test -- tests/pipeline/model` is the long one. */
const numRuns = Number(process.env['MODEL_RUNS'] ?? 80);

/** Released embargoes of former runs lie in the future of a later one and would fill its front. */
const runsADesk = 12;

let desk: Desk | undefined;
let runs = 0;
async function deskOfNextRun(): Promise<Desk> {
  if (runs % runsADesk === 0) {
    await desk?.close();
    desk = await openDesk();
  }
  runs += 1;
  return desk ?? openDesk();
}
afterAll(() => desk?.close());

describe('drops, repetitions, deaths of workers, orders, hours and sweeps, in any order', () => {
  it('end in the public state that the model predicts, and show nothing on the way that is not public', async () => {
    await fc.assert(
      fc.asyncProperty(shifts, async (happenings) => {
        const shift = new Shift(await deskOfNextRun());
        for (const one of happenings) await shift.happens(one);
        await shift.ends();
      }),
      { numRuns },
    );
  }, 3_600_000);
});
