import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choosePort, loopback } from '#infra/local/loopback.ts';
import { httpBy } from '#shared/pipeline/relay/http.ts';
import { relayAnnouncement } from '#shared/pipeline/relay/relay-announcement.ts';
import { type NetworkName, networkNames } from '#shared/settings/social-settings.ts';
import type { Announcement } from '#shared/social/announcement.ts';
import { dyingRelay } from './dying-relay.ts';
import { openRelayDesk, type RelayDesk } from './relay-desk.ts';

let room: RelayDesk;
beforeAll(async () => {
  room = await openRelayDesk();
});
afterEach(() => {
  room.networks.misbehave(() => undefined);
  room.resetClock();
});
afterAll(() => room.close());

let drops = 0;
async function published(): Promise<Announcement> {
  drops += 1;
  const headline = `Lock number ${drops} is mended`;
  const [news] = await room.news(
    `lock-${drops}.txt`,
    `${headline}\n\nThe lock holds again, its keeper said.\n`,
  );
  if (!news) throw new Error('nothing was announced');
  return news;
}

const isIdempotent = (network: NetworkName) => network === 'bluesky' || network === 'mastodon';
const shown = (network: NetworkName, { headline }: Announcement) =>
  room.networks.outbox.all().filter((one) => one.network === network && one.text.includes(headline));

// The others send as Slack does: without idempotency.
describe.each(['bluesky', 'mastodon', 'slack'] as const)('on %s', (network) => {
  it.each(['before', 'after'] as const)('a worker that dies %s any call posts once at most', async (when) => {
    for (let call = 1, isOver = false; !isOver; call++) {
      const news = await published();
      const dying = dyingRelay(room.relay(network), { call, when });
      await room.deliver(dying.relay, news);
      for (let times = 0; times < 2; times++) await room.deliver(room.relay(network), news);
      const posts = shown(network, news);
      const [known] = (await room.thread(network, news.uri))?.posts ?? [];
      expect(posts.length, `${when} call ${call}`).toBeLessThanOrEqual(1);
      if (isIdempotent(network) || known?.state === 'sent')
        expect(posts, `${when} call ${call}`).toHaveLength(1);
      else expect(known?.state, `${when} call ${call}`).toBe('unknown');
      isOver = dying.calls() < call;
      room.resetClock();
    }
  });
});

describe.each(networkNames)('on %s', (network) => {
  it.each([
    ['a connection that is cut', 'cut' as const],
    ['an answer that never comes', 'silence' as const],
    ['a server error after the post was made', { status: 502 }],
    ['an answer that cannot be read', { status: 200, body: 'nonsense' }],
  ])('%s makes one post or calls a person, never two posts', async (_what, answer) => {
    const news = await published();
    const before = room.counted('PostsNeedHelp');
    let failures = 2;
    room.networks.misbehave(({ method, path }) => {
      if (method !== 'POST' || /createSession|\/threads$/.test(path) || failures === 0) return undefined;
      failures -= 1;
      return { when: 'after', answer };
    });
    const patienceMs = answer === 'silence' ? 1500 : undefined;
    for (let times = 0; times < 3; times++) await room.deliver(room.relay(network, patienceMs), news);
    expect(shown(network, news)).toHaveLength(1);
    const [known] = (await room.thread(network, news.uri))?.posts ?? [];
    const webhookTookIt = network === 'slack' && typeof answer === 'object' && answer.status === 200;
    const isSure = isIdempotent(network) || webhookTookIt;
    expect([known?.state, room.counted('PostsNeedHelp') - before]).toEqual(
      isSure ? ['sent', 0] : ['unknown', 1],
    );
  });

  it('a network that cannot be reached took nothing, and is tried again', async () => {
    const news = await published();
    const relay = room.relay(network);
    let refused = true;
    const { post } = relay.network;
    const flaky = {
      ...relay.network,
      post: async (sending: Parameters<typeof post>[0]) => {
        if (refused) {
          refused = false;
          const url = `http://${loopback}:${await choosePort(undefined)}/`;
          await httpBy(fetch, Date.now)({ method: 'POST', url, json: {} });
        }
        return post(sending);
      },
    };
    await room.deliver({ ...relay, network: flaky }, news);
    expect(shown(network, news)).toHaveLength(1);
  });
});

describe('a kill while a post is in doubt', () => {
  // Turns that earlier tests took are over by then.
  beforeEach(() => room.wait(3_600_000));

  it('takes a post back that may stand on Bluesky, since its key is known', async () => {
    const news = await published();
    room.networks.misbehave(({ path }) =>
      path.includes('putRecord') ? { when: 'after', answer: 'cut' } : undefined,
    );
    await relayAnnouncement(room.relay('bluesky'), news).catch(() => undefined);
    room.networks.misbehave(() => undefined);
    expect(shown('bluesky', news)).toHaveLength(1);
    const withdrawal = await room.kill(news.uri);
    await expect(relayAnnouncement(room.relay('bluesky'), withdrawal)).rejects.toThrow();
    await room.deliver(room.relay('bluesky'), news);
    await room.deliver(room.relay('bluesky'), withdrawal);
    expect(
      room.networks.outbox.standing('bluesky').filter(({ text }) => text.includes(news.headline)),
    ).toEqual([]);
  });

  it('calls a person where a network cannot say whether it stands', async () => {
    const news = await published();
    room.networks.misbehave(({ path }) =>
      path.endsWith('/tweets') ? { when: 'after', answer: 'cut' } : undefined,
    );
    await room.deliver(room.relay('x'), news);
    room.networks.misbehave(() => undefined);
    const withdrawal = await room.kill(news.uri);
    await room.deliver(room.relay('x'), withdrawal);
    const [known] = (await room.thread('x', news.uri))?.posts ?? [];
    expect(known?.state).toBe('unknown');
  });
});

describe('a burst', () => {
  it('is spaced out, and what would wait too long is not posted', async () => {
    const relay = room.relay('threads');
    const site = {
      ...relay.site,
      social: { ...relay.site.social, pace: { burst: 2, everySeconds: 60, patienceMinutes: 3 } },
    };
    // Turns that earlier tests took are over by then.
    room.wait(3_600_000);
    const all: Announcement[] = [];
    for (let stories = 0; stories < 8; stories++) all.push(await published());
    const waits: unknown[] = [];
    for (const news of all) {
      const waitMs = await relayAnnouncement({ ...relay, site }, news).then(
        () => 0,
        (error: { waitMs?: number }) => Math.round((error.waitMs ?? 0) / 60_000),
      );
      waits.push(waitMs);
    }
    const states = await Promise.all(
      all.map(async ({ uri }) => (await room.thread('threads', uri))?.posts[0]),
    );
    expect(waits).toEqual([0, 0, 1, 2, 3, 0, 0, 0]);
    expect(states.map((post) => [post?.state, post?.reason])).toEqual([
      ['sent', undefined],
      ['sent', undefined],
      ['waiting', undefined],
      ['waiting', undefined],
      ['waiting', undefined],
      ['skipped', 'too-many-at-once'],
      ['skipped', 'too-many-at-once'],
      ['skipped', 'too-many-at-once'],
    ]);
    for (const news of all.slice(2, 5)) await room.deliver({ ...relay, site }, news);
    expect(all.map((news) => shown('threads', news).length)).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
  });
});
