import type { Receipt } from '../../story/receipts/receipt.ts';
import { receiptStem } from '../../story/receipts/receipt-key.ts';
import type { Newsroom } from '../newsroom.ts';

/** The answer to a file as it stands. */
export interface Standing {
  readonly receipt: Receipt;
  /** `arrivalRank` of the upload that it answers. */
  readonly rank: string;
}

/** @param key - of the file, without `incoming/` */
export async function standingReceipt(newsroom: Newsroom, key: string): Promise<Standing | undefined> {
  const object = await newsroom.wire.openReceipt(`${await receiptStem(key)}.json`);
  return object && { receipt: JSON.parse(object.text) as Receipt, rank: object.metadata['rank'] ?? '' };
}
