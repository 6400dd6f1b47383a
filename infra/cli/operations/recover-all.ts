import { dollars } from '../bill/dollars.ts';
import { priceOf } from '../bill/price-of.ts';
import { pricesAsOf } from '../bill/prices.ts';
import { usageOf } from '../bill/usage-of.ts';
import type { Terminal } from '../terminal.ts';
import { type HandOver, handOver, type StoryToDo } from './hand-over.ts';
import type { Operations } from './open-operations.ts';
import { TouchedLists } from './touched-lists.ts';

/** One walk over many stories, as `rerender` and `replay` describe it. */
export interface Recovery {
  readonly what: HandOver['what'];
  /** Names the walk: an interrupted one goes on under the same name. */
  readonly walk: string;
  readonly resume: boolean;
  readonly dryRun: boolean;
  /** What is done to a story, e.g. `rendered anew`. */
  readonly done: string;
  stories(after: string | undefined): AsyncIterable<StoryToDo>;
}

/** Says what the work will cost, does it unless it is a dry run, and refreshes the fronts once at the end. */
export async function recoverAll(
  operations: Operations,
  recovery: Recovery,
  terminal: Terminal,
): Promise<number> {
  const { table } = operations.newsroom;
  const after = (recovery.resume && (await table.readCursor(recovery.walk))) || undefined;
  const total = await countOf(recovery.stories(after), terminal);
  const cost = dollars(total * priceOf(usageOf(recovery.what)));
  if (recovery.dryRun) {
    await terminal.print(
      `${storiesIn(total)} would be ${recovery.done}, for about ${cost}. Nothing was done.`,
    );
    return 0;
  }
  terminal.note(
    `${storiesIn(total)} will be ${recovery.done}, for about ${cost} (list prices of ${pricesAsOf}).`,
  );
  const lists = new TouchedLists(operations);
  let handed = 0;
  await handOver(operations, recovery.stories(after), {
    what: recovery.what,
    onBatch: async (batch) => {
      await lists.add(batch.map(({ id }) => id));
      await table.saveCursor(recovery.walk, batch.at(-1)?.position ?? '');
      handed += batch.length;
      terminal.progress(`${handed} of ${total} stories`);
    },
  });
  // A record that was rebuilt stands on lists that nobody knew before; a walk that was cut off refreshed none.
  if (recovery.what === 'record' || after !== undefined)
    for await (const ids of inHundreds(recovery.stories(undefined))) await lists.add(ids);
  const refreshed = await lists.refresh();
  await table.saveCursor(recovery.walk, '');
  terminal.progress(undefined);
  await terminal.print(`${storiesIn(handed)} ${recovery.done}; ${refreshed} lists are refreshed.`);
  return 0;
}

async function countOf(stories: AsyncIterable<unknown>, terminal: Terminal): Promise<number> {
  let count = 0;
  for await (const _ of stories) {
    count += 1;
    if (count % 1000 === 0) terminal.progress(`${count} stories found…`);
  }
  terminal.progress(undefined);
  return count;
}

async function* inHundreds(stories: AsyncIterable<StoryToDo>): AsyncGenerator<string[]> {
  let ids: string[] = [];
  for await (const { id } of stories) {
    ids.push(id);
    if (ids.length === 100) {
      yield ids;
      ids = [];
    }
  }
  yield ids;
}

function storiesIn(count: number): string {
  return count === 1 ? '1 story' : `${count.toLocaleString('en')} stories`;
}
