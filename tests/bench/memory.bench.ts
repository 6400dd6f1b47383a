import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { aWire, benchNewsroom, dropRaw } from './cloud/bench-newsroom.ts';
import { openCloud } from './cloud/open-cloud.ts';
import type { Measurement } from './report.ts';

const quick = process.argv.includes('--quick');
const stories = quick ? 40 : process.argv.includes('--large') ? 100_000 : 3_000;
const atOnce = 10;

/** Heap after so many stories through one warm step, against the heap after the first tenth: a leak grows. */
export async function measureMemory(): Promise<Measurement[]> {
  if (!globalThis.gc)
    return [{ what: 'heap: not measured, Node was started without --expose-gc', unit: 'MB' }];
  const cloud = await openCloud();
  try {
    const newsroom = benchNewsroom(cloud);
    let early = 0;
    for (let number = 0; number < stories; number += atOnce) {
      const numbers = Array.from({ length: atOnce }, (_, index) => number + index);
      await Promise.all(
        numbers.map(async (one) => publishFile(newsroom, await dropRaw(`heap-${one}.txt`, aWire(one)))),
      );
      if (number < stories / 10) early = heapMb();
      else if (number % (stories / 10) === 0) tell(number);
    }
    const late = heapMb();
    return [
      {
        what: `heap after ${stories} stories`,
        unit: 'MB',
        ours: late,
        peer: early,
        peerIs: `after ${stories / 10}: ${early.toFixed(0)} MB`,
        ratio: late / early,
        goal: 1.1,
      },
    ];
  } finally {
    await cloud.close();
  }
}

/** A large run takes an hour: what is known so far is told to whoever waits. */
function tell(done: number): void {
  process.stderr.write(`${done} stories: ${heapMb().toFixed(1)} MB\n`);
}

function heapMb(): number {
  // `npm run bench` starts Node with --expose-gc: only what is still reachable counts.
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
