import { sha256Hex, storyId } from '../digest.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { chainStart, hashOf, type LedgerPart } from './ledger-part.ts';

/** What a check of the whole ledger found. */
export interface LedgerFinding {
  readonly entries: number;
  /** Hash of the last entry that is sound: note it down, and a later check can show that nothing before it changed. */
  readonly lastHash: string;
  /** The first place where the chain is broken; absent when it is whole. */
  readonly broken?: { readonly part: string; readonly entry?: string; readonly reason: string };
}

/**
 * Recomputes the chain over all parts and names the first entry that does not fit.
 *
 * @param parts - all of them, oldest first
 * @param noted - hashes that were noted earlier; each must still stand in the chain
 */
export async function checkLedger(
  parts: readonly LedgerPart[],
  noted: readonly string[] = [],
): Promise<LedgerFinding> {
  const chain: Chain = { hash: chainStart, seen: new Set(), hashes: new Set() };
  const finding = (broken?: LedgerFinding['broken']): LedgerFinding => ({
    entries: chain.seen.size,
    lastHash: chain.hash,
    ...(broken ? { broken } : {}),
  });
  for (const [place, part] of parts.entries()) {
    const follows = parts[place + 1]?.name;
    if (part.previous !== chain.hash)
      return finding({ part: part.name, reason: 'it does not begin where the part before it ended' });
    for (const entry of part.entries) {
      const reason = await whatIsWrong(entry, chain);
      if (reason !== undefined) return finding({ part: part.name, entry: entry.id, reason });
      chain.hash = entry.hash;
      chain.seen.add(entry.id);
      chain.hashes.add(entry.hash);
    }
    if (part.next !== follows && follows !== undefined)
      return finding({ part: part.name, reason: `it is not followed by ${follows}` });
  }
  const lost = noted.find((hash) => !chain.hashes.has(hash));
  const newest = parts.at(-1)?.name ?? 'ledger';
  return finding(
    lost === undefined ? undefined : { part: newest, reason: `the noted hash ${lost} is not in the chain` },
  );
}

interface Chain {
  hash: string;
  readonly seen: Set<string>;
  readonly hashes: Set<string>;
}

async function whatIsWrong(entry: LedgerEntry, { hash, seen }: Chain): Promise<string | undefined> {
  if (seen.has(entry.id)) return 'it stands in the ledger twice';
  if (entry.previous !== hash) return 'it does not link to the entry before it';
  if ((await hashOf(entry)) !== entry.hash) return 'its hash is not that of its id, time, kind, text and uri';
  if (entry.text !== undefined && (await sha256Hex(entry.text)) !== entry.textSha256)
    return 'its text is not the one that was entered';
  const story = await storyId(entry.uri);
  if (!entry.id.startsWith(`${story}-`)) return 'its id belongs to another story';
  if (entry.url !== undefined && !entry.url.endsWith(`-${story}/`))
    return 'its address belongs to another story';
  return undefined;
}
