import type { WireFormatError } from '../../errors.ts';
import { type Receipt, receiptOf, type StoryReceipt } from '../../story/receipts/receipt.ts';
import { type Answered, storyReceipt } from '../../story/receipts/story-receipt.ts';
import { takeReceipt } from '../../story/receipts/take-receipt.ts';
import type { Story } from '../../story/story.ts';
import { type Arrival, arrivalRank } from '../../story/versions/rank.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Published } from '../publish/publish-story.ts';
import type { PublishedTake, WaitingTake } from '../takes/publish-take.ts';
import { socialAnswer } from './social-answer.ts';
import { lastReceipt, type Written, writeReceipt } from './write-receipt.ts';

/** What became of one part of a file: an error, an answer that stands already, or a story. */
export type Part =
  | { readonly error: WireFormatError }
  | { readonly told: StoryReceipt }
  | (Published & { readonly story: Story })
  | PublishedTake
  | WaitingTake;

/**
 * Writes the receipt of a file from what became of its parts.
 *
 * @returns what the record of the first part's story may remember of it; undefined when nothing was written
 */
export async function answerFile(
  newsroom: Newsroom,
  file: { readonly key: string; readonly arrival: Arrival },
  parts: readonly Part[],
): Promise<Written | undefined> {
  const rank = arrivalRank(file.arrival);
  if (await isAnswered(parts, file)) return undefined;
  const compose = async (stands: boolean): Promise<Receipt> => {
    const answers: StoryReceipt[] = [];
    for (const part of parts)
      answers.push(await answerFor(newsroom, part, { arrival: file.arrival, stands }));
    return receiptOf(file.key, answers);
  };
  for (const part of parts) if ('error' in part) newsroom.count('FilesRejected');
  // The first record is the only one that was read before all that is told.
  return writeReceipt(newsroom, { key: file.key, rank, record: recordOf(parts[0]) }, compose);
}

/**
 * Whether this very upload was answered from the record as it still stands, as when its event comes twice.
 *
 * An upload that the sweep found is answered in any case: it looks for files whose receipt is missing.
 */
async function isAnswered(
  parts: readonly Part[],
  { key, arrival }: { readonly key: string; readonly arrival: Arrival },
): Promise<boolean> {
  const [part] = parts;
  if (!part || parts.length > 1 || !('settled' in part) || 'take' in part || part.outcome !== 'duplicate')
    return false;
  const { record } = part.settled;
  const last = await lastReceipt(record, key);
  return arrival.sequencer !== '' && last?.rank === arrivalRank(arrival) && last.commit === record.commit;
}

function recordOf(part: Part | undefined): StoryRecord | undefined {
  // The receipt of a take speaks of other files too: no record remembers it.
  return part && 'settled' in part && !('take' in part) ? part.settled.record : undefined;
}

async function answerFor(
  newsroom: Newsroom,
  part: Part,
  { arrival, stands }: { arrival: Arrival; stands: boolean },
): Promise<StoryReceipt> {
  if ('error' in part) return refusal(part.error, arrival.lastModified);
  if ('told' in part) return part.told;
  if ('ask' in part) return part.ask(stands);
  const { story, rank, outcome, settled } = part;
  const record = stands ? ((await newsroom.table.read(settled.record.id)) ?? settled.record) : settled.record;
  const isPosted = stands || record.announcedRank !== undefined;
  const social = await socialAnswer(newsroom, { story, record, rank }, isPosted);
  const answered = { story, rank, record, outcome, origin: newsroom.site.origin, social };
  return 'take' in part ? takePartReceipt(answered, part.take) : storyReceipt(answered);
}

// What was decided on the other parts stands in their own receipts.
function takePartReceipt(answered: Answered, take: Story): StoryReceipt {
  const number = take.take?.number ?? 1;
  const { decisions, warnings, raw } = take;
  const story = { ...answered.story, raw, ...(number === 1 ? {} : { decisions, warnings }) };
  return takeReceipt({ ...answered, story }, { key: raw.key, number });
}

/** @param received - when the file was dropped */
export function refusal(error: WireFormatError, received: string): StoryReceipt {
  const line = error.place?.line === undefined ? {} : { line: error.place.line };
  return {
    state: 'rejected',
    message: 'This file was not published.',
    error: { code: error.code, message: error.message, fix: error.fix, ...line },
    decisions: [],
    warnings: [],
    times: { received },
  };
}
