import { type Receipt, receiptOf, type StoryReceipt } from '../../story/receipts/receipt.ts';
import { receiptStem } from '../../story/receipts/receipt-key.ts';
import { slotOfTake, takeReceipt, takesIn } from '../../story/receipts/take-receipt.ts';
import type { Story } from '../../story/story.ts';
import type { TakesInRecord } from '../../story/takes/take-mark.ts';
import { arrivalRank } from '../../story/versions/rank.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { socialAnswer } from '../receipts/social-answer.ts';
import { writeReceipt } from '../receipts/write-receipt.ts';

type Part = TakesInRecord['parts'][number];

/**
 * Answers anew for the files whose parts a record's versions were joined from.
 *
 * @param but - key of a file that is answered already
 */
export async function tellTakes(newsroom: Newsroom, record: StoryRecord, but?: string): Promise<void> {
  for (const part of takesIn(record)) if (part.key !== but) await tell(newsroom, record, part);
}

async function tell(newsroom: Newsroom, record: StoryRecord, part: Part): Promise<void> {
  const texts = new Map<string, Story>();
  const answer = { key: part.key, rank: arrivalRank({ lastModified: part.at, sequencer: '' }) };
  await writeReceipt(newsroom, answer, async (stands) => {
    const fresh = stands ? ((await newsroom.table.read(record.id)) ?? record) : record;
    const slot = slotOfTake(fresh, part) ?? fresh.live ?? fresh.next;
    if (!slot) throw new TypeError('a record that names takes has a version');
    const story = texts.get(slot.storyKey) ?? (await newsroom.wire.loadStory(slot.storyKey));
    texts.set(slot.storyKey, story);
    const own = { ...story, raw: { ...story.raw, lastModified: part.at } };
    const origin = newsroom.site.origin;
    const { rank } = slot;
    const social = await socialAnswer(newsroom, { story, record: fresh, rank }, stands);
    const told = takeReceipt({ story: own, rank, record: fresh, origin, social }, part);
    return within(await standing(newsroom, part.key), told, part);
  });
}

async function standing(newsroom: Newsroom, key: string): Promise<Receipt | undefined> {
  const text = await newsroom.wire.readReceipt(`${await receiptStem(key)}.json`);
  return text === undefined ? undefined : (JSON.parse(text) as Receipt);
}

// What was decided on the part's own file stands in its receipt already; a file of several stories keeps the others.
function within(receipt: Receipt | undefined, told: StoryReceipt, part: Part): Receipt {
  if (!receipt) return receiptOf(part.key, [told]);
  if (!receipt.stories) return receiptOf(part.key, [keepingDecisions(receipt, told, part)]);
  return receiptOf(
    part.key,
    receipt.stories.map((one) =>
      one.take?.number === part.number && (one.uri === told.uri || one.uri === undefined)
        ? keepingDecisions(one, told, part)
        : one,
    ),
  );
}

function keepingDecisions(before: StoryReceipt, told: StoryReceipt, part: Part): StoryReceipt {
  if (part.number === 1) return told;
  const missing = told.warnings.filter(({ code }) => code === 'take_missing');
  const own = before.warnings.filter(({ code }) => code !== 'take_missing');
  return { ...told, decisions: before.decisions, warnings: [...own, ...missing] };
}
