import { announcementOf } from '../social/announcement.ts';
import { topicMessage } from '../social/topic-message.ts';
import { listedStory } from '../story/listed-story.ts';
import { isPublic, type StoryRecord } from '../story/record.ts';
import type { Newsroom } from './newsroom.ts';

/**
 * Publishes what a record owes to the topic: a publication, a correction or a withdrawal.
 *
 * The id is the same at every repetition, so a subscriber that has seen it drops it.
 *
 * @param record - as read consistently just before: what is no longer public is not announced
 */
export async function announce(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const kind = kindOf(record);
  const story = listedStory(record);
  if (!kind || !story || !record.live) return;
  const url = newsroom.site.origin + story.path;
  const { rank, revision, sourceHandle } = record.live;
  const handle = sourceHandle === undefined ? {} : { sourceHandle };
  const announcement = await announcementOf({ story, kind, url, rank, revision, ...handle }, newsroom.site);
  await newsroom.topic.publish(topicMessage(announcement, newsroom.site));
  newsroom.count('Announcements');
  newsroom.log('story-announced', { id: record.id, kind, revision });
}

function kindOf(record: StoryRecord): 'publication' | 'correction' | 'withdrawal' | undefined {
  if (record.withdrawDue !== undefined) return record.announcedRank === 'quiet' ? undefined : 'withdrawal';
  if (record.announceDue === undefined || !isPublic(record)) return undefined;
  return record.announcedRank === undefined ? 'publication' : 'correction';
}
