import { StoreUnavailableError } from '../errors.ts';
import { isLaterArrival } from '../story/rank.ts';
import { needsReading, type Receipt, receiptText } from '../story/receipt.ts';
import { receiptStem } from '../story/receipt-key.ts';
import type { StoryState } from '../story/record.ts';
import type { Newsroom } from './newsroom.ts';
import { tellOfReceipt } from './tell-desk.ts';

const maxTries = 6;

/**
 * Writes the answer to a dropped file beside it.
 *
 * The first try assumes that there is none yet. When one stands there, the order is: look at it, compose the
 * answer from what is stored now, write onto what was seen. The answer to a later upload of the key is left alone.
 *
 * @param rank - `arrivalRank` of the upload that is answered
 * @param compose - builds the receipt; `stands` is true when the stored state must be read again
 */
export async function writeReceipt(
  newsroom: Newsroom,
  answer: { key: string; rank: string },
  compose: (stands: boolean) => Promise<Receipt>,
): Promise<void> {
  const key = `${await receiptStem(answer.key)}.json`;
  let standing = undefined as Awaited<ReturnType<Newsroom['wire']['headReceipt']>>;
  for (let tries = 0; tries < maxTries; tries++) {
    if (standing && isLaterArrival(standing.metadata['rank'] ?? '', answer.rank)) return;
    const receipt = await compose(tries > 0);
    const body = `${JSON.stringify(receipt, null, 2)}\n`;
    const metadata = { rank: answer.rank, state: receipt.state };
    const written = await newsroom.wire.putReceipt({ key, body, metadata }, standing ?? 'nothing');
    if (written !== 'conflict')
      return writeText(newsroom, receipt, { rank: answer.rank, formerState: standing?.metadata['state'] });
    standing = await newsroom.wire.headReceipt(key);
  }
  throw new StoreUnavailableError({
    code: 'receipt-contended',
    message: 'The receipt was being written by others at the same time.',
    fix: 'Nothing to do: it is tried again by itself.',
  });
}

// The text is a convenience beside the JSON, written last: when it is stale, the next answer puts it right. It
// remembers what the desk was told, so that nothing is told twice and a live story costs no further call.
async function writeText(
  newsroom: Newsroom,
  receipt: Receipt,
  { rank, formerState }: { rank: string; formerState: string | undefined },
): Promise<void> {
  const key = `${await receiptStem(receipt.key)}.txt`;
  if (!needsReading(receipt.state)) {
    if (formerState && needsReading(formerState as StoryState)) await newsroom.wire.removeReceiptText(key);
    return;
  }
  const standing = formerState ? await newsroom.wire.headReceipt(key) : undefined;
  const told = await tellOfReceipt(newsroom, receipt, { rank, told: standing?.metadata['told'] });
  const metadata = { state: receipt.state, ...(told === undefined ? {} : { told }) };
  const text = { key, body: receiptText(receipt), metadata };
  await newsroom.wire.putReceipt(text, standing ?? 'nothing');
}
