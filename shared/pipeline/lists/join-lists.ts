import { isOwedToMove } from '../../story/desk/page-move.ts';
import { listsOf } from '../../story/listed-story.ts';
import { isListed, newestSlot, owesFrontsAlone, type StoryRecord } from '../../story/versions/record.ts';
import { nameInLogs } from '../name-in-logs.ts';
import type { Newsroom } from '../newsroom.ts';

/** A refresh that began before the change is over by then: its function may run for half a minute. */
const secondLookSeconds = 60;

/**
 * Puts a story on the lists that its version asks for and has all lists that show it rendered anew.
 *
 * One that died, is held or moved leaves its former lists at once, whatever their pace, and they look again a
 * minute later: a refresh that read the old state and writes last would otherwise leave it there.
 *
 * @param since - when the change was committed
 * @returns the lists that the story stands on now
 */
export async function joinLists(newsroom: Newsroom, record: StoryRecord, since: string): Promise<string[]> {
  const { listedAt, id, corrections, modifiedAt, formerLists = [] } = record;
  if (listedAt === undefined) return [...record.lists];
  if (owesFrontsAlone(record)) return refreshFronts(newsroom, record, since);
  const own = isArchivedAtOnce(record) ? [] : listsOf(record, newsroom.site.timeZone);
  const wanted = isListed(record) ? own : [];
  const all = [...new Set([...record.lists, ...formerLists, ...own])];
  const added = own.filter((list) => !record.lists.includes(list));
  await newsroom.table.join(added, listedAt, id);
  const slot = newestSlot(record);
  const files = slot === undefined ? [] : [await nameInLogs(slot.sourceKey)];
  const times = { since, until: newsroom.now(), files };
  const asked = (lists: readonly string[]) => requests(lists, `${listedAt}#${id}`);
  // Whoever published it may have died, or be about to, before the record could name the lists it was put on.
  const left = all.filter((list) => !wanted.includes(list));
  if (left.length > 0) {
    await newsroom.queues.refresh({ lists: asked(left), ...times, urgent: true });
    await newsroom.queues.refresh({
      lists: asked(left),
      files,
      urgent: true,
      afterSeconds: secondLookSeconds,
    });
  }
  // A former address must not stay where it was named, whatever the pace of the list.
  const moved = isOwedToMove(record, record.listsDue ?? '');
  if (moved)
    await newsroom.queues.refresh({
      lists: asked(all),
      files,
      urgent: true,
      afterSeconds: secondLookSeconds,
    });
  const corrected = corrections.length > 0 && corrections.at(-1)?.at === modifiedAt;
  if (wanted.length > 0)
    await newsroom.queues.refresh({
      lists: asked(wanted),
      ...times,
      ...(corrected || moved ? { urgent: true } : {}),
    });
  // A dead story keeps the names of its lists: another kill of it must reach them all again.
  return isListed(record) ? wanted : all;
}

// The lead's picture stands on the front of home and of its section; its membership is what it was.
async function refreshFronts(
  newsroom: Newsroom,
  { live, lists }: StoryRecord,
  since: string,
): Promise<string[]> {
  const fronts = ['home', `section/${live?.section}`].filter((list) => lists.includes(list));
  if (fronts.length > 0) await newsroom.queues.refresh({ lists: fronts, since, until: newsroom.now() });
  return [...lists];
}

// Its very version came too late to be on any list.
function isArchivedAtOnce({ state, live, listsDue }: StoryRecord): boolean {
  return state === 'expired' && listsDue === live?.rank;
}

/** Puts a story back on the lists that its record names, as after the loss of a table, and asks for them anew. */
export async function listAgain(newsroom: Newsroom, { lists, listedAt, id }: StoryRecord): Promise<void> {
  if (listedAt === undefined || lists.length === 0) return;
  await newsroom.table.join(lists, listedAt, id);
  await newsroom.queues.refresh({ lists: requests(lists, `${listedAt}#${id}`), until: newsroom.now() });
}

/**
 * Has every list that may show a story rendered anew at once: its own, those of its version, and every section's,
 * since a worker that died may have put a former version on a list that the record never learned.
 */
export async function leaveAgain(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const { lists, listedAt, id } = record;
  if (listedAt === undefined) return;
  const { sections, timeZone } = newsroom.site;
  const fronts = ['home', ...sections.map(({ slug }) => `section/${slug}`)];
  const all = new Set([...lists, ...listsOf(record, timeZone), ...fronts]);
  await newsroom.queues.refresh({ lists: requests([...all], `${listedAt}#${id}`), urgent: true });
}

// The archive of a day and the search are kept in parts, and the place says in which the story is.
function requests(lists: readonly string[], place: string): string[] {
  return [...lists, 'news', 'search'].map((list) =>
    list.startsWith('day/') || list === 'search' ? `${list}@${place}` : list,
  );
}
