import type { WireFormatError } from '../errors.ts';
import { type Arrival, arrivalRank } from '../story/rank.ts';
import { type Receipt, receiptOf, type StoryReceipt } from '../story/receipt.ts';
import type { Story } from '../story/story.ts';
import { type Answered, storyReceipt } from '../story/story-receipt.ts';
import { takeReceipt } from '../story/take-receipt.ts';
import type { Newsroom } from './newsroom.ts';
import type { Published } from './publish-story.ts';
import { socialAnswer } from './social-answer.ts';
import type { PublishedTake, WaitingTake } from './takes/publish-take.ts';
import { writeReceipt } from './write-receipt.ts';

/** What became of one part of a file: an error, an answer that stands already, or a story. */
export type Part =
  | { readonly error: WireFormatError }
  | { readonly told: StoryReceipt }
  | (Published & { readonly story: Story })
  | PublishedTake
  | WaitingTake;

/** Writes the receipt of a file from what became of its parts. */
export async function answerFile(
  newsroom: Newsroom,
  file: { readonly key: string; readonly arrival: Arrival },
  parts: readonly Part[],
): Promise<void> {
  const compose = async (stands: boolean): Promise<Receipt> => {
    const answers: StoryReceipt[] = [];
    for (const part of parts)
      answers.push(await answerFor(newsroom, part, { arrival: file.arrival, stands }));
    return receiptOf(file.key, answers);
  };
  for (const part of parts) if ('error' in part) newsroom.count('FilesRejected');
  await writeReceipt(newsroom, { key: file.key, rank: arrivalRank(file.arrival) }, compose);
}

async function answerFor(
  newsroom: Newsroom,
  part: Part,
  { arrival, stands }: { arrival: Arrival; stands: boolean },
): Promise<StoryReceipt> {
  if ('error' in part) return rejection(part.error, arrival);
  if ('told' in part) return part.told;
  if ('ask' in part) return part.ask(stands);
  const { story, rank, outcome, settled } = part;
  const record = stands ? ((await newsroom.table.read(settled.record.id)) ?? settled.record) : settled.record;
  const social = await socialAnswer(newsroom, { story, record, rank }, stands);
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
