import * as z from 'zod/mini';
import { sha256Hex } from '../digest.ts';
import { blanked, type LedgerEntry, ledgerEntrySchema, type Told } from './ledger-entry.ts';

/** A month's object takes no more than this; what follows goes into `2026-11-2`, `2026-11-3`. */
export const maxPartEntries = 500;

/** What the first entry of all links to. */
export const chainStart = '0'.repeat(64);

const partName = z.string().check(z.regex(/^\d{4}-\d\d(?:-[1-9]\d*)?$/));

/** One object of the ledger: a month, or a part of one that was busy. */
export const ledgerPartSchema = z.object({
  schemaVersion: z.literal(1),
  /** `2026-11`, then `2026-11-2`. */
  name: partName,
  /** Hash of the last entry before this part. */
  previous: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  entries: z.array(ledgerEntrySchema),
  /** Name of the part that follows. Once it stands here, nothing more is appended. */
  next: z.optional(partName),
});

/** The ledger's table of contents, oldest part first; the last one may not be written yet. */
export const ledgerIndexSchema = z.object({
  schemaVersion: z.literal(1),
  parts: z.array(partName).check(z.minLength(1)),
});

export type LedgerPart = Readonly<z.infer<typeof ledgerPartSchema>>;
export type LedgerIndex = Readonly<z.infer<typeof ledgerIndexSchema>>;

/** Where all pages and objects of the ledger stand. */
export const ledgerRoot = '/corrections/';
export const ledgerIndexPath = `${ledgerRoot}ledger.json`;

/** `/corrections/2026-11.json` */
export function partPath(name: string): string {
  return `${ledgerRoot}${name}.json`;
}

/** `2026-11` of `2026-11-2`. */
export function monthOf(name: string): string {
  return name.slice(0, 7);
}

/** The part that follows one which is full, or whose month is over. */
export function nameAfter(name: string, month: string): string {
  if (month > monthOf(name)) return month;
  return `${monthOf(name)}-${Number(name.slice(8) || 1) + 1}`;
}

/** Whether an entry of a month may be appended. A late one goes into the open part, whatever its month. */
export function takes(part: LedgerPart, month: string): boolean {
  return part.next === undefined && part.entries.length < maxPartEntries && month <= monthOf(part.name);
}

export function lastHash({ entries, previous }: LedgerPart): string {
  return entries.at(-1)?.hash ?? previous;
}

/**
 * The hash that seals an entry and everything before it.
 *
 * sha256 of six lines in UTF-8, joined by line feeds, none at the end: previous, id, at, kind, textSha256, uri.
 * The uri comes last, so that nothing in it could be taken for another line.
 */
export async function hashOf(entry: Omit<LedgerEntry, 'hash'>): Promise<string> {
  const { previous, id, at, kind, textSha256, uri } = entry;
  return sha256Hex([previous, id, at, kind, textSha256, uri].join('\n'));
}

/**
 * A part that says of one story what readers may be told now: entries that it lacks are appended, those that stand
 * there get their words or lose them. No hash that stands there ever changes.
 *
 * @param told - of this story, those that belong into this part
 * @param shown - whether readers may see the story
 */
export async function broughtUpToDate(
  part: LedgerPart,
  story: { readonly id: string; readonly told: readonly Told[]; readonly shown: boolean },
): Promise<LedgerPart> {
  const now = new Map(story.told.map((entry) => [entry.id, entry]));
  const entries = part.entries.map((entry) => {
    if (!entry.id.startsWith(`${story.id}-`)) return entry;
    const words = now.get(entry.id) ?? (story.shown ? entry : blanked(entry));
    return sealed(words, entry);
  });
  const standing = new Set(entries.map(({ id }) => id));
  for (const entry of story.told) {
    if (standing.has(entry.id)) continue;
    const previous = entries.at(-1)?.hash ?? part.previous;
    entries.push(sealed(entry, { previous, hash: await hashOf({ ...entry, previous }) }));
  }
  return { ...part, entries };
}

/** One order of keys, so that the same entry always has the same bytes. */
function sealed(words: Told, { previous, hash }: Pick<LedgerEntry, 'previous' | 'hash'>): LedgerEntry {
  const { id, at, kind, uri, url, headline, language, dir, text, textSha256 } = words;
  return {
    ...{ id, at, kind, uri },
    ...(url === undefined ? {} : { url }),
    ...(headline === undefined ? {} : { headline }),
    ...(language === undefined ? {} : { language }),
    ...(dir === undefined ? {} : { dir }),
    ...(text === undefined ? {} : { text }),
    ...{ textSha256, previous, hash },
  };
}
