import type * as z from 'zod/mini';
import {
  type LedgerPart,
  ledgerIndexPath,
  ledgerIndexSchema,
  ledgerPartSchema,
  partPath,
} from '../../../shared/story/ledger/ledger-part.ts';
import { CommandError } from '../command-error.ts';

/** The ledger as any reader can fetch it; `damaged` names an object that is missing or cannot be read. */
export interface FetchedLedger {
  /** Oldest first, up to the first damaged one. */
  readonly parts: readonly LedgerPart[];
  readonly damaged?: { readonly part: string; readonly reason: string };
}

/**
 * Fetches every part of a site's public ledger, by its index and by what each part says follows it.
 *
 * @param origin - `https://news.example`
 * @throws CommandError `site-not-reached`
 */
export async function readLedger(origin: string): Promise<FetchedLedger> {
  const text = await fetchText(origin, ledgerIndexPath);
  if (text === undefined) return { parts: [] };
  const index = parsed(ledgerIndexSchema, text);
  if (!index) return { parts: [], damaged: { part: 'ledger', reason: 'it is no index of a ledger' } };
  const parts: LedgerPart[] = [];
  const names = [...index.parts];
  for (let place = 0; place < names.length; place++) {
    const name = names[place] ?? '';
    const body = await fetchText(origin, partPath(name));
    // The last one is listed before its first entry is written.
    if (body === undefined && place === names.length - 1) break;
    const part = body === undefined ? undefined : parsed(ledgerPartSchema, body);
    if (!part) return { parts, damaged: { part: name, reason: reasonFor(body) } };
    parts.push(part);
    if (part.next !== undefined && !names.includes(part.next)) names.splice(place + 1, 0, part.next);
  }
  return { parts };
}

function reasonFor(body: string | undefined): string {
  return body === undefined ? 'it is missing' : 'it is no part of a ledger';
}

function parsed<Value>(schema: z.ZodMiniType<Value>, text: string): Value | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function fetchText(origin: string, path: string): Promise<string | undefined> {
  const url = new URL(path, origin);
  try {
    const response = await fetch(url, { headers: { 'cache-control': 'no-cache' } });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return await response.text();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError({
      code: 'site-not-reached',
      message: `The ledger at ${url.href} could not be read: ${reason}.`,
      fix: 'Check the address, or name another with --url.',
      cause,
    });
  }
}
