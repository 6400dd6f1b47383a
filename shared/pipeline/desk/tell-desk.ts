import { type DeskNews, deskMessage } from '../../social/desk-message.ts';
import { isCanaryFile } from '../../story/canary.ts';
import { type DeskMatter, deskMatterId, deskMatterOf } from '../../story/desk/desk-matter.ts';
import type { Receipt } from '../../story/receipts/receipt.ts';
import { receiptStem } from '../../story/receipts/receipt-key.ts';
import type { Newsroom } from '../newsroom.ts';

/** As long as credentials of a function last at best; a longer promise would not be kept. */
const linkSeconds = 12 * 3600;

/**
 * Tells the desk of a receipt that asks for a person, unless it was told before.
 *
 * @param rank - `arrivalRank` of the upload that is answered
 * @param told - id that the standing text of the receipt remembers
 * @returns the id to remember; undefined when the receipt asks for nobody
 */
export async function tellOfReceipt(
  newsroom: Newsroom,
  receipt: Receipt,
  { rank, told }: { rank: string; told: string | undefined },
): Promise<string | undefined> {
  const matter = deskMatterOf(receipt);
  // The operators hear of the canary by its alarm.
  if (!matter || isCanaryFile(receipt.key)) return undefined;
  // The second of the upload: a repetition that knows no sequencer must find the same id.
  const id = await deskMatterId(matter, rank.split('_')[0] ?? '');
  if (id !== told) await tell(newsroom, { id, matter, link: await linkOf(newsroom, receipt.key) });
  return id;
}

/**
 * Tells the desk of something that should have happened by now; remembered in the table, so that a sweep that
 * comes every minute tells it once.
 *
 * @param since - since when it is due
 */
export async function tellOverdue(newsroom: Newsroom, matter: DeskMatter, since: string): Promise<void> {
  const id = await deskMatterId(matter, since);
  const memory = `told/${id}`;
  if ((await newsroom.table.readCursor(memory)) !== '') return;
  const answered = matter.state === 'received' ? {} : { link: await linkOf(newsroom, matter.key) };
  await tell(newsroom, { id, matter, ...answered });
  await newsroom.table.saveCursor(memory, newsroom.now());
}

async function tell(newsroom: Newsroom, news: Omit<DeskNews, 'name'>): Promise<void> {
  await newsroom.desk.publish(deskMessage({ ...news, name: newsroom.site.name }));
  newsroom.count('DeskTold');
  newsroom.log('desk-told', { kind: news.matter.kind, message: news.id });
}

async function linkOf(newsroom: Newsroom, key: string): Promise<string> {
  return newsroom.wire.linkTo(`${await receiptStem(key)}.txt`, linkSeconds);
}
