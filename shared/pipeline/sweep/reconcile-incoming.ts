import type { ListedObject } from '../../aws/wire-bucket.ts';
import { receiptStem } from '../../story/receipts/receipt-key.ts';
import { isLitter } from '../../wire/litter.ts';
import type { Newsroom } from '../newsroom.ts';
import { tellOfUnanswered } from './tell-of-late-work.ts';

const cursorName = 'incoming';
const pageSize = 500;
/** An event is given this long to arrive before its file counts as overlooked. */
const patienceMs = 5 * 60_000;

/**
 * Walks one page of `incoming/` a run and finds files that were never answered, because their event was lost.
 *
 * A page of files costs two listings: receipts stand under the same names in the same order. Only a file whose
 * receipt is not where the listing would show it is looked up by itself.
 */
export async function reconcileIncoming(newsroom: Newsroom): Promise<void> {
  const after = await newsroom.table.readCursor(cursorName);
  const files = await newsroom.wire.list('incoming/', after, pageSize);
  const answers = await answersFor(newsroom, after);
  const overlooked: ListedObject[] = [];
  for (const file of files) if (await isOverlooked(newsroom, file, answers)) overlooked.push(file);
  await newsroom.queues.resume(
    overlooked.map(({ key }) => ({ what: { resume: 'file', key } as const, afterSeconds: 0 })),
  );
  for (const _ of overlooked) newsroom.count('FilesFound');
  if (overlooked.length > 0) newsroom.log('files-found', { files: overlooked.length });
  await tellOfUnanswered(newsroom, overlooked);
  const end = files.length < pageSize ? '' : (files.at(-1)?.key ?? '');
  if (end !== after) await newsroom.table.saveCursor(cursorName, end);
}

// Every file may have a .json and a .txt.
async function answersFor(newsroom: Newsroom, after: string): Promise<Map<string, string>> {
  const listed = await newsroom.wire.list('receipts/', after, 2 * pageSize);
  return new Map(listed.map(({ key, lastModified }) => [key, lastModified]));
}

async function isOverlooked(
  newsroom: Newsroom,
  file: ListedObject,
  answers: Map<string, string>,
): Promise<boolean> {
  if (isLitter(file.key)) return false;
  if (Date.parse(file.lastModified) + patienceMs > Date.parse(newsroom.now())) return false;
  const answeredAt = answers.get(`${file.key}.json`);
  if (answeredAt !== undefined) return answeredAt < file.lastModified;
  return (await newsroom.wire.headReceipt(`${await receiptStem(file.key)}.json`)) === undefined;
}
