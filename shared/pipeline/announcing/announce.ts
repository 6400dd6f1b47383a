import { type Announced, announcementOf } from '../../social/announcement.ts';
import type { AnnouncementKind } from '../../social/told.ts';
import { topicMessage } from '../../social/topic-message.ts';
import { listedStory } from '../../story/listed-story.ts';
import { isListed, isPublic, type StoryRecord } from '../../story/versions/record.ts';
import { announcementRank, isReinstatement } from '../../story/versions/reinstatement-news.ts';
import { isUpdateOwed } from '../../story/versions/update-news.ts';
import { nameInLogs } from '../name-in-logs.ts';
import type { Newsroom } from '../newsroom.ts';

/**
 * Publishes what a record owes to the topic: a publication, an update, a correction or a withdrawal. A story that is
 * reinstated is published a second time, under an id of its own, since subscribers took it down.
 *
 * The id is the same at every repetition, so a subscriber that has seen it drops it.
 *
 * @param record - as read consistently just before: what is no longer public is not announced
 */
export async function announce(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const kind = kindOf(record);
  const announced = kind && announcedOf(record, kind, newsroom.site.origin);
  if (!announced) return;
  const file = record.live && (await nameInLogs(record.live.sourceKey));
  const named = { ...announced, ...(file === undefined ? {} : { file }) };
  const announcement = await announcementOf(named, newsroom.site);
  await newsroom.topic.publish(topicMessage(announcement, newsroom.site));
  newsroom.count('Announcements');
  newsroom.log('story-announced', {
    id: record.id,
    ...(file === undefined ? {} : { file }),
    kind: announced.kind,
    revision: announced.revision,
    announcement: announcement.id,
  });
}

/**
 * What a record's live version gives an announcement of one kind.
 *
 * @returns undefined when the story never was public
 */
export function announcedOf(
  record: StoryRecord,
  kind: AnnouncementKind,
  origin: string,
): Announced | undefined {
  const story = listedStory(record);
  if (!story || !record.live) return undefined;
  const { revision, handles, tags } = record.live;
  const rank = announcementRank(record.live.rank, record);
  const again = kind === 'publication' && isReinstatement(record.announceDue);
  const change = kind === 'withdrawal' ? record.withdrawDue : record.announceDue;
  const correction = record.corrections.at(-1)?.text;
  return {
    story,
    kind,
    url: origin + story.path,
    rank,
    revision,
    at: (again ? record.reinstatedAt : changedAt(record, kind)) ?? story.firstPublishedAt,
    ...(again ? { reinstated: true } : {}),
    ...(change === undefined ? {} : { change }),
    ...(handles === undefined ? {} : { handles }),
    ...(tags === undefined ? {} : { tags }),
    ...(correction === undefined ? {} : { correction }),
  };
}

function changedAt({ killedAt, modifiedAt }: StoryRecord, kind: AnnouncementKind): string | undefined {
  if (kind === 'publication') return undefined;
  return kind === 'withdrawal' ? killedAt : modifiedAt;
}

function kindOf(record: StoryRecord): AnnouncementKind | undefined {
  if (record.withdrawDue !== undefined) return record.announcedRank === 'quiet' ? undefined : 'withdrawal';
  if (record.announceDue === undefined || !isPublic(record)) return undefined;
  if (isReinstatement(record.announceDue)) return isListed(record) ? 'publication' : undefined;
  if (record.announcedRank === undefined) return 'publication';
  return isUpdateOwed(record) ? 'update' : 'correction';
}
