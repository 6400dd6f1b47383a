import type * as z from 'zod/mini';
import type { Standing } from '../../aws/conditional-object.ts';
import { LedgerDamagedError } from '../../errors.ts';
import {
  type LedgerIndex,
  type LedgerPart,
  ledgerIndexPath,
  ledgerIndexSchema,
  ledgerPartSchema,
  partPath,
} from '../../story/ledger/ledger-part.ts';
import type { Newsroom } from '../newsroom.ts';
import { pageDigest } from '../publish/digest-of-page.ts';

/** A part as it was read, and what a write of it must find standing. */
export interface ShelvedPart {
  readonly part: LedgerPart;
  readonly standing: Standing;
}

/** As the lists: five seconds at the edge, and a browser always asks. */
export const ledgerCacheControl = 'public, max-age=0, s-maxage=5';

/**
 * @returns undefined when the part was not written yet
 * @throws LedgerDamagedError
 */
export async function readPart(
  { pages }: Pick<Newsroom, 'pages'>,
  name: string,
): Promise<ShelvedPart | undefined> {
  const read = await readJson(pages, partPath(name), ledgerPartSchema);
  return read && { part: read.value, standing: read.standing };
}

export function putPart(
  newsroom: Newsroom,
  part: LedgerPart,
  onto: Standing,
): Promise<{ etag: string } | 'conflict'> {
  return putJson(newsroom, partPath(part.name), part, onto);
}

/**
 * @returns undefined when nothing was ever entered
 * @throws LedgerDamagedError
 */
export async function readIndex({
  pages,
}: Pick<Newsroom, 'pages'>): Promise<{ index: LedgerIndex; standing: Standing } | undefined> {
  const read = await readJson(pages, ledgerIndexPath, ledgerIndexSchema);
  return read && { index: read.value, standing: read.standing };
}

async function readJson<Value>(
  pages: Newsroom['pages'],
  path: string,
  schema: z.ZodMiniType<Value>,
): Promise<{ value: Value; standing: Standing } | undefined> {
  const stored = await pages.read(path);
  if (!stored) return undefined;
  try {
    return { value: schema.parse(JSON.parse(stored.text)), standing: { etag: stored.etag } };
  } catch (cause) {
    throw new LedgerDamagedError({ path, ...stored }, cause);
  }
}

export async function putIndex(newsroom: Newsroom, parts: readonly string[], onto: Standing): Promise<void> {
  const index: LedgerIndex = { schemaVersion: 1, parts: [...parts] };
  await putJson(newsroom, ledgerIndexPath, index, onto);
}

async function putJson(newsroom: Newsroom, path: string, value: object, onto: Standing) {
  const body = `${JSON.stringify(value, null, 1)}\n`;
  const digest = await pageDigest(body);
  return newsroom.pages.put({ path, body, digest, cacheControl: ledgerCacheControl }, onto);
}
