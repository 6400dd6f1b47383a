import { isOwing, type StoryRecord } from '../../story/versions/record.ts';
import { turnStory } from '../../story/versions/turn-story.ts';
import { certifyKill } from '../kill/certify-kill.ts';
import { nameInLogs } from '../name-in-logs.ts';
import type { Newsroom } from '../newsroom.ts';
import { settleAndTell } from '../receipts/tell-again.ts';
import { owing } from './commit-owing.ts';
import { setAsideIfPast } from './past-its-time.ts';

/**
 * Looks at a story again: publishes it when its embargo has passed, archives it when it has expired, and finishes
 * what an interrupted worker still owed. Works from the record and the kept text alone, never from the dropped file.
 */
export async function resumeStory(newsroom: Newsroom, id: string): Promise<void> {
  const record = await turnedRecord(newsroom, id);
  if (!record) return;
  if (!isOwing(record)) {
    if (record.certificateDue !== undefined) return certifyKill(newsroom, record);
    return setAsideIfPast(newsroom, record);
  }
  newsroom.count('WorkResumed');
  const settled = await settleAndTell(newsroom, record);
  const slot = settled.live ?? settled.next;
  const file = slot === undefined ? {} : { file: await nameInLogs(slot.sourceKey) };
  newsroom.log('story-resumed', { id, ...file, revision: settled.revision });
}

async function turnedRecord(newsroom: Newsroom, id: string): Promise<StoryRecord | undefined> {
  const record = await newsroom.table.read(id);
  const turn = record && turnStory(record, newsroom.now());
  if (!turn) return record;
  const dueAt = { dueAt: record.dueAt ?? newsroom.now() };
  const turned = owing(newsroom, record, turn.record);
  const committed = await newsroom.table.commit(record, { ...turned, ...dueAt });
  if (committed === 'conflict') return newsroom.table.read(id);
  newsroom.count(turn.outcome === 'expired' ? 'StoriesExpired' : 'StoriesPublished');
  return committed;
}
