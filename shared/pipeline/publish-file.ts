import type { DroppedObject } from '../aws/wire-bucket.ts';
import { WireFormatError } from '../errors.ts';
import { sha256Hex } from '../story/digest.ts';
import { type Arrival, arrivalRank } from '../story/rank.ts';
import { type Receipt, receiptOf, type StoryReceipt } from '../story/receipt.ts';
import type { Story } from '../story/story.ts';
import { storyReceipt } from '../story/story-receipt.ts';
import { fileTooBig } from '../wire/file-too-big.ts';
import { isLitter } from '../wire/litter.ts';
import { maxWireBytes, readWire, type WireReading } from '../wire/read-wire.ts';
import type { Newsroom } from './newsroom.ts';
import { noteRemoval } from './note-removal.ts';
import { type Published, publishStory } from './publish-story.ts';
import { closeStory } from './settle-story.ts';
import { writeReceipt } from './write-receipt.ts';

/** A hint that something happened to a key; what is there now decides. */
export interface FileHint {
  /** Object key without `incoming/`, decoded. */
  readonly key: string;
  /** Of the S3 event; empty when the sweep sends the hint. */
  readonly sequencer: string;
}

/**
 * The publish step for one dropped file: read it, publish each of its stories, answer the editor.
 *
 * Safe to repeat, to reorder and to cut off anywhere.
 *
 * @throws StoreUnavailableError when AWS did not answer: the queue delivers the hint again
 */
export async function publishFile(newsroom: Newsroom, hint: FileHint): Promise<void> {
  if (isLitter(hint.key)) return newsroom.count('FilesIgnored');
  const dropped = await newsroom.wire.open(hint.key, maxWireBytes);
  if (!dropped) return noteRemoval(newsroom, hint);
  const arrival = { lastModified: dropped.lastModified, sequencer: hint.sequencer };
  const quiet = dropped.metadata['quiet'] === 'true';
  const parts: Part[] = [];
  for (const reading of await readingsOf(newsroom, dropped)) {
    parts.push('error' in reading ? reading : await part(newsroom, reading.story, { arrival, quiet }));
  }
  await answer(newsroom, { key: dropped.key, arrival }, parts);
  for (const one of parts) if ('settled' in one) await closeStory(newsroom, one.settled, dropped.key);
  newsroom.log('file-answered', {
    file: await nameInLogs(dropped.key),
    bytes: dropped.size,
    stories: parts.length,
    rejected: parts.filter((one) => 'error' in one).length,
  });
}

type Part = { readonly error: WireFormatError } | (Published & { readonly story: Story });

/** A key can give a story away, so logs name a file by 12 hex digits of its sha256. */
export async function nameInLogs(key: string): Promise<string> {
  return (await sha256Hex(key)).slice(0, 12);
}

async function readingsOf(newsroom: Newsroom, dropped: DroppedObject): Promise<readonly WireReading[]> {
  try {
    if (!dropped.bytes) throw fileTooBig(dropped.size, maxWireBytes);
    return (await readWire({ ...dropped, bytes: dropped.bytes }, newsroom.site)).readings;
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    return [{ error }];
  }
}

async function part(
  newsroom: Newsroom,
  story: Story,
  from: { arrival: Arrival; quiet: boolean },
): Promise<Part> {
  return { story, ...(await publishStory(newsroom, story, from)) };
}

async function answer(newsroom: Newsroom, to: { key: string; arrival: Arrival }, parts: readonly Part[]) {
  const compose = async (stands: boolean): Promise<Receipt> => {
    const answers: StoryReceipt[] = [];
    for (const one of parts) {
      answers.push('error' in one ? rejection(one.error, to.arrival) : await told(newsroom, one, stands));
    }
    return receiptOf(to.key, answers);
  };
  for (const one of parts) if ('error' in one) newsroom.count('FilesRejected');
  await writeReceipt(newsroom, { key: to.key, rank: arrivalRank(to.arrival) }, compose);
}

async function told(
  newsroom: Newsroom,
  one: Published & { story: Story },
  stands: boolean,
): Promise<StoryReceipt> {
  const known = one.settled.record;
  const record = stands ? ((await newsroom.table.read(known.id)) ?? known) : known;
  const { story, rank, outcome } = one;
  return storyReceipt({ story, rank, record, outcome, origin: newsroom.site.origin });
}

function rejection(error: WireFormatError, arrival: Arrival): StoryReceipt {
  const line = error.place?.line === undefined ? {} : { line: error.place.line };
  return {
    state: 'rejected',
    message: 'This file was not published.',
    error: { code: error.code, message: error.message, fix: error.fix, ...line },
    decisions: [],
    warnings: [],
    times: { received: arrival.lastModified },
  };
}
