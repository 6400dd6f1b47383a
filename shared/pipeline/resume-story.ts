import { arrivalRank } from '../story/rank.ts';
import { type Receipt, receiptOf, type StoryReceipt } from '../story/receipt.ts';
import { receiptStem } from '../story/receipt-key.ts';
import { isOwing, newestSlot, type Slot, type StoryRecord } from '../story/record.ts';
import { storyReceipt } from '../story/story-receipt.ts';
import { releaseEmbargo } from '../story/transitions.ts';
import type { Newsroom } from './newsroom.ts';
import { closeStory, settleStory } from './settle-story.ts';
import { writeReceipt } from './write-receipt.ts';

/**
 * Looks at a story again: publishes it when its embargo has passed, and finishes what an interrupted worker
 * still owed. Works from the record and the kept text alone, never from the dropped file.
 */
export async function resumeStory(newsroom: Newsroom, id: string): Promise<void> {
  const record = await releasedRecord(newsroom, id);
  if (!record || !isOwing(record)) return;
  newsroom.count('WorkResumed');
  const settled = await settleStory(newsroom, record);
  const slot = newestSlot(settled.record);
  if (!slot) return;
  await tellAgain(newsroom, settled.record, slot);
  await closeStory(newsroom, settled, slot.sourceKey);
  newsroom.log('story-resumed', { id, revision: settled.record.revision });
}

async function releasedRecord(newsroom: Newsroom, id: string): Promise<StoryRecord | undefined> {
  const record = await newsroom.table.read(id);
  const release = record && releaseEmbargo(record, newsroom.now());
  if (!release) return record;
  const dueAt = record.dueAt === undefined ? {} : { dueAt: record.dueAt };
  const committed = await newsroom.table.commit(record, { ...release.record, ...dueAt });
  if (committed === 'conflict') return newsroom.table.read(id);
  newsroom.count('StoriesPublished');
  return committed;
}

async function tellAgain(newsroom: Newsroom, record: StoryRecord, slot: Slot): Promise<void> {
  const story = await newsroom.wire.loadStory(slot.storyKey);
  const answer = { key: slot.sourceKey, rank: arrivalRank({ lastModified: slot.arrivedAt, sequencer: '' }) };
  await writeReceipt(newsroom, answer, async (stands) => {
    const fresh = stands ? ((await newsroom.table.read(record.id)) ?? record) : record;
    const told = storyReceipt({ story, rank: slot.rank, record: fresh, origin: newsroom.site.origin });
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
