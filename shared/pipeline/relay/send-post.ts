import type { Announcement } from '../../social/announcement.ts';
import type { Post } from '../../social/post.ts';
import { postOn } from '../../social/posts.ts';
import {
  type RemotePost,
  settled,
  standingRoot,
  type Thread,
  type ThreadPost,
  withPost,
} from '../../social/thread.ts';
import { isPublic } from '../../story/versions/record.ts';
import { fileOf } from './file-of-news.ts';
import type { Sending } from './network.ts';
import { onThread } from './on-thread.ts';
import type { Relay } from './relay.ts';
import { RetryLater, SendError } from './send-error.ts';

/** Before the next try where the network does not say how long it wants to be left alone. */
const usualWaitMs = 30_000;

interface Reserved {
  readonly thread: Thread;
  readonly news: Announcement;
  /** As reserved for this worker. */
  readonly post: ThreadPost;
  /** As it was before. */
  readonly before: ThreadPost | undefined;
}

/**
 * Sends a post that was reserved for this worker, and notes what came of it.
 *
 * The story's record is read after the reservation: a kill that comes later finds the reservation and waits, so
 * nothing is posted over it.
 *
 * @throws RetryLater when the network did not take it this time
 */
export async function sendPost(relay: Relay, reserved: Reserved): Promise<void> {
  const { thread, news, post, before } = reserved;
  const sending = { news, post: await composed(relay, news), at: post.at };
  if (news.kind !== 'withdrawal' && !(await isStillPublic(relay, thread.storyId)))
    return giveUp(relay, reserved, sending);
  const sent = await transmit(relay, sending, thread).catch((error: unknown) => failureOf(error));
  if (!(sent instanceof SendError)) return stands(relay, reserved, sent);
  relay.log('post-failed', { id: thread.storyId, ...fileOf(news), code: sent.code, outcome: sent.outcome });
  const waitMs = sent.waitMs ?? usualWaitMs;
  if (sent.outcome === 'refused' || (sent.outcome === 'unknown' && relay.network.sameSendMs === 0)) {
    const state = sent.outcome === 'refused' ? 'refused' : 'unknown';
    await note(relay, thread.storyId, { ...settled(post, state), reason: sent.code });
    return relay.count('PostsNeedHelp');
  }
  const tried = sent.outcome === 'unknown' ? post.triedAt : before?.triedAt;
  const until = new Date(Date.parse(relay.now()) + waitMs).toISOString();
  const { triedAt: _, ...rest } = post;
  await note(relay, thread.storyId, {
    ...rest,
    state: 'waiting',
    until,
    reason: sent.code,
    ...(tried === undefined ? {} : { triedAt: tried }),
  });
  throw new RetryLater(sent.code, waitMs);
}

/** What the network said of its limits is kept for the receipts, which are told by another function. */
async function composed({ network, ledger, site }: Relay, news: Announcement): Promise<Post> {
  const limits = (await network.limits?.()) ?? {};
  await ledger.keepLimits(network.name, limits);
  return postOn(network.name, news, { ...site, limits });
}

function transmit({ network }: Relay, sending: Sending, thread: Thread): Promise<RemotePost> {
  const root = sending.news.kind === 'publication' ? undefined : standingRoot(thread);
  return root ? network.reply(sending, root) : network.post(sending);
}

// An answer that cannot be read says nothing about what was done.
function failureOf(error: unknown): SendError {
  if (error instanceof SendError) return error;
  const { retryable } = error as { retryable?: boolean };
  return retryable
    ? new SendError('credentials-unread', 'not-sent')
    : new SendError('answer-unreadable', 'unknown');
}

async function isStillPublic({ table }: Relay, storyId: string): Promise<boolean> {
  const record = await table.read(storyId);
  return record !== undefined && isPublic(record);
}

async function stands(relay: Relay, { thread, post, news }: Reserved, remote: RemotePost): Promise<void> {
  await note(relay, thread.storyId, { ...settled(post, 'sent'), remote });
  relay.count('PostsSent');
  relay.log('post-sent', { id: thread.storyId, ...fileOf(news), kind: news.kind });
}

/** The story is not public any more. What may stand all the same is left to the withdrawal, or to a person. */
async function giveUp(relay: Relay, { thread, post, before }: Reserved, sending: Sending): Promise<void> {
  if (before?.triedAt === undefined) {
    await note(relay, thread.storyId, { ...settled(post, 'skipped'), reason: 'not-public' });
    return relay.count('PostsSkipped');
  }
  const remote = await relay.network.trace?.(sending);
  if (remote) return note(relay, thread.storyId, { ...settled(post, 'sent'), remote });
  await note(relay, thread.storyId, { ...settled(post, 'unknown'), reason: 'not-public' });
  relay.count('PostsNeedHelp');
}

async function note(relay: Relay, storyId: string, post: ThreadPost): Promise<void> {
  await onThread(relay, storyId, (thread) => withPost(thread, post));
}
