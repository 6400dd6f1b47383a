import { otherFileReceipt } from '../../story/receipts/other-file-receipt.ts';
import { otherFilesOf } from '../../story/receipts/other-files.ts';
import { type Receipt, receiptOf } from '../../story/receipts/receipt.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { type Standing, standingReceipt } from './standing-receipt.ts';
import { writeReceipt } from './write-receipt.ts';

/**
 * Answers anew, once the desk has given an order, for the files that brought a story under other names: older versions
 * and the same text. Whoever looks at one of them must not read that a killed story is public.
 *
 * A story has few of them, and one whose answer stands as it must costs a read.
 */
export async function tellOtherFiles(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  if (record.killedAt === undefined && record.heldAt === undefined) return;
  for (const key of otherFilesOf(record)) await tell(newsroom, record, key);
}

async function tell(newsroom: Newsroom, record: StoryRecord, key: string): Promise<void> {
  const first = await standingReceipt(newsroom, key);
  if (!first || isSaid(first, answered(newsroom, first, record))) return;
  await writeReceipt(newsroom, { key, rank: first.rank }, async (stands) => {
    if (!stands) return answered(newsroom, first, record);
    const standing = (await standingReceipt(newsroom, key)) ?? first;
    return answered(newsroom, standing, (await newsroom.table.read(record.id)) ?? record);
  });
}

function answered({ site }: Newsroom, { receipt }: Standing, record: StoryRecord): Receipt {
  const parts = receipt.stories ?? [receiptAsPart(receipt)];
  return receiptOf(
    receipt.key,
    parts.map((part) =>
      part.uri === record.uri
        ? otherFileReceipt(part, { record, key: receipt.key, origin: site.origin })
        : part,
    ),
  );
}

function receiptAsPart({ key: _, ...part }: Receipt): Omit<Receipt, 'key'> {
  return part;
}

function isSaid({ receipt }: Standing, anew: Receipt): boolean {
  return JSON.stringify(anew) === JSON.stringify(receipt);
}
