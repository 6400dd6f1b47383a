import { arrivalRank } from '../story/rank.ts';
import { type Receipt, receiptOf, type StoryReceipt } from '../story/receipt.ts';
import { receiptStem } from '../story/receipt-key.ts';
import type { Slot, StoryRecord } from '../story/record.ts';
import { storyReceipt } from '../story/story-receipt.ts';
import type { Newsroom } from './newsroom.ts';
import { closeStory, settleStory } from './settle-story.ts';
import { socialAnswer } from './social-answer.ts';
import { tellTakes } from './takes/tell-takes.ts';
import { writeReceipt } from './write-receipt.ts';

/** Does what a record owes and answers anew for the files that brought it: after a release, a kill, a resumption. */
export async function settleAndTell(newsroom: Newsroom, record: StoryRecord): Promise<StoryRecord> {
  const settled = await settleStory(newsroom, record);
  await tellAgain(newsroom, settled.record);
  await closeStory(newsroom, settled, () => true);
  return settled.record;
}

/** Answers anew for the files of a story whose posts have changed. */
export async function retellStory(newsroom: Newsroom, id: string): Promise<void> {
  const record = await newsroom.table.read(id);
  if (record) await tellAgain(newsroom, record);
}

/** Rewrites the receipts of the files whose versions a record holds, from the record and the kept texts alone. */
export async function tellAgain(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  // The receipts of an erased story are its last word.
  if (record.erasedAt !== undefined) return;
  const bySource = new Map<string, Slot>();
  for (const slot of [record.live, record.next]) if (slot) bySource.set(slot.sourceKey, slot);
  for (const slot of bySource.values()) if (!slot.takes) await tell(newsroom, record, slot);
  await tellTakes(newsroom, record);
}

async function tell(newsroom: Newsroom, record: StoryRecord, slot: Slot): Promise<void> {
  const story = await newsroom.wire.loadStory(slot.storyKey);
  const answer = { key: slot.sourceKey, rank: arrivalRank({ lastModified: slot.arrivedAt, sequencer: '' }) };
  await writeReceipt(newsroom, answer, async (stands) => {
    const fresh = stands ? ((await newsroom.table.read(record.id)) ?? record) : record;
    const { rank } = slot;
    const social = await socialAnswer(newsroom, { story, record: fresh, rank }, stands);
    const told = storyReceipt({ story, rank, record: fresh, origin: newsroom.site.origin, social });
    return within(await standingReceipt(newsroom, slot.sourceKey), told, slot.sourceKey);
  });
}

async function standingReceipt(newsroom: Newsroom, key: string): Promise<Receipt | undefined> {
  const text = await newsroom.wire.readReceipt(`${await receiptStem(key)}.json`);
  return text === undefined ? undefined : (JSON.parse(text) as Receipt);
}

// A file of several stories keeps the answers to the others.
function within(standing: Receipt | undefined, told: StoryReceipt, key: string): Receipt {
  if (!standing?.stories) return receiptOf(key, [told]);
  return receiptOf(
    key,
    standing.stories.map((one) => (one.uri === told.uri ? told : one)),
  );
}
