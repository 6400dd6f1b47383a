import { StoreUnavailableError } from '../../errors.ts';
import { needsReading, type Receipt, receiptText } from '../../story/receipts/receipt.ts';
import { receiptStem } from '../../story/receipts/receipt-key.ts';
import { isLaterArrival } from '../../story/versions/rank.ts';
import type { LastReceipt, StoryRecord, StoryState } from '../../story/versions/record.ts';
import { tellOfReceipt } from '../desk/tell-desk.ts';
import { nameInLogs } from '../name-in-logs.ts';
import type { Newsroom } from '../newsroom.ts';

const maxTries = 6;

/** Which upload of which file is answered. */
export interface Answered {
  readonly key: string;
  /** `arrivalRank` of the upload. */
  readonly rank: string;
  /** The record that the first try tells of: it may remember the receipt that stands. */
  readonly record?: StoryRecord | undefined;
}

/** A receipt as its story's record remembers it. */
export type Written = Omit<LastReceipt, 'commit'>;

/**
 * Writes the answer to a dropped file beside it.
 *
 * The first try goes onto the receipt that the record remembers, read in one piece with the state that is told;
 * where it remembers none, there is taken to be none. When another stands there, the order is: look at it, compose
 * the answer from what is stored now, write onto what was seen. The answer to a later upload of the key is left alone.
 *
 * @param compose - builds the receipt; `stands` is true when the stored state must be read again
 * @returns what to remember; undefined when a later upload is answered already
 */
export async function writeReceipt(
  newsroom: Newsroom,
  answered: Answered,
  compose: (stands: boolean) => Promise<Receipt>,
): Promise<Written | undefined> {
  const key = `${await receiptStem(answered.key)}.json`;
  const file = await nameInLogs(answered.key);
  let standing = await remembered(answered);
  for (let tries = 0; tries < maxTries; tries++) {
    if (standing && isLaterArrival(standing.rank, answered.rank)) return undefined;
    const receipt = await compose(tries > 0);
    const { key: fileKey, ...told } = receipt;
    const body = `${JSON.stringify({ key: fileKey, inLogs: file, ...told }, null, 2)}\n`;
    const metadata = { rank: answered.rank, state: receipt.state };
    const written = await newsroom.wire.putReceipt({ key, body, metadata }, standing ?? 'nothing');
    if (written !== 'conflict') {
      await writeText(newsroom, receipt, { rank: answered.rank, formerState: standing?.state });
      return { file, ...metadata, etag: written.etag };
    }
    standing = await look(newsroom, key);
  }
  throw new StoreUnavailableError({
    code: 'receipt-contended',
    message: 'The receipt was being written by others at the same time.',
    fix: 'Nothing to do: it is tried again by itself.',
  });
}

/** The receipt of a file that its story's record remembers. */
export async function lastReceipt(
  record: StoryRecord | undefined,
  key: string,
): Promise<LastReceipt | undefined> {
  const last = record?.receipt;
  return last && last.file === (await nameInLogs(key)) ? last : undefined;
}

interface StandingReceipt {
  readonly etag: string;
  readonly rank: string;
  readonly state?: string | undefined;
}

function remembered({ record, key }: Answered): Promise<StandingReceipt | undefined> {
  return lastReceipt(record, key);
}

async function look(newsroom: Newsroom, key: string): Promise<StandingReceipt | undefined> {
  const head = await newsroom.wire.headReceipt(key);
  return head && { etag: head.etag, rank: head.metadata['rank'] ?? '', state: head.metadata['state'] };
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
