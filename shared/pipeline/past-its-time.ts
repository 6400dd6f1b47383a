import type { DeskMatter } from '../story/desk-matter.ts';
import { nextTurn } from '../story/expiry.ts';
import { isDead, isOwing, type StoryRecord } from '../story/record.ts';
import type { Newsroom } from './newsroom.ts';
import { tellOverdue } from './tell-desk.ts';

/**
 * Looks at a story whose embargo is over while something else keeps it from the public: the desk is told once,
 * and the sweep need not look again for it. Whoever answers or releases it publishes it at once.
 */
export async function setAsideIfPast(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const { next, dueAt } = record;
  const until = next?.embargoedUntil;
  if (isOwing(record) || !next || until === undefined || dueAt === undefined || until > newsroom.now())
    return;
  if (!isDead(record)) await tellOverdue(newsroom, waiting(next.sourceKey), until);
  const nextLook = { at: nextTurn(record) ?? null, commit: record.commit };
  await newsroom.table.finish(record.id, { done: {}, learned: {}, nextLook });
}

function waiting(key: string): DeskMatter {
  const problem = {
    code: 'held-past-embargo',
    message: 'The embargo of this story is over, and the story is still held.',
    fix: 'Answer what its receipt asks, or run: newsroom release, with the name of the file.',
  };
  return { kind: 'overdue', state: 'held', key, problems: [problem] };
}
