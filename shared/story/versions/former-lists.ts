import { listsOf } from '../listed-story.ts';
import type { StoryRecord } from './record.ts';

/**
 * Lets a record remember the lists that its former version may stand on.
 *
 * While lists are owed, nobody knows which of them a worker reached: it may be about to say so, or dead. Whoever
 * accepts the next version owes the refresh of both, in the same conditional write; otherwise a page that showed the
 * former version would be asked for by nobody, even after a kill.
 *
 * @param before - the record that the change was decided on
 * @param timeZone - IANA zone of the site
 */
export function withFormerLists(
  before: StoryRecord | undefined,
  after: StoryRecord,
  timeZone: string,
): StoryRecord {
  if (before?.listsDue === undefined) return after;
  const known = new Set([...after.lists, ...listsOf(after, timeZone)]);
  const reached = [...(before.formerLists ?? []), ...listsOf(before, timeZone)];
  const formerLists = [...new Set(reached)].filter((list) => !known.has(list));
  return formerLists.length === 0 ? after : { ...after, formerLists };
}
