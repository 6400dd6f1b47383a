import type { NetworkName } from '../settings/social-settings.ts';
import type { Announcement } from './announcement.ts';
import type { AnnouncementKind } from './told.ts';

/**
 * | state | what is known of the post |
 * | --- | --- |
 * | waiting | not sent; tried again after `until` |
 * | sending | a worker may be sending it, until `until`; afterwards that worker is dead |
 * | sent | the network said that it stands |
 * | unknown | it may stand or not, and sending again could make a second one: a person must look |
 * | refused | the network does not take it, however often it is sent |
 * | skipped | it is not to be sent; `reason` says why |
 * | removed | the network said that it is gone |
 */
export type PostState = 'waiting' | 'sending' | 'sent' | 'unknown' | 'refused' | 'skipped' | 'removed';

/** One post of a story on one network, as far as it is known. */
export interface ThreadPost {
  /** Of the announcement. */
  readonly id: string;
  readonly kind: AnnouncementKind;
  readonly state: PostState;
  /** UTC instant of the first reservation: the same at every repetition. */
  readonly at: string;
  /** UTC instant before which nobody else may try. */
  readonly until?: string;
  /** UTC instant of the first try whose outcome is not sure. */
  readonly triedAt?: string;
  readonly remote?: RemotePost;
  /** Stable kebab-case code; of a post that was not sent, or not yet. */
  readonly reason?: string;
}

/** What a network calls a post of ours. */
export interface RemotePost {
  readonly id: string;
  /** Digest of its content, where replies must name it. */
  readonly version?: string;
  /** Where readers find it. */
  readonly url?: string;
}

/** Everything that was posted of one story on one network: one item of the table, written under `turn`. */
export interface Thread {
  readonly storyId: string;
  readonly network: NetworkName;
  /** Bumped by every write: the condition under which the next one is written. */
  readonly turn: number;
  /** Oldest first. */
  readonly posts: readonly ThreadPost[];
  /** The newest withdrawal: nothing of its rank or a lower one is posted any more. */
  readonly withdrawal?: { readonly rank: string; readonly at: string };
}

/** Times that decide what may be tried again. */
export interface Patience {
  /** UTC instant. */
  readonly now: string;
  /** How long after a first try the same send makes no second post, in milliseconds. */
  readonly sameSendMs: number;
  /** News older than this is not posted any more, in milliseconds. */
  readonly oldNewsMs: number;
}

export type NextStep =
  | { readonly do: 'nothing' }
  | { readonly do: 'reserve' }
  | { readonly do: 'send' }
  | { readonly do: 'wait'; readonly until: string }
  | { readonly do: 'settle'; readonly state: 'skipped' | 'unknown'; readonly reason: string };

/** A correction may overtake its publication by so much. */
const overtakingMs = 5 * 60_000;
const lookAgainMs = 30_000;

/**
 * Decides what to do about one announcement, from what is known of the story's thread. Pure.
 *
 * A withdrawal that came first leaves its rank behind, so that no late news is posted over it.
 */
export function nextStep(thread: Thread, news: Announcement, patience: Patience): NextStep {
  const post = thread.posts.find(({ id }) => id === news.id);
  if (post && post.state !== 'waiting' && post.state !== 'sending') return { do: 'nothing' };
  if (post?.until !== undefined && post.until > patience.now) return { do: 'wait', until: post.until };
  if (post && isInDoubt(post)) return resend(post, patience);
  if (news.kind === 'withdrawal') return { do: post ? 'send' : 'reserve' };
  const { withdrawal } = thread;
  if (withdrawal && withdrawal.rank >= news.rank) return skip('withdrawn');
  const ageMs = Date.parse(patience.now) - Date.parse(news.at);
  if (news.kind !== 'correction' && ageMs > patience.oldNewsMs) return skip('too-late');
  if (news.kind === 'correction') {
    const original = originalOf(thread, ageMs, patience.now);
    if (original !== 'ready') return original;
  }
  if (news.reinstated && isStanding(thread)) return putBack(thread, ageMs, patience.now);
  return { do: post ? 'send' : 'reserve' };
}

// The worker that tried is dead, or was told that nothing is sure.
function resend({ triedAt }: ThreadPost, { now, sameSendMs }: Patience): NextStep {
  if (triedAt === undefined || Date.parse(now) - Date.parse(triedAt) < sameSendMs) return { do: 'send' };
  return { do: 'settle', state: 'unknown', reason: 'outcome-unknown' };
}

/** A correction answers the post that it corrects: it waits for it, and without one there is nothing to correct. */
function originalOf({ posts }: Thread, ageMs: number, now: string): NextStep | 'ready' {
  const earlier = posts.filter(({ kind }) => kind === 'publication' || kind === 'update');
  if (earlier.some(({ state }) => state === 'sent' || state === 'unknown')) return 'ready';
  const comes = earlier.some(({ state }) => state === 'waiting' || state === 'sending');
  const mayCome = earlier.length === 0 && ageMs < overtakingMs;
  if (comes || mayCome) return { do: 'wait', until: new Date(Date.parse(now) + lookAgainMs).toISOString() };
  return skip('original-not-posted');
}

/** Whether the last word on the network is the story itself, and not that it was withdrawn. */
function isStanding({ posts }: Thread): boolean {
  const told = posts.filter(
    ({ kind, state }) => kind !== 'correction' && (state === 'sent' || isMaybe(state)),
  );
  return told.length > 0 && told.at(-1)?.kind !== 'withdrawal';
}

function isMaybe(state: PostState): boolean {
  return state === 'unknown' || state === 'sending';
}

// A withdrawal that is on its way may still take the post down; one that comes now finds the story public and does not.
function putBack({ withdrawal }: Thread, ageMs: number, now: string): NextStep {
  if (!withdrawal || ageMs >= overtakingMs) return skip('still-posted');
  return { do: 'wait', until: new Date(Date.parse(now) + lookAgainMs).toISOString() };
}

function skip(reason: string): NextStep {
  return { do: 'settle', state: 'skipped', reason };
}

/** A story has few corrections; of many, the first posts and the latest are what is still of use. */
const mostPosts = 24;

/** The thread with one post as it now stands, added where it is new. */
export function withPost(thread: Thread, post: ThreadPost): Thread {
  const others = thread.posts.filter(({ id }) => id !== post.id);
  const isKnown = others.length < thread.posts.length;
  const posts = isKnown
    ? thread.posts.map((one) => (one.id === post.id ? post : one))
    : [...thread.posts, post];
  const kept = posts.length > mostPosts ? [...posts.slice(0, 4), ...posts.slice(5 - mostPosts)] : posts;
  return { ...thread, posts: kept };
}

/** The thread once a withdrawal is known: what waits is not sent any more. */
export function withWithdrawal(thread: Thread, { rank, at }: Pick<Announcement, 'rank' | 'at'>): Thread {
  const { withdrawal } = thread;
  const newest = withdrawal && withdrawal.rank > rank ? withdrawal : { rank, at };
  const posts = thread.posts.map((post) =>
    post.state === 'waiting' && !isInDoubt(post) && post.kind !== 'withdrawal'
      ? { ...settled(post, 'skipped'), reason: 'withdrawn' }
      : post,
  );
  return { ...thread, posts, withdrawal: newest };
}

/** Whether a post may stand already though nobody knows: a worker tried, and nothing sure came of it yet. */
export function isInDoubt({ state, triedAt }: ThreadPost): boolean {
  return state === 'sending' || (state === 'waiting' && triedAt !== undefined);
}

/** A post whose state is final. */
export function settled(post: ThreadPost, state: PostState): ThreadPost {
  const { until: _until, triedAt: _triedAt, ...rest } = post;
  return { ...rest, state };
}

/** The first post that stands: what corrections and updates answer. */
export function standingRoot({ posts }: Thread): RemotePost | undefined {
  return posts.find(({ state }) => state === 'sent')?.remote;
}
