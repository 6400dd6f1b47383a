import { listedStory } from '../../story/listed-story.ts';
import type { ListedStory } from '../../story/publication.ts';
import { isListed } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';

/**
 * The public ones among some stories, in the order given, as their records stand now.
 *
 * Memberships hold no data: whatever is dead, held or expired by now is left out, so one that is stale does no harm.
 */
export async function storiesNow(newsroom: Newsroom, ids: readonly string[]): Promise<ListedStory[]> {
  const wanted = [...new Set(ids)];
  const read = await newsroom.table.readMany(wanted);
  const records = new Map(read.map((record) => [record.id, record]));
  return wanted.flatMap((id) => {
    const record = records.get(id);
    const story = record && isListed(record) ? listedStory(record) : undefined;
    return story ? [story] : [];
  });
}
