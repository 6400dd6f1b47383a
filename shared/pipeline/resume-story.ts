import { releaseHappening, remembering } from '../story/history.ts';
import { isOwing, type StoryRecord } from '../story/record.ts';
import { releaseEmbargo } from '../story/transitions.ts';
import { withUpdateNews } from '../story/update-news.ts';
import type { Newsroom } from './newsroom.ts';
import { setAsideIfPast } from './past-its-time.ts';
import { settleAndTell } from './tell-again.ts';

/**
 * Looks at a story again: publishes it when its embargo has passed, and finishes what an interrupted worker
 * still owed. Works from the record and the kept text alone, never from the dropped file.
 */
export async function resumeStory(newsroom: Newsroom, id: string): Promise<void> {
  const record = await releasedRecord(newsroom, id);
  if (!record) return;
  if (!isOwing(record)) return setAsideIfPast(newsroom, record);
  newsroom.count('WorkResumed');
  const settled = await settleAndTell(newsroom, record);
  newsroom.log('story-resumed', { id, revision: settled.revision });
}

async function releasedRecord(newsroom: Newsroom, id: string): Promise<StoryRecord | undefined> {
  const record = await newsroom.table.read(id);
  const release = record && releaseEmbargo(record, newsroom.now());
  if (!release) return record;
  const dueAt = record.dueAt === undefined ? {} : { dueAt: record.dueAt };
  const remembered = remembering(release.record, releaseHappening(record));
  const released = newsroom.site.social.updates ? withUpdateNews(record, remembered) : remembered;
  const committed = await newsroom.table.commit(record, { ...released, ...dueAt });
  if (committed === 'conflict') return newsroom.table.read(id);
  newsroom.count('StoriesPublished');
  return committed;
}
