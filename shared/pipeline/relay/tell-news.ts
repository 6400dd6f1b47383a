import type { Announcement } from '../../social/announcement.ts';
import { nextStep, settled, type Thread, type ThreadPost, withPost } from '../../social/thread.ts';
import { isPublic } from '../../story/versions/record.ts';
import { onThread } from './on-thread.ts';
import type { Relay } from './relay.ts';
import { RetryLater } from './send-error.ts';
import { sendPost } from './send-post.ts';
import { takeTurn } from './take-turn.ts';

/** Longer than a function runs: a worker that has not answered by then is dead. */
const leaseMs = 60_000;
/** As long as news is news on a network, in milliseconds. */
export const oldNewsMs = 6 * 3_600_000;

/**
 * Posts one piece of news, at most once: reserves it in the ledger, sends it, and notes what the network calls it.
 *
 * @throws RetryLater
 */
export async function tellNews(relay: Relay, storyId: string, news: Announcement): Promise<void> {
  const { before: was, after } = await onThread(relay, storyId, (known) => reserve(relay, known, news));
  const [before, post] = [was, after].map(({ posts }) => posts.find(({ id }) => id === news.id));
  if (!post || before === post) return;
  if (post.state === 'skipped') relay.count('PostsSkipped');
  if (post.state === 'unknown') relay.count('PostsNeedHelp');
  if (post.state === 'waiting') throw new RetryLater('turn-comes', untilMs(relay, post.until));
  if (post.state === 'sending') await sendPost(relay, { thread: after, news, post, before });
}

async function reserve(relay: Relay, known: Thread, news: Announcement): Promise<Thread> {
  const thread = await withoutUndoneWithdrawal(relay, known, news);
  const now = relay.now();
  const { sameSendMs } = relay.network;
  const step = nextStep(thread, news, { now, sameSendMs, oldNewsMs });
  const post = thread.posts.find(({ id }) => id === news.id) ?? fresh(news, now);
  switch (step.do) {
    case 'nothing':
      return known;
    case 'wait':
      throw new RetryLater('not-yet', untilMs(relay, step.until));
    case 'settle':
      return withPost(thread, { ...settled(post, step.state), reason: step.reason });
    case 'send':
      return withPost(thread, sending(post, now));
    case 'reserve':
      return withPost(thread, await firstState(relay, post, now));
  }
}

/** A withdrawal that a later reinstatement undid forbids nothing any more. */
async function withoutUndoneWithdrawal(relay: Relay, thread: Thread, news: Announcement): Promise<Thread> {
  const { withdrawal, ...rest } = thread;
  if (!withdrawal || news.kind === 'withdrawal' || withdrawal.rank < news.rank) return thread;
  const record = await relay.table.read(thread.storyId);
  return record && isPublic(record) && (record.reinstatedAt ?? '') > withdrawal.at ? rest : thread;
}

// Corrections and withdrawals do not wait in line.
async function firstState(relay: Relay, post: ThreadPost, now: string): Promise<ThreadPost> {
  if (post.kind === 'correction' || post.kind === 'withdrawal') return sending(post, now);
  const turn = await takeTurn(relay);
  if (turn === 'too-many') return { ...settled(post, 'skipped'), reason: 'too-many-at-once' };
  return turn > relay.now() ? { ...post, state: 'waiting', until: turn } : sending(post, relay.now());
}

function fresh({ id, kind }: Announcement, at: string): ThreadPost {
  return { id, kind, at, state: 'waiting' };
}

function sending(post: ThreadPost, now: string): ThreadPost {
  const until = new Date(Date.parse(now) + leaseMs).toISOString();
  const { reason: _, ...rest } = post;
  return { ...rest, state: 'sending', until, triedAt: post.triedAt ?? now };
}

function untilMs({ now }: Relay, until = ''): number {
  return Math.max(1000, Date.parse(until) - Date.parse(now()));
}
