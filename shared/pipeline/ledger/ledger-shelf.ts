import { StoreUnavailableError } from '../../errors.ts';
import { chainStart, lastHash, nameAfter, takes } from '../../story/ledger/ledger-part.ts';
import type { Newsroom } from '../newsroom.ts';
import { restoreLedger } from './ledger-copy.ts';
import { putIndex, putPart, readIndex, readPart, type ShelvedPart } from './ledger-objects.ts';

const maxTries = 8;

/**
 * The part that the next entry goes into, opened when there is none, or when the last one is full or its month over.
 *
 * A part is closed before the next one is listed, and listed before it is written: whoever still holds the closed
 * one loses its write, so the chain never forks, and every part that exists is in the index.
 *
 * @param month - of the entry, `2026-11`
 */
export async function openPart(newsroom: Newsroom, month: string): Promise<ShelvedPart> {
  for (let tries = 0; tries < maxTries; tries++) {
    const listed = await readIndex(newsroom);
    if (!listed) {
      // A site that was lost had a ledger: a new one begins only where there never was any.
      if (!(await restoreLedger(newsroom))) await putIndex(newsroom, [month], 'nothing');
      continue;
    }
    const { parts } = listed.index;
    const last = await lastPart(newsroom, parts);
    if (takes(last.part, month)) return last;
    const next = last.part.next ?? nameAfter(last.part.name, month);
    const isClosed = last.part.next !== undefined;
    if (!isClosed && (await putPart(newsroom, { ...last.part, next }, last.standing)) === 'conflict')
      continue;
    await putIndex(newsroom, [...parts, next], listed.standing);
  }
  throw ledgerContended();
}

/** Others were writing the ledger all the time: the queue delivers the work again. */
export function ledgerContended(): StoreUnavailableError {
  return new StoreUnavailableError({
    code: 'ledger-contended',
    message: 'The ledger of corrections was being written by others at the same time.',
    fix: 'Nothing to do: it is tried again by itself.',
  });
}

async function lastPart(newsroom: Newsroom, names: readonly string[]): Promise<ShelvedPart> {
  const name = names.at(-1) ?? '';
  const written = await readPart(newsroom, name);
  if (written) return written;
  const before = names.at(-2);
  const former = before === undefined ? undefined : await readPart(newsroom, before);
  const previous = former ? lastHash(former.part) : chainStart;
  return { part: { schemaVersion: 1, name, previous, entries: [] }, standing: 'nothing' };
}
