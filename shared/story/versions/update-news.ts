import { isListed, type StoryRecord } from './record.ts';

/**
 * Lets a record owe the announcement of an update, for newsrooms that announce them.
 *
 * Owed only for a new listed version of a story that was announced before. What is owed already, as a
 * correction, goes first and is never replaced by the lesser news.
 *
 * @param before - the record that the change was decided on
 */
export function withUpdateNews(before: StoryRecord | undefined, after: StoryRecord): StoryRecord {
  const { live, announceDue, announcedRank } = after;
  if (!before?.live || !live || live.rank === before.live.rank || live.quiet || !isListed(after))
    return after;
  if (announcedRank === undefined || announcedRank === 'quiet') return after;
  if (announceDue !== undefined && !isUpdateOwed(before)) return after;
  return { ...after, announceDue: live.rank };
}

/** Whether what a record owes the topic is an update: no correction, and not its first publication. */
export function isUpdateOwed(record: StoryRecord): boolean {
  const { announceDue, announcedRank, live, corrections, modifiedAt } = record;
  return (
    announcedRank !== undefined &&
    announceDue !== undefined &&
    announceDue === live?.rank &&
    !corrections.some(({ at }) => at === modifiedAt)
  );
}
