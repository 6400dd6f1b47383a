import type { Announcement } from '../../social/announcement.ts';
import {
  isInDoubt,
  settled,
  type Thread,
  type ThreadPost,
  withPost,
  withWithdrawal,
} from '../../social/thread.ts';
import { isPublic } from '../../story/versions/record.ts';
import { fileOf } from './file-of-news.ts';
import { onThread } from './on-thread.ts';
import type { Relay } from './relay.ts';
import { RetryLater, SendError } from './send-error.ts';
import { tellNews } from './tell-news.ts';

const lookAgainMs = 20_000;

/**
 * Takes back what was posted of a story that was killed, the latest post first, and asks whether each is gone.
 *
 * The withdrawal is noted first, whether anything was posted or not, so that no late news is posted over it.
 * Where nothing can be taken back, the withdrawal is told instead.
 *
 * @throws RetryLater while a worker may be posting, or a post is not gone yet
 */
export async function takeBack(relay: Relay, storyId: string, news: Announcement): Promise<void> {
  if (await isReinstated(relay, storyId, news)) return;
  const { after: thread } = await onThread(relay, storyId, (known) => {
    const after = withWithdrawal(known, news);
    return JSON.stringify(after) === JSON.stringify(known) ? known : after;
  });
  const newsPosts = thread.posts.filter(({ kind }) => kind !== 'withdrawal');
  if (newsPosts.some(isInDoubt)) throw new RetryLater('post-in-doubt', lookAgainMs);
  const standing = newsPosts.filter(({ state }) => state === 'sent');
  if (relay.network.canRemove) return removeAll(relay, { thread, news }, standing);
  if (newsPosts.some(({ state }) => state === 'sent' || state === 'unknown'))
    await tellNews(relay, storyId, news);
}

/** A withdrawal that comes after the reinstatement speaks of the past. */
async function isReinstated({ table }: Relay, storyId: string, { at }: Announcement): Promise<boolean> {
  const record = await table.read(storyId);
  return record !== undefined && isPublic(record) && (record.reinstatedAt ?? '') > at;
}

interface Told {
  readonly thread: Thread;
  readonly news: Announcement;
}

async function removeAll(relay: Relay, told: Told, standing: readonly ThreadPost[]): Promise<void> {
  for (const post of [...standing].reverse()) await removeOne(relay, told, post);
}

async function removeOne(relay: Relay, { thread, news }: Told, post: ThreadPost): Promise<void> {
  const { network } = relay;
  const { storyId } = thread;
  const named = { id: storyId, ...fileOf(news) };
  if (!post.remote) return;
  try {
    await network.remove(post.remote);
    if (await network.confirmGone(post.remote)) {
      const { reason: _, ...gone } = settled(post, 'removed');
      await onThread(relay, storyId, (known) => withPost(known, gone));
      relay.log('post-removed', { ...named, kind: post.kind });
      return relay.count('PostsRemoved');
    }
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    relay.log('removal-failed', { ...named, code: error.code });
    if (error.outcome !== 'refused') throw new RetryLater(error.code, error.waitMs ?? lookAgainMs);
  }
  return notGone(relay, storyId, post);
}

// Networks need a moment to forget: only the second time is a person called.
async function notGone(relay: Relay, storyId: string, post: ThreadPost): Promise<void> {
  if (post.reason === 'not-gone') relay.count('PostsNeedHelp');
  await onThread(relay, storyId, (thread) => withPost(thread, { ...post, reason: 'not-gone' }));
  throw new RetryLater('not-gone', lookAgainMs);
}
