import { setTimeout as pause } from 'node:timers/promises';
import type { Receipt } from '../../../shared/story/receipts/receipt.ts';
import { CommandError } from '../command-error.ts';
import type { Desk } from './find-desk.ts';
import { readReceipt, type StoredReceipt } from './read-receipt.ts';

/** How long to wait for an answer before giving up; the file is safe all the same. */
const patienceMs = 5 * 60_000;
const firstPauseMs = 80;
const longestPauseMs = 1000;

/**
 * Waits for the answer to an upload that was just made.
 *
 * @param before - the receipt that stood there before the upload: an answer to an older one
 * @throws CommandError `no-receipt` after five minutes
 */
export async function awaitReceipt(
  desk: Desk,
  key: string,
  before: StoredReceipt | undefined,
): Promise<Receipt> {
  const until = performance.now() + patienceMs;
  for (let wait = firstPauseMs; performance.now() < until; wait = Math.min(wait * 1.3, longestPauseMs)) {
    const now = await readReceipt(desk, key);
    if (now && now.rank !== before?.rank) return now.receipt;
    await pause(wait);
  }
  throw new CommandError({
    code: 'no-receipt',
    message: `There is no receipt for ${key} after five minutes.`,
    fix: 'The file is safe. Ask again later: npx newsroom status KEY. Operators look at the dead-letter queue.',
  });
}
