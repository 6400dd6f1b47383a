import type { StoryRecord } from '../story/record.ts';
import { withUpdateNews } from '../story/update-news.ts';
import type { Newsroom } from './newsroom.ts';

/** How long a worker may need from commit to receipt before the sweep takes the work over. */
const graceMs = 3 * 60_000;

/** Writes a record's next state together with the time at which the sweep looks whether its work was finished. */
export function commitOwing(
  newsroom: Newsroom,
  before: StoryRecord | undefined,
  after: StoryRecord,
): Promise<StoryRecord | 'conflict'> {
  const dueAt = new Date(Date.parse(newsroom.now()) + graceMs).toISOString();
  const owing = newsroom.site.social.updates ? withUpdateNews(before, after) : after;
  return newsroom.table.commit(before, { ...owing, dueAt });
}
