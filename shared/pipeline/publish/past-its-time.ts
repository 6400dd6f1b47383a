import type { DeskMatter } from '../../story/desk/desk-matter.ts';
import { lookAt, nextTurn } from '../../story/versions/expiry.ts';
import { isDead, isOwing, type StoryRecord } from '../../story/versions/record.ts';
import { tellOverdue } from '../desk/tell-desk.ts';
import type { Newsroom } from '../newsroom.ts';

/**
 * Says when the sweep looks next at a story of which nothing is owed: workers that finish one story together may
 * each leave that to the other.
 *
 * Of a story whose embargo is over while something else keeps it from the public the desk is told once, and the
 * sweep need not look again for it. Whoever answers or releases it publishes it at once.
 */
export async function setAsideIfPast(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const { next, dueAt } = record;
  const until = next?.embargoedUntil;
  const now = newsroom.now();
  if (isOwing(record) || dueAt === undefined || dueAt > now) return;
  const isPast = next !== undefined && until !== undefined && until <= now;
  if (isPast && !isDead(record)) await tellOverdue(newsroom, waiting(next.sourceKey), until);
  const at = (isPast ? nextTurn(record) : lookAt(record)) ?? null;
  await newsroom.table.finish(record.id, { done: {}, learned: {}, nextLook: { at, commit: record.commit } });
}

function waiting(key: string): DeskMatter {
  const problem = {
    code: 'held-past-embargo',
    message: 'The embargo of this story is over, and the story is still held.',
    fix: 'Answer what its receipt asks, or run: newsroom release, with the name of the file.',
  };
  return { kind: 'overdue', state: 'held', key, problems: [problem] };
}
