import type { LedgerDamagedError } from '../../errors.ts';
import { blanked } from '../../story/ledger/ledger-entry.ts';
import {
  type LedgerPart,
  ledgerIndexPath,
  ledgerPartSchema,
  ledgerRoot,
  monthOf,
} from '../../story/ledger/ledger-part.ts';
import type { Newsroom } from '../newsroom.ts';
import { pageDigest } from '../publish/digest-of-page.ts';
import { putIndex, putPart, readIndex } from './ledger-objects.ts';

const maxTries = 6;
/** Of parts: some eighty years. */
const mostParts = 1000;

/**
 * Keeps the chain of one part in the wire bucket: who, when, what kind, and the hashes; never a word of a story. The
 * words are in the records, and stand in the ledger again when their story is looked at.
 *
 * Written after the part itself. Entries are only ever appended, so the longer copy is the newer one.
 */
export async function keepCopy({ wire }: Newsroom, part: LedgerPart): Promise<void> {
  for (let tries = 0; tries < maxTries; tries++) {
    const standing = await wire.readLedgerCopy(part.name);
    const known = standing && partIn(standing.text);
    if (known && known.entries.length >= part.entries.length) return;
    const written = await wire.putLedgerCopy(part.name, chainOf(part), standing ?? 'nothing');
    if (written !== 'conflict') return;
  }
}

/**
 * Puts up the whole ledger from its copies where none stands, as after the loss of the site.
 *
 * @returns false when there is no copy: nothing was ever entered
 */
export async function restoreLedger(newsroom: Newsroom): Promise<boolean> {
  const names = await copiedParts(newsroom);
  if (names.length === 0) return false;
  for (const name of names) {
    const part = await copyOf(newsroom, name, names);
    // One that stands already was put up by another worker, or was never lost.
    if (part) await putPart(newsroom, part, 'nothing');
  }
  await putIndex(newsroom, names, 'nothing');
  newsroom.log('ledger-restored', { parts: names.length });
  return true;
}

/**
 * Puts an object of the ledger right that cannot be read, from its copy; what stood there is kept aside.
 *
 * @throws LedgerDamagedError the same, when there is no copy
 */
export async function mendLedger(newsroom: Newsroom, error: LedgerDamagedError): Promise<void> {
  const { path, text, etag } = error.damaged;
  const copies = await copiedParts(newsroom);
  const isIndex = path === ledgerIndexPath;
  const listed = isIndex ? [] : ((await readIndex(newsroom))?.index.parts ?? []);
  const names = [...new Set([...listed, ...copies])].sort(byTime);
  const name = path.slice(ledgerRoot.length, -'.json'.length);
  const part = isIndex ? undefined : await copyOf(newsroom, name, names);
  if (!part && (!isIndex || copies.length === 0)) throw error;
  await newsroom.wire.keepDamagedLedger(`${name}-${await pageDigest(text)}.json`, text);
  await (part ? putPart(newsroom, part, { etag }) : putIndex(newsroom, names, { etag }));
  newsroom.log('ledger-mended', { object: name });
}

function chainOf({ next: _next, ...part }: LedgerPart): string {
  const entries = part.entries.map((entry) => {
    const { previous, hash } = entry;
    return { ...blanked(entry), previous, hash };
  });
  return `${JSON.stringify({ ...part, entries }, null, 1)}\n`;
}

async function copiedParts({ wire }: Newsroom): Promise<string[]> {
  const copies = await wire.list('ledger/_chain/', '', mostParts);
  return copies.map(({ key }) => key.replace(/\.json$/, '')).sort(byTime);
}

async function copyOf(
  { wire }: Newsroom,
  name: string,
  names: readonly string[],
): Promise<LedgerPart | undefined> {
  const copy = await wire.readLedgerCopy(name);
  const part = copy && partIn(copy.text);
  const next = names[names.indexOf(name) + 1];
  return part && next !== undefined ? { ...part, next } : part;
}

function partIn(text: string): LedgerPart | undefined {
  try {
    return ledgerPartSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

// `2026-11`, `2026-11-2`, …, `2026-11-10`, `2026-12`.
function byTime(a: string, b: string): number {
  if (monthOf(a) !== monthOf(b)) return monthOf(a) < monthOf(b) ? -1 : 1;
  return Number(a.slice(8) || 1) - Number(b.slice(8) || 1);
}
