import type { StoryRecord } from '../story/record.ts';
import type { Newsroom } from './newsroom.ts';

/** SQS delays a message by at most 15 minutes. */
const maxDelaySeconds = 900;

/**
 * Asks for a story to be looked at when its embargo ends, if that is within SQS's reach. One that ends later
 * is found by the sweep. The release itself checks the clock again.
 */
export async function scheduleRelease(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const { next } = record;
  if (!next?.embargoedUntil || next.holds.length > 0) return;
  const seconds = Math.ceil((Date.parse(next.embargoedUntil) - Date.parse(newsroom.now())) / 1000);
  if (seconds > maxDelaySeconds) return;
  const what = { resume: 'story', id: record.id } as const;
  await newsroom.queues.resume([{ what, afterSeconds: Math.max(0, seconds) }]);
}
