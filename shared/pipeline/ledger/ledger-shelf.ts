import type { Standing } from '../../aws/conditional-object.ts';
import { StoreUnavailableError } from '../../errors.ts';
import {
  chainStart,
  type LedgerIndex,
  type LedgerPart,
  lastHash,
  ledgerIndexPath,
  ledgerIndexSchema,
  ledgerPartSchema,
  nameAfter,
  partPath,
  takes,
} from '../../story/ledger-part.ts';
import { pageDigest } from '../digest-of-page.ts';
import type { Newsroom } from '../newsroom.ts';

/** A part as it was read, and what a write of it must find standing. */
export interface ShelvedPart {
  readonly part: LedgerPart;
  readonly standing: Standing;
}

/** As the lists: five seconds at the edge, and a browser always asks. */
export const ledgerCacheControl = 'public, max-age=0, s-maxage=5';
const maxTries = 8;

/** @returns undefined when the part was not written yet */
export async function readPart(newsroom: Newsroom, name: string): Promise<ShelvedPart | undefined> {
  const stored = await newsroom.pages.read(partPath(name));
  if (!stored) return undefined;
  return { part: ledgerPartSchema.parse(JSON.parse(stored.text)), standing: { etag: stored.etag } };
}

export function putPart(
  newsroom: Newsroom,
  part: LedgerPart,
  onto: Standing,
): Promise<{ etag: string } | 'conflict'> {
  return putJson(newsroom, partPath(part.name), part, onto);
}

export async function readIndex(
  newsroom: Newsroom,
): Promise<{ index: LedgerIndex; standing: Standing } | undefined> {
  const stored = await newsroom.pages.read(ledgerIndexPath);
  if (!stored) return undefined;
  return { index: ledgerIndexSchema.parse(JSON.parse(stored.text)), standing: { etag: stored.etag } };
}

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
      await putIndex(newsroom, [month], 'nothing');
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

async function putIndex(newsroom: Newsroom, parts: readonly string[], onto: Standing): Promise<void> {
  const index: LedgerIndex = { schemaVersion: 1, parts: [...parts] };
  await putJson(newsroom, ledgerIndexPath, index, onto);
}

async function putJson(newsroom: Newsroom, path: string, value: object, onto: Standing) {
  const body = `${JSON.stringify(value, null, 1)}\n`;
  const digest = await pageDigest(body);
  return newsroom.pages.put({ path, body, digest, cacheControl: ledgerCacheControl }, onto);
}
