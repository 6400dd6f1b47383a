import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { bareClients } from './cloud/bare-clients.ts';
import { aWire, benchNewsroom, dropRaw } from './cloud/bench-newsroom.ts';
import { openCloud } from './cloud/open-cloud.ts';
import { callsDuring, operationOf, type WatchedCall } from './cloud/watched-calls.ts';
import type { Measurement } from './report.ts';

const quick = process.argv.includes('--quick');
const stories = quick ? 10 : 300;
const batches = [1, 10];
/** Stories a second may be half of what the calls alone allow: the time may be twice theirs. */
const goal = 2;

/**
 * Stories a second of the warm step against a bare loop of the SDK that makes the very same calls, byte for byte,
 * on a cloud as empty: time of one story, ours by the loop's.
 */
export async function measureThroughput(): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  for (const batch of batches) {
    const pipeline = await publishAll(batch);
    const bare = await repeatAll(pipeline.calls, batch);
    rows.push({
      what: `first publication, batch of ${batch}: ${(1000 / pipeline.ms).toFixed(0)} stories a second`,
      unit: 'ms',
      ours: pipeline.ms,
      peer: bare,
      peerIs: `the SDK alone ${(1000 / bare).toFixed(0)} a second`,
      ratio: pipeline.ms / bare,
      goal,
    });
  }
  return [...rows, ...(await countCalls())];
}

async function publishAll(batch: number): Promise<{ ms: number; calls: WatchedCall[][] }> {
  const cloud = await openCloud();
  try {
    const newsroom = benchNewsroom(cloud);
    const hints = [];
    for (let number = 0; number < stories * 2; number++)
      hints.push(await dropRaw(`story-${number}.txt`, aWire(number)));
    const calls: WatchedCall[][] = [];
    await inBatches(hints.slice(0, stories), batch, (hint) => publishFile(newsroom, hint));
    const begun = performance.now();
    await inBatches(hints.slice(stories), batch, (hint) => publishFile(newsroom, hint));
    const ms = (performance.now() - begun) / stories;
    for (let number = 0; number < Math.min(stories, 20); number++) {
      const hint = await dropNoted(number);
      calls.push(await callsDuring(() => publishFile(newsroom, hint)));
    }
    return { ms, calls };
  } finally {
    await cloud.close();
  }
}

function dropNoted(number: number): ReturnType<typeof dropRaw> {
  return dropRaw(`noted-${number}.txt`, aWire(stories * 2 + number));
}

/** The same calls once more for the same number of stories, on the same kinds of objects under other names. */
async function repeatAll(noted: readonly WatchedCall[][], batch: number): Promise<number> {
  const cloud = await openCloud();
  try {
    for (let number = 0; number < noted.length; number++) await dropNoted(number);
    const send = bareClients(cloud.names);
    const repeat = async (number: number) => {
      for (const call of noted[number % noted.length] ?? []) await send(call, `-r${number}`);
    };
    const numbers = Array.from({ length: stories }, (_, number) => number);
    await inBatches(numbers, batch, repeat);
    const begun = performance.now();
    await inBatches(numbers, batch, (number) => repeat(number + stories));
    return (performance.now() - begun) / stories;
  } finally {
    await cloud.close();
  }
}

async function inBatches<Item>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length; at += size) await Promise.all(items.slice(at, at + size).map(work));
}

const most = { 'first publication': 12, update: 8, duplicate: 3 };

/** Calls of one story, named. */
async function countCalls(): Promise<Measurement[]> {
  const cloud = await openCloud();
  try {
    const newsroom = benchNewsroom(cloud);
    const counted = {
      'first publication': await countOne(newsroom, aWire(1)),
      update: await countOne(newsroom, aWire(2)),
      duplicate: await countOne(newsroom, aWire(2)),
    };
    return Object.entries(counted).map(([what, operations]) => {
      const goal = most[what as keyof typeof most];
      const ratio = operations.length / goal;
      return {
        what: `${what}: ${namesOf(operations)}`,
        unit: 'calls',
        ours: operations.length,
        peer: goal,
        peerIs: `${goal} at most`,
        ratio,
        goal: 1,
      };
    });
  } finally {
    await cloud.close();
  }
}

async function countOne(newsroom: Newsroom, body: string): Promise<string[]> {
  const hint = await dropRaw('counted.txt', body);
  return (await callsDuring(() => publishFile(newsroom, hint))).map(operationOf);
}

function namesOf(operations: readonly string[]): string {
  const counts = Map.groupBy(operations, (name) => name);
  return [...counts].map(([name, all]) => (all.length > 1 ? `${all.length} ${name}` : name)).join(', ');
}
