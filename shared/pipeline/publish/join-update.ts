import type { Story } from '../../story/story.ts';
import type { Arrival } from '../../story/versions/rank.ts';
import {
  askWhichStory,
  asVersionOf,
  isOvertaken,
  isTaggedUpdate,
  updatedBy,
} from '../../story/versions/update-of.ts';
import type { Newsroom } from '../newsroom.ts';

/** Newest stories of each list that an update is compared with; together one batch of reads. */
const mostCompared = 50;
/** Orders a version below every other of a story that is known by its key. */
const beforeAll: Arrival = { lastModified: new Date(0).toISOString(), sequencer: '' };

/**
 * Makes a text that is tagged as an update, and names no id, a version of the one recent story that it updates.
 *
 * No such story: it is one of its own. Several: it waits and asks. Any other text costs nothing here.
 */
export async function joinUpdate(
  newsroom: Newsroom,
  story: Story,
  arrival: Arrival,
): Promise<{ readonly story: Story; readonly arrival: Arrival }> {
  if (!isTaggedUpdate(story) || (await newsroom.table.read(story.id))) return { story, arrival };
  const [newest, inSection] = await Promise.all(
    ['home', `section/${story.section}`].map((list) => newsroom.table.onList(list, mostCompared)),
  );
  const ids = [...new Set([...(newest ?? []), ...(inSection ?? [])])];
  const candidates = updatedBy(story, await newsroom.table.readMany(ids));
  const [only] = candidates;
  if (!only) return { story, arrival };
  if (candidates.length > 1) return { story: askWhichStory(story, candidates), arrival };
  return { story: asVersionOf(story, only), arrival: isOvertaken(story, only) ? beforeAll : arrival };
}
