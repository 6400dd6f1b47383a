import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Receipt } from '../../../shared/story/receipts/receipt.ts';
import { isCertificate } from '../../../shared/story/receipts/receipt-key.ts';
import { inParallel } from '../in-parallel.ts';
import { asked, askedFor } from './asked.ts';
import type { Desk } from './find-desk.ts';

/** Read for one glance: those that ask for somebody, and the latest of the others. */
const mostAsking = 50;
const mostOthers = 20;

// S3 lists by name, not by time: a glance must not read a whole archive, so it stops after five pages.
const mostPages = 5;

/** What one look at the receipts gives. */
export interface RecentReceipts {
  /** Newest first. */
  readonly receipts: readonly Receipt[];
  /** How many were listed, and how many of those have a text that somebody is to read. */
  readonly answered: { readonly all: number; readonly asking: number };
  /** False when there are more keys than were looked at. */
  readonly complete: boolean;
}

/** The latest receipts. A readable text beside a receipt says that it asks for somebody, so those are read first. */
export async function recentReceipts(desk: Desk): Promise<RecentReceipts> {
  const { objects, texts, complete } = await listed(desk);
  const newest = objects.toSorted((a, b) => b.changedMs - a.changedMs);
  const { asking = [], others = [] } = Object.groupBy(newest, ({ key }) =>
    texts.has(key.replace(/json$/, 'txt')) ? 'asking' : 'others',
  );
  const read = new Map<string, Receipt>();
  const latest = [...asking.slice(0, mostAsking), ...others.slice(0, mostOthers)];
  await inParallel(latest, 8, async ({ key }) => {
    const receipt = await receiptAt(desk, key);
    if (receipt) read.set(key, receipt);
  });
  return {
    receipts: latest.flatMap(({ key }) => read.get(key) ?? []),
    answered: { all: objects.length, asking: asking.length },
    complete,
  };
}

interface ListedReceipt {
  readonly key: string;
  readonly changedMs: number;
}

interface Listed {
  readonly objects: readonly ListedReceipt[];
  readonly texts: ReadonlySet<string>;
  readonly complete: boolean;
}

async function listed({ s3, wireBucket }: Desk): Promise<Listed> {
  const objects: ListedReceipt[] = [];
  const texts = new Set<string>();
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
      if (Key.endsWith('.txt')) texts.add(Key);
      StartAfter = Key;
    }
    if (!answer.IsTruncated) return { objects, texts, complete: true };
  }
  return { objects, texts, complete: false };
}

async function receiptAt({ s3, wireBucket }: Desk, Key: string): Promise<Receipt | undefined> {
  const object = await askedFor('read a receipt', s3.send(new GetObjectCommand({ Bucket: wireBucket, Key })));
  const text = await object?.Body?.transformToString();
  return text === undefined ? undefined : (JSON.parse(text) as Receipt);
}
