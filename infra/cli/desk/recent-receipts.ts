import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Receipt } from '../../../shared/story/receipt.ts';
import { isCertificate } from '../../../shared/story/receipt-key.ts';
import { inParallel } from '../in-parallel.ts';
import { asked, askedFor } from './asked.ts';
import type { Desk } from './find-desk.ts';

const shown = 25;

// S3 lists by name, not by time: a glance must not read a whole archive, so it stops after five pages.
const mostPages = 5;

/** The latest receipts, newest first; `complete` is false when there are more keys than were looked at. */
export async function recentReceipts(desk: Desk): Promise<{ receipts: Receipt[]; complete: boolean }> {
  const { objects, complete } = await listed(desk);
  const latest = objects.toSorted((a, b) => b.changedMs - a.changedMs).slice(0, shown);
  const read = new Map<string, Receipt>();
  await inParallel(latest, 8, async ({ key }) => {
    const receipt = await receiptAt(desk, key);
    if (receipt) read.set(key, receipt);
  });
  return { receipts: latest.flatMap(({ key }) => read.get(key) ?? []), complete };
}

interface ListedReceipt {
  readonly key: string;
  readonly changedMs: number;
}

async function listed({ s3, wireBucket }: Desk): Promise<{ objects: ListedReceipt[]; complete: boolean }> {
  const objects: ListedReceipt[] = [];
  let StartAfter: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const where = {
      Bucket: wireBucket,
      Prefix: 'receipts/',
      ...(StartAfter === undefined ? {} : { StartAfter }),
    };
    const answer = await asked('list the receipts', s3.send(new ListObjectsV2Command(where)));
    for (const { Key = '', LastModified } of answer.Contents ?? []) {
      if (Key.endsWith('.json') && !isCertificate(Key))
        objects.push({ key: Key, changedMs: LastModified?.getTime() ?? 0 });
      StartAfter = Key;
    }
    if (!answer.IsTruncated) return { objects, complete: true };
  }
  return { objects, complete: false };
}

async function receiptAt({ s3, wireBucket }: Desk, Key: string): Promise<Receipt | undefined> {
  const object = await askedFor('read a receipt', s3.send(new GetObjectCommand({ Bucket: wireBucket, Key })));
  const text = await object?.Body?.transformToString();
  return text === undefined ? undefined : (JSON.parse(text) as Receipt);
}
