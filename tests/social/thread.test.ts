import { describe, expect, it } from 'vitest';
import type { Announcement } from '#shared/social/announcement.ts';
import {
  isInDoubt,
  nextStep,
  type PostState,
  settled,
  standingRoot,
  type Thread,
  type ThreadPost,
  withPost,
  withWithdrawal,
} from '#shared/social/thread.ts';

const at = '2026-11-24T09:00:00.000Z';
const now = '2026-11-24T09:01:00.000Z';
const lookAgain = '2026-11-24T09:01:30.000Z';
const patience = { now, sameSendMs: 60_000, oldNewsMs: 3_600_000 };
const later = (seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString();

function news(given: Partial<Announcement> = {}): Announcement {
  return {
    schemaVersion: 1,
    id: 'news',
    kind: 'publication',
    uri: 'urn:aldmoor:1',
    rank: '0002_a',
    revision: 1,
    at,
    url: 'https://news.aldmoor.az/world/ferry-abcdefghij/',
    headline: 'Ferry line reopens',
    section: 'world',
    language: 'en',
    text: 'Ferry line reopens',
    ...given,
  };
}
const post = (given: Partial<ThreadPost> = {}): ThreadPost => ({
  ...{ id: 'news', kind: 'publication', state: 'waiting', at },
  ...given,
});
const thread = (posts: readonly ThreadPost[] = [], given: Partial<Thread> = {}): Thread => ({
  ...{ storyId: 'abcdefghij', network: 'mastodon', turn: 3, posts },
  ...given,
});
const skipped = (reason: string) => ({ do: 'settle', state: 'skipped', reason });

describe('a piece of news', () => {
  it.each(['publication', 'update', 'withdrawal'] as const)('is reserved when it comes first: %s', (kind) => {
    expect(nextStep(thread(), news({ kind }), patience)).toEqual({ do: 'reserve' });
  });

  it.each(['publication', 'update', 'withdrawal'] as const)('that waits is sent: %s', (kind) => {
    expect(nextStep(thread([post({ kind })]), news({ kind }), patience)).toEqual({ do: 'send' });
  });

  it('is told by itself, whatever became of other news of the story', () => {
    const others = thread([post({ id: 'other', state: 'sent' })]);
    expect(nextStep(others, news(), patience)).toEqual({ do: 'reserve' });
  });

  it.each(['sent', 'unknown', 'refused', 'skipped', 'removed'] as const)(
    'needs nothing more once it is %s',
    (state) => {
      expect(nextStep(thread([post({ state, until: later(600) })]), news(), patience)).toEqual({
        do: 'nothing',
      });
    },
  );

  it.each(['waiting', 'sending'] as const)('is left to its time while it is %s', (state) => {
    const until = later(61);
    expect(nextStep(thread([post({ state, until })]), news(), patience)).toEqual({ do: 'wait', until });
    expect(nextStep(thread([post({ state, until: now })]), news(), patience)).toEqual({ do: 'send' });
  });

  it.each([
    ['that a dead worker never tried', 'sending', undefined, { do: 'send' }],
    ['tried a moment ago', 'sending', later(1), { do: 'send' }],
    ['tried as long ago as the network remembers', 'sending', later(0), 'unknown'],
    ['that waits since a try of a moment ago', 'waiting', later(1), { do: 'send' }],
    ['that waits since a try of long ago', 'waiting', later(-60), 'unknown'],
  ] as const)('%s is sent again only while that makes no second post', (_which, state, triedAt, step) => {
    const tried = post({ state, ...(triedAt && { triedAt }) });
    const unknown = { do: 'settle', state: 'unknown', reason: 'outcome-unknown' };
    expect(nextStep(thread([tried]), news(), patience)).toEqual(step === 'unknown' ? unknown : step);
  });
});

describe('late news', () => {
  const atTheEnd = { ...patience, now: later(3600) };
  const tooLate = { ...patience, now: later(3600.001) };

  it('is posted until it is too old, and not after', () => {
    expect(nextStep(thread(), news(), atTheEnd)).toEqual({ do: 'reserve' });
    expect(nextStep(thread(), news(), tooLate)).toEqual(skipped('too-late'));
    expect(nextStep(thread(), news({ kind: 'update' }), tooLate)).toEqual(skipped('too-late'));
  });

  it('is still told when it takes a story back or puts it right', () => {
    expect(nextStep(thread(), news({ kind: 'withdrawal' }), tooLate)).toEqual({ do: 'reserve' });
    const posted = thread([post({ id: 'first', state: 'sent' })]);
    expect(nextStep(posted, news({ kind: 'correction' }), tooLate)).toEqual({ do: 'reserve' });
  });

  it.each([
    ['a lower rank', '0001_a', 'withdrawn'],
    ['the same rank', '0002_a', 'withdrawn'],
    ['a higher rank', '0003_a', undefined],
  ])('of %s is not posted over a withdrawal', (_which, rank, reason) => {
    const withdrawn = thread([], { withdrawal: { rank: '0002_a', at } });
    expect(nextStep(withdrawn, news({ rank }), patience)).toEqual(
      reason ? skipped(reason) : { do: 'reserve' },
    );
    expect(nextStep(withdrawn, news({ rank, kind: 'withdrawal' }), patience)).toEqual({ do: 'reserve' });
  });
});

describe('a correction', () => {
  const correction = news({ id: 'second', kind: 'correction' });
  const stepAfter = (posts: readonly ThreadPost[], time = now) =>
    nextStep(thread(posts), correction, { ...patience, now: time });
  const first = (state: PostState, kind: ThreadPost['kind'] = 'publication') =>
    post({ id: 'first', kind, state });

  it.each([
    ['sent', 'publication'],
    ['unknown', 'publication'],
    ['sent', 'update'],
    ['unknown', 'update'],
  ] as const)('answers a post that is %s: %s', (state, kind) => {
    expect(stepAfter([first(state, kind)])).toEqual({ do: 'reserve' });
    expect(stepAfter([first(state, kind), post({ id: 'second', kind: 'correction' })])).toEqual({
      do: 'send',
    });
    expect(stepAfter([first('refused'), first(state, kind)])).toEqual({ do: 'reserve' });
  });

  it.each(['waiting', 'sending'] as const)('waits for a post that is %s, however long', (state) => {
    expect(stepAfter([first(state)])).toEqual({ do: 'wait', until: lookAgain });
    expect(stepAfter([first('skipped'), first(state)])).toEqual({ do: 'wait', until: lookAgain });
    expect(stepAfter([first(state)], later(3600))).toEqual({ do: 'wait', until: later(3630) });
  });

  it.each(['refused', 'skipped', 'removed'] as const)('is not posted where the original was %s', (state) => {
    expect(stepAfter([first(state)])).toEqual(skipped('original-not-posted'));
  });

  it('that overtakes its publication waits for five minutes, not longer', () => {
    expect(stepAfter([], later(299.999))).toEqual({ do: 'wait', until: later(329.999) });
    expect(stepAfter([], later(300))).toEqual(skipped('original-not-posted'));
  });

  it('answers neither another correction nor a withdrawal', () => {
    expect(stepAfter([first('sent', 'correction')], later(600))).toEqual(skipped('original-not-posted'));
    expect(stepAfter([first('sent', 'withdrawal')], later(600))).toEqual(skipped('original-not-posted'));
  });
});

describe('a story that is public again', () => {
  const again = news({ id: 'again', rank: '0003_a', reinstated: true });
  const withdrawal = { rank: '0002_a', at };
  const stepAfter = (posts: readonly ThreadPost[], given: Partial<Thread> = {}, time = now) =>
    nextStep(thread(posts, given), again, { ...patience, now: time });
  const first = (state: PostState) => post({ id: 'first', state });
  const goodbye = (state: PostState) => post({ id: 'goodbye', kind: 'withdrawal', state });

  it.each(['sent', 'unknown', 'sending'] as const)('is not told twice while its post stands: %s', (state) => {
    expect(stepAfter([first(state)])).toEqual(skipped('still-posted'));
  });

  it('is judged by the last that was told of it, however often it came and went', () => {
    const back = post({ id: 'back', state: 'sent' });
    expect(stepAfter([first('sent'), goodbye('sent'), back])).toEqual(skipped('still-posted'));
    expect(stepAfter([first('sent'), back, goodbye('sent')])).toEqual({ do: 'reserve' });
  });

  it('waits while a withdrawal may still take the post down, for five minutes', () => {
    expect(stepAfter([first('sent')], { withdrawal })).toEqual({ do: 'wait', until: lookAgain });
    expect(stepAfter([first('sent')], { withdrawal }, later(299))).toEqual({ do: 'wait', until: later(329) });
    expect(stepAfter([first('sent')], { withdrawal }, later(300))).toEqual(skipped('still-posted'));
  });

  it.each(['waiting', 'refused', 'skipped', 'removed'] as const)(
    'is told where no post stands: %s',
    (state) => {
      expect(stepAfter([first(state)])).toEqual({ do: 'reserve' });
    },
  );

  it.each([
    ['sent', { do: 'reserve' }],
    ['unknown', { do: 'reserve' }],
    ['sending', { do: 'reserve' }],
    ['refused', skipped('still-posted')],
  ] as const)('is told after a withdrawal that was told: %s', (state, step) => {
    expect(stepAfter([first('sent'), goodbye(state)])).toEqual(step);
  });

  it('does not take a correction for the last word', () => {
    const corrected = post({ id: 'corrected', kind: 'correction', state: 'sent' });
    expect(stepAfter([first('sent'), goodbye('sent'), corrected])).toEqual({ do: 'reserve' });
    expect(stepAfter([corrected])).toEqual({ do: 'reserve' });
  });

  it('is told where nothing was posted', () => {
    expect(stepAfter([])).toEqual({ do: 'reserve' });
  });

  it('differs from news that was never withdrawn, which is always told', () => {
    expect(nextStep(thread([first('sent')]), news({ kind: 'update' }), patience)).toEqual({ do: 'reserve' });
  });
});

describe('a thread', () => {
  const many = Array.from({ length: 24 }, (_, index) => post({ id: `post ${index}`, state: 'sent' }));
  const ids = ({ posts }: Thread) => posts.map(({ id }) => id);

  it('takes a new post at its end', () => {
    const [one, two] = [post({ id: 'one' }), post({ id: 'two' })];
    expect(withPost(thread([one]), two)).toEqual(thread([one, two]));
  });

  it('keeps a known post in its place', () => {
    const [one, two] = [post({ id: 'one' }), post({ id: 'two' })];
    const sent = post({ id: 'one', state: 'sent' });
    expect(withPost(thread([one, two]), sent)).toEqual(thread([sent, two]));
  });

  it('keeps 24 posts: the first four and the latest', () => {
    const full = withPost(thread(many.slice(1)), post({ id: 'newest' }));
    expect(ids(full)).toEqual([...ids(thread(many)).slice(1), 'newest']);
    const cut = withPost(thread(many), post({ id: 'newest' }));
    expect(ids(cut)).toEqual([...ids(thread(many)).slice(0, 4), ...ids(thread(many)).slice(6), 'newest']);
  });

  it('has as its root the first post that stands', () => {
    const remote = { id: '1', url: 'https://social.example/1' };
    const posts = [
      post({ state: 'refused' }),
      post({ state: 'sent', remote }),
      post({ state: 'sent', remote: { id: '2' } }),
    ];
    expect(standingRoot(thread(posts))).toEqual(remote);
    expect(standingRoot(thread([post()]))).toBeUndefined();
  });
});

describe('a withdrawal', () => {
  const goodbye = { rank: '0002_a', at };

  it('takes from what waits the hope of being sent', () => {
    const waiting = post({ until: later(600) });
    expect(withWithdrawal(thread([waiting]), goodbye)).toEqual(
      thread([post({ state: 'skipped', reason: 'withdrawn' })], { withdrawal: goodbye }),
    );
  });

  it.each([
    ['a post that stands', post({ state: 'sent' })],
    ['a post that a worker may be sending', post({ state: 'sending' })],
    ['a post whose try is in doubt', post({ triedAt: at })],
    ['the withdrawal itself', post({ kind: 'withdrawal' })],
  ])('leaves %s as it is', (_which, kept) => {
    expect(withWithdrawal(thread([kept]), goodbye)).toEqual(thread([kept], { withdrawal: goodbye }));
  });

  it.each([
    ['an older one', '0001_a', goodbye],
    ['a newer one', '0003_a', { rank: '0003_a', at: later(1) }],
    ['the same again', '0002_a', goodbye],
  ])('is remembered by the highest rank, beside %s', (_which, rank, remembered) => {
    const before = { rank, at: later(1) };
    expect(withWithdrawal(thread([], { withdrawal: before }), goodbye).withdrawal).toEqual(remembered);
  });
});

describe('a post', () => {
  it.each([
    ['sending', undefined, true],
    ['sending', at, true],
    ['waiting', at, true],
    ['waiting', undefined, false],
    ['sent', at, false],
  ] as const)('may stand unknown to us: %s, tried at %s', (state, triedAt, doubt) => {
    expect(isInDoubt(post({ state, ...(triedAt && { triedAt }) }))).toBe(doubt);
  });

  it('forgets its times once it is settled, and nothing else', () => {
    const remote = { id: '1' };
    expect(settled(post({ state: 'sending', until: now, triedAt: at, remote }), 'sent')).toEqual(
      post({ state: 'sent', remote }),
    );
  });
});
