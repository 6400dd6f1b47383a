import { StoreUnavailableError } from '../../errors.ts';
import { rememberingFile } from '../../story/receipts/other-files.ts';
import { lookAt } from '../../story/versions/expiry.ts';
import { rebuildRecord } from '../../story/versions/rebuild-record.ts';
import { isDead, isOwing, newestSlot, type StoryRecord } from '../../story/versions/record.ts';
import { keepLedgerAgain } from '../ledger/ledger-of-story.ts';
import { partsThatSpeakOf } from '../ledger/ledger-places.ts';
import { listAgain } from '../lists/join-lists.ts';
import type { Newsroom } from '../newsroom.ts';
import { picturesOf } from '../picture/pictures-of-story.ts';
import { rerenderStory } from './rerender-story.ts';
import { readHistory, type StoryHistory } from './story-history.ts';

const maxTries = 8;

/**
 * Rebuilds what is known and shown of one story from the wire bucket alone: its record, its claims, its places on
 * lists and its page. Nothing is announced and no receipt is written. The public ledger is a record of its own: one
 * that was lost is put up from its copy, and says of the story again what the record says.
 *
 * The record is read before the history, and written only onto what was read: a version that comes meanwhile is
 * either in the history already, since its text is kept before it is committed, or makes the write fail.
 */
export async function replayStory(newsroom: Newsroom, id: string): Promise<void> {
  for (let tries = 0; tries < maxTries; tries++) {
    const before = await newsroom.table.read(id);
    const history = await readHistory(newsroom, id);
    const at = { now: newsroom.now(), timeZone: newsroom.site.timeZone };
    const lived = history && rebuildRecord(history, history.events, { ...at, erased: history.erased });
    if (!history || !lived) return;
    const parts = await partsThatSpeakOf(newsroom, lived);
    const rebuilt = { ...lived, ...parts, ...(await picturesOf(newsroom, lived, before)) };
    const committed = await commit(newsroom, before, rebuilt);
    if (committed === 'conflict') continue;
    await claimTexts(newsroom, history, committed);
    await rerenderStory(newsroom, id);
    await keepLedgerAgain(newsroom, committed);
    await listAgain(newsroom, committed);
    newsroom.count('StoriesReplayed');
    return newsroom.log('story-replayed', {
      id,
      revision: committed.revision,
      events: history.events.length,
    });
  }
  throw new StoreUnavailableError({
    code: 'record-contended',
    message: 'The story was being changed by others at the same time.',
    fix: 'Nothing to do: it is tried again by itself.',
  });
}

/** What a history decides. Everything else on a record is the newsroom's memory of its own work and stays. */
const decided = [
  'state',
  'revision',
  'live',
  'next',
  'pagePath',
  'addresses',
  'firstPublishedAt',
  'listedAt',
  'modifiedAt',
  'corrections',
  'turns',
  'killedAt',
  'reinstatedAt',
  'heldAt',
  'releasedAt',
  'erasedAt',
  'picture',
  'pictureTurns',
  'pictures',
] as const satisfies readonly (keyof StoryRecord)[];

async function commit(
  newsroom: Newsroom,
  before: StoryRecord | undefined,
  rebuilt: StoryRecord,
): Promise<StoryRecord | 'conflict'> {
  if (before && decided.every((field) => JSON.stringify(before[field]) === JSON.stringify(rebuilt[field]))) {
    return before;
  }
  return newsroom.table.commit(before, merged(before, rebuilt));
}

function merged(before: StoryRecord | undefined, rebuilt: StoryRecord): StoryRecord {
  const memory = Object.fromEntries(Object.entries(before ?? {}).filter(([name]) => !isForgotten(name)));
  const announcedRank = before?.announcedRank ?? rebuilt.announcedRank;
  const whole: StoryRecord = {
    ...memory,
    ...rebuilt,
    ...withdrawalOwed(before, rebuilt),
    ...(announcedRank === undefined ? {} : { announcedRank }),
    lists: [...new Set([...(before?.lists ?? []), ...rebuilt.lists])],
    commit: (before?.commit ?? 0) + 1,
  };
  const record = (before?.otherFiles ?? []).reduce(rememberingFile, whole);
  const owes = isOwing(record) || record.certificateDue !== undefined;
  const look = owes ? (before?.dueAt ?? lookAt(rebuilt)) : lookAt(rebuilt);
  return { ...record, ...(look === undefined ? {} : { dueAt: look }) };
}

// That the text is gone may not be known out there yet. Its announcement has the same id each time, so whoever has
// heard it drops it; an outdated one that was undone since is not told.
function withdrawalOwed(
  before: StoryRecord | undefined,
  rebuilt: StoryRecord,
): Pick<StoryRecord, 'withdrawDue'> {
  const stands = isDead(rebuilt) && before?.killedAt === rebuilt.killedAt;
  return stands && before?.withdrawDue !== undefined ? { withdrawDue: before.withdrawDue } : {};
}

// What else an outdated record owed was done long ago, and must not be told again.
function isForgotten(name: string): boolean {
  return [...decided, 'dueAt', 'announceDue', 'withdrawDue'].includes(name);
}

// A text that another story took over since is left to it, unless this story shows it or died with it.
async function claimTexts(
  newsroom: Newsroom,
  { id, events, texts: erased }: StoryHistory,
  record: StoryRecord,
): Promise<void> {
  const own = events.flatMap((event) => ('version' in event ? [event.version.contentHash] : []));
  const texts = new Set([...erased, ...own]);
  for (const contentHash of texts) {
    if ((await newsroom.table.claim(contentHash, id)) === 'claimed') continue;
    const shown = [record.live, newestSlot(record)].some((slot) => slot?.contentHash === contentHash);
    if (!shown && !isDead(record)) continue;
    const { claimedBy } = await newsroom.table.readWithClaim(id, contentHash);
    if (claimedBy !== undefined) await newsroom.table.claim(contentHash, id, { from: claimedBy });
  }
}
