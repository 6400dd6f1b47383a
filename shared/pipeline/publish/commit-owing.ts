import { withOtherFiles } from '../../story/receipts/other-files.ts';
import { withCardDue } from '../../story/versions/card-due.ts';
import { withFormerLists } from '../../story/versions/former-lists.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import { withUpdateNews } from '../../story/versions/update-news.ts';
import type { Newsroom } from '../newsroom.ts';

/** How long a worker may need from commit to receipt before the sweep takes the work over. */
const graceMs = 3 * 60_000;

/**
 * What a record's next state owes beside what was decided: the news of an update where the newsroom announces them,
 * the lists of a version whose worker has not said which it reached, its card, and a word to the files of what it
 * replaced.
 */
export function owing(
  { site }: Pick<Newsroom, 'site'>,
  before: StoryRecord | undefined,
  after: StoryRecord,
): StoryRecord {
  const told = site.social.updates ? withUpdateNews(before, after) : after;
  return withCardDue(before, withOtherFiles(before, withFormerLists(before, told, site.timeZone)));
}

/** Writes a record's next state together with the time at which the sweep looks whether its work was finished. */
export function commitOwing(
  newsroom: Newsroom,
  before: StoryRecord | undefined,
  after: StoryRecord,
): Promise<StoryRecord | 'conflict'> {
  const dueAt = new Date(Date.parse(newsroom.now()) + graceMs).toISOString();
  return newsroom.table.commit(before, { ...owing(newsroom, before, after), dueAt });
}
