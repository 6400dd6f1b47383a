import type { Newsroom } from '../newsroom.ts';
import { countOverdue } from './count-overdue.ts';

/** The sweep comes every minute: looking two ahead, it hands over each release before its second. */
const aheadMs = 2 * 60_000;
const maxARound = 200;

/** Sends unfinished stories and those whose embargo is about to end to the publish function, to the second. */
export async function resumeDue(newsroom: Newsroom): Promise<void> {
  const now = Date.parse(newsroom.now());
  const due = await newsroom.table.due(new Date(now + aheadMs).toISOString(), maxARound);
  await newsroom.queues.resume(
    due.map(({ id, dueAt }) => ({
      what: { resume: 'story', id } as const,
      afterSeconds: Math.max(0, Math.ceil((Date.parse(dueAt) - now) / 1000)),
    })),
  );
  if (due.length > 0) newsroom.log('work-due', { stories: due.length });
  await countOverdue(newsroom, due);
}
