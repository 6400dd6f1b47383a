import { GetObjectCommand } from '@aws-sdk/client-s3';
import type { Receipt } from '../../../shared/story/receipts/receipt.ts';
import { receiptStem } from '../../../shared/story/receipts/receipt-key.ts';
import { askedFor } from './asked.ts';
import type { Desk } from './find-desk.ts';

/** A receipt with the rank of the upload that it answers. */
export interface StoredReceipt {
  readonly receipt: Receipt;
  /** Grows with every upload of the key. */
  readonly rank: string;
}

/** The newsroom's answer to a key, or nothing when there is none yet. */
export async function readReceipt(desk: Desk, key: string): Promise<StoredReceipt | undefined> {
  const Key = `${await receiptStem(key)}.json`;
  const doing = `read the receipt of ${key}`;
  const object = await askedFor(doing, desk.s3.send(new GetObjectCommand({ Bucket: desk.wireBucket, Key })));
  const text = await object?.Body?.transformToString();
  if (object === undefined || text === undefined) return undefined;
  return { receipt: JSON.parse(text) as Receipt, rank: object.Metadata?.['rank'] ?? '' };
}
