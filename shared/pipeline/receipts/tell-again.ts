import { type Receipt, receiptOf, type StoryReceipt } from '../../story/receipts/receipt.ts';
import { storyReceipt } from '../../story/receipts/story-receipt.ts';
import { arrivalRank, isLaterArrival } from '../../story/versions/rank.ts';
import type { Slot, StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { tellPicture } from '../picture/tell-picture.ts';
import { closeStory, settleStory, withReceipt } from '../publish/settle-story.ts';
import { tellTakes } from '../takes/tell-takes.ts';
import { socialAnswer } from './social-answer.ts';
import { type Standing, standingReceipt } from './standing-receipt.ts';
import { tellOtherFiles } from './tell-other-files.ts';
import { type Written, writeReceipt } from './write-receipt.ts';

/** Does what a record owes and answers anew for the files that brought it: after a release, a kill, a resumption. */
export async function settleAndTell(newsroom: Newsroom, record: StoryRecord): Promise<StoryRecord> {
  const settled = await settleStory(newsroom, record);
  const written = await tellAgain(newsroom, settled.record);
  await closeStory(newsroom, withReceipt(settled, written), () => true);
  return settled.record;
}

/** Answers anew for the files of a story whose posts have changed. */
export async function retellStory(newsroom: Newsroom, id: string): Promise<void> {
  const record = await newsroom.table.read(id);
  if (record) await tellAgain(newsroom, record);
}

/**
 * Rewrites the receipts of the files whose versions a record holds, from the record and the kept texts alone, and
 * after an order of the desk those of the files that brought the story under other names.
 *
 * @returns what the record may remember of the last one that was written
 */
export async function tellAgain(newsroom: Newsroom, record: StoryRecord): Promise<Written | undefined> {
  // The receipts of an erased story are its last word.
  if (record.erasedAt !== undefined) return undefined;
  const bySource = new Map<string, Slot>();
  for (const slot of [record.live, record.next]) if (slot) bySource.set(slot.sourceKey, slot);
  let last: Written | undefined;
  for (const slot of bySource.values()) if (!slot.takes) last = (await tell(newsroom, record, slot)) ?? last;
  await tellTakes(newsroom, record);
  await tellPicture(newsroom, record);
  await tellOtherFiles(newsroom, record);
  return last;
}

async function tell(newsroom: Newsroom, record: StoryRecord, slot: Slot): Promise<Written | undefined> {
  const { sourceKey: key } = slot;
  const story = await newsroom.wire.loadStory(slot.storyKey);
  const first = await standingReceipt(newsroom, key);
  const repeat = first && repeatedIn(first, record, slot);
  const rank = repeat ? first.rank : rankOf(slot);
  return writeReceipt(newsroom, { key, rank, record }, async (stands) => {
    const fresh = stands ? ((await newsroom.table.read(record.id)) ?? record) : record;
    const social = await socialAnswer(
      newsroom,
      { story, record: fresh, rank: slot.rank },
      stands || first !== undefined,
    );
    const answered = { story, rank: slot.rank, record: fresh, origin: newsroom.site.origin, social };
    const told = storyReceipt(repeat ? { ...answered, outcome: repeat.outcome } : answered);
    const standing = stands ? await standingReceipt(newsroom, key) : first;
    return within(standing?.receipt, repeat ? receivedAgain(told, repeat) : told, key);
  });
}

function rankOf({ arrivedAt }: Slot): string {
  return arrivalRank({ lastModified: arrivedAt, sequencer: '' });
}

/** An answer to a later drop of the file, which brought nothing new: it must tell of the story's state as well. */
interface RepeatedDrop {
  readonly outcome: 'duplicate' | 'superseded';
  readonly received: string | undefined;
}

function repeatedIn({ receipt, rank }: Standing, { uri }: StoryRecord, slot: Slot): RepeatedDrop | undefined {
  const part = (receipt.stories ?? [receipt]).find((one) => one.uri === uri);
  if (!part || !isLaterArrival(rank, rankOf(slot))) return undefined;
  const outcomes = ['duplicate', 'superseded'] as const;
  const outcome = outcomes.find((one) => part.decisions.some(({ rule }) => rule === one));
  return outcome && { outcome, received: part.times['received'] };
}

function receivedAgain(told: StoryReceipt, { received }: RepeatedDrop): StoryReceipt {
  return received === undefined ? told : { ...told, times: { ...told.times, received } };
}

// A file of several stories keeps the answers to the others.
function within(standing: Receipt | undefined, told: StoryReceipt, key: string): Receipt {
  if (!standing?.stories) return receiptOf(key, [told]);
  return receiptOf(
    key,
    standing.stories.map((one) => (one.uri === told.uri ? told : one)),
  );
}
