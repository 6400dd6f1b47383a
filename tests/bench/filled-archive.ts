import { aFewAtATime } from '#shared/pipeline/a-few-at-a-time.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { listsOf } from '#shared/story/listed-story.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { aWire, dropRaw } from './cloud/bench-newsroom.ts';

/**
 * Fills the archive with records and memberships, as so many publications would have left them.
 */
export async function fillArchive(newsroom: Newsroom, stories: number): Promise<void> {
  const pattern = await aPublishedRecord(newsroom);
  const numbers = Array.from({ length: stories }, (_, number) => number);
  await aFewAtATime(numbers, 16, async (number) => {
    const moved = { ...pattern, id: idOf(number), listedAt: listedAt(number) };
    const record = { ...moved, lists: listsOf(moved, newsroom.site.timeZone) };
    await newsroom.table.commit(undefined, record);
    await newsroom.table.join(record.lists, record.listedAt, record.id);
  });
}

async function aPublishedRecord(newsroom: Newsroom): Promise<StoryRecord> {
  await publishFile(newsroom, await dropRaw('pattern.txt', aWire(1_000_000)));
  const [id = ''] = await newsroom.table.onList('home', 1);
  const record = await newsroom.table.read(id);
  if (!record) throw new Error('the pattern was not published');
  return record;
}

function idOf(number: number): string {
  return `x${number.toString(32).padStart(9, '0')}`;
}

// Before today, one a minute.
function listedAt(number: number): string {
  return new Date(Date.UTC(2026, 0, 1) - number * 60_000).toISOString();
}
