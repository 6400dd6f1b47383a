import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type Receipt, receiptOf, type StoryReceipt } from '../../../shared/story/receipts/receipt.ts';
import { receiptStem } from '../../../shared/story/receipts/receipt-key.ts';
import { erasedRecord } from '../../../shared/story/versions/erase-record.ts';
import { arrivalRank } from '../../../shared/story/versions/rank.ts';
import { isOwing, type StoryRecord } from '../../../shared/story/versions/record.ts';
import { CommandError } from '../command-error.ts';
import { asked } from '../desk/asked.ts';
import { type ObjectVersion, removeForGood } from './object-versions.ts';
import type { Operations } from './open-operations.ts';
import { type Traces, tombstoneName, tracesOf } from './traces-of-story.ts';

/** What was erased, to be filed with the order that asked for it. It holds no word of the story. */
export interface Certificate {
  readonly id: string;
  readonly uri: string;
  readonly erasedAt: string;
  readonly killedAt: string;
  readonly page: string | undefined;
  /** Objects by the sha256 of their keys, since a key can give a story away. */
  readonly removed: readonly { readonly key: string; readonly versionId: string; readonly bytes: number }[];
  /** Pictures that ever led the story: their files, renditions and words are among the removed. */
  readonly pictures: number;
  readonly sourcesAnsweredAnew: number;
  readonly remains: readonly string[];
}

/**
 * Erases every word of a killed story: tombstone first, then the record, the receipts and the objects. Cut off
 * anywhere, the same command finishes the work.
 */
export async function eraseStory(operations: Operations, record: StoryRecord): Promise<Certificate> {
  const quiet = await atRest(operations, record.id);
  const traces = await tracesOf(operations, quiet);
  const at = quiet.erasedAt ?? operations.newsroom.now();
  const tombstone = erasedRecord(quiet, at);
  await keepTombstone(operations, tombstone, traces);
  await replaceRecord(operations, quiet.id, at);
  for (const key of traces.sources) await answerAnew(operations, key, tombstone);
  for (const key of traces.awaited) await operations.newsroom.waitingPictures.forget(key);
  const s3 = new S3Client({});
  for (const version of traces.versions.filter(isOld)) {
    await removeForGood(s3, operations.names.wireBucket, version);
  }
  await operations.newsroom.queues.resume([{ what: { resume: 'page', id: quiet.id }, afterSeconds: 0 }]);
  const certificate = certificateOf(tombstone, traces, operations.names.origin);
  await put(operations, `receipts/_erased/${quiet.id}.json`, certificate);
  return certificate;
}

// A bucket that keeps no versions, as a laptop's, had its receipts overwritten just now.
function isOld({ key, versionId }: ObjectVersion): boolean {
  return !(versionId === 'null' && key.startsWith('receipts/') && key.endsWith('.json'));
}

const patienceMs = 60_000;

// The kill takes the page away and tells subscribers; only then may its words go. They are what the proof of the kill
// looks for, so it has its time as well; where it is not to be had, erasing does not wait for it.
async function atRest({ newsroom }: Operations, id: string): Promise<StoryRecord> {
  let quiet: StoryRecord | undefined;
  for (let waited = 0; waited < patienceMs; waited += 500) {
    const record = await newsroom.table.read(id);
    quiet = record && !isOwing(record) ? record : undefined;
    if (quiet && quiet.certificateDue === undefined) return quiet;
    await pause(500);
  }
  if (quiet) return quiet;
  throw new CommandError({
    code: 'story-not-at-rest',
    message: 'The newsroom has not finished the kill of this story within a minute.',
    fix: 'Its page is a notice already. Look at newsroom redrive --dry-run, then run the same command again.',
  });
}

async function keepTombstone(operations: Operations, record: StoryRecord, { texts }: Traces): Promise<void> {
  const key = `stories/${record.id}/${tombstoneName}`;
  const standing = (await operations.newsroom.archive.readAll(record.id)).find(
    ({ name }) => name === tombstoneName,
  );
  const known = standing ? (JSON.parse(standing.text) as { texts: string[] }).texts : [];
  await put(operations, key, { uri: record.uri, texts: [...new Set([...known, ...texts])], record });
}

async function replaceRecord({ newsroom }: Operations, id: string, at: string): Promise<void> {
  for (;;) {
    const before = await newsroom.table.read(id);
    if (!before) return;
    const after = { ...erasedRecord(before, at), commit: before.commit + 1 };
    if ((await newsroom.table.commit(before, after)) !== 'conflict') return;
  }
}

async function answerAnew(
  operations: Operations,
  key: string,
  { uri, killedAt = '', erasedAt = '' }: StoryRecord,
): Promise<void> {
  const receiptKey = `${await receiptStem(key)}.json`;
  const text = await operations.newsroom.wire.readReceipt(receiptKey);
  const standing = text === undefined ? undefined : (JSON.parse(text) as Receipt);
  const erased: StoryReceipt = {
    state: 'killed',
    message: 'This story was killed and erased by order: nothing of it is kept.',
    uri,
    decisions: [],
    warnings: [],
    times: { killed: killedAt },
  };
  const others = standing?.stories?.map((one) => (one.uri === uri ? erased : one)) ?? [erased];
  const rank = arrivalRank({ lastModified: erasedAt, sequencer: '' });
  await put(operations, receiptKey, receiptOf(key, others), { rank, state: 'killed' });
}

async function put(
  { names }: Operations,
  Key: string,
  content: object,
  Metadata: Record<string, string> = {},
): Promise<void> {
  const object = {
    Bucket: names.wireBucket,
    Key,
    Body: `${JSON.stringify(content, null, 2)}\n`,
    ContentType: 'application/json',
    Metadata,
  };
  await asked('write what remains of the story', new S3Client({}).send(new PutObjectCommand(object)));
}

function certificateOf(record: StoryRecord, traces: Traces, origin: string): Certificate {
  return {
    id: record.id,
    uri: record.uri,
    erasedAt: record.erasedAt ?? '',
    killedAt: record.killedAt ?? '',
    page: record.pagePath === undefined ? undefined : origin + record.pagePath,
    removed: traces.versions.map(({ key, versionId, size }) => ({
      key: createHash('sha256').update(key).digest('hex'),
      versionId,
      bytes: size,
    })),
    pictures: traces.pictures,
    sourcesAnsweredAnew: traces.sources.length,
    remains: [
      'The address of the page, which answers that the story is gone.',
      'Digests of the texts, by which the same text stays down when it is dropped again.',
      'Backups of the table, which hold headline and summary for at most 35 days.',
      'Access logs of the buckets, which hold names of files for at most 90 days.',
      'Whatever subscribers of the announcements and readers have kept: they were told of the withdrawal.',
    ],
  };
}
