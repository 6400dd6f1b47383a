import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { relayAnnouncement } from '#shared/pipeline/relay/relay-announcement.ts';
import { RetryLater } from '#shared/pipeline/relay/send-error.ts';
import { type NetworkName, networkNames } from '#shared/settings/social-settings.ts';
import type { Announcement } from '#shared/social/announcement.ts';
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

const copy = (headline: string, before = '') =>
  `${before}${headline}\n\nThe old mill on the Harrow will grind flour again from March, its new owners said.\n`;

let drops = 0;
async function published(): Promise<{ news: Announcement; key: string }> {
  drops += 1;
  const key = `mill-${drops}.txt`;
  const [news] = await room.news(key, copy(`Mill number ${drops} grinds again`));
  if (!news) throw new Error('nothing was announced');
  return { news, key };
}

const shown = (network: NetworkName, { headline }: Announcement) =>
  room.networks.outbox.standing(network).filter(({ text }) => text.includes(headline));
const states = async (network: NetworkName, { uri }: Announcement) =>
  (await room.thread(network, uri))?.posts.map(({ kind, state, reason }) => [kind, state, reason]);

describe.each(networkNames)('on %s', (network) => {
  it('a publication is posted once however often it is delivered, and its receipt says where', async () => {
    const { news, key } = await published();
    for (let times = 0; times < 3; times++) await room.deliver(room.relay(network), news);
    const [post, ...others] = shown(network, news);
    expect(others).toEqual([]);
    expect(post?.text).toContain(news.headline);
    const { posts = [] } = await room.receipt(key);
    expect(posts).toContainEqual(expect.objectContaining({ network, kind: 'publication', state: 'sent' }));
  });

  it('two workers at once post once', async () => {
    const { news } = await published();
    const relays = [room.relay(network), room.relay(network), room.relay(network)];
    await Promise.allSettled(relays.map((relay) => relayAnnouncement(relay, news)));
    await room.deliver(room.relay(network), news);
    expect(shown(network, news)).toHaveLength(1);
  });

  it('a story that was killed meanwhile is not posted', async () => {
    const { news } = await published();
    await room.kill(news.uri);
    await room.deliver(room.relay(network), news);
    expect(shown(network, news)).toEqual([]);
    expect(await states(network, news)).toEqual([['publication', 'skipped', 'not-public']]);
  });

  it('a withdrawal that comes first leaves nothing for a late publication', async () => {
    const { news } = await published();
    const withdrawal = await room.kill(news.uri);
    await room.deliver(room.relay(network), withdrawal);
    await room.deliver(room.relay(network), news);
    expect(shown(network, news)).toEqual([]);
    expect(await states(network, news)).toEqual([['publication', 'skipped', 'withdrawn']]);
  });

  it('waits as long as the network asks, then posts', async () => {
    const { news } = await published();
    let asked = 0;
    room.networks.misbehave(({ method, path }) => {
      if (method !== 'POST' || /createSession|threads$/.test(path)) return undefined;
      asked += 1;
      const headers = { 'retry-after': '77' };
      return asked === 1 ? { when: 'before', answer: { status: 429, headers } } : undefined;
    });
    const first = await relayAnnouncement(room.relay(network), news).catch((error: unknown) => error);
    expect(first).toBeInstanceOf(RetryLater);
    expect((first as RetryLater).waitMs).toBe(77_000);
    room.wait(77_000);
    await room.deliver(room.relay(network), news);
    expect(shown(network, news)).toHaveLength(1);
  });

  it('what the network refuses is not sent again, and a person is called', async () => {
    const { news, key } = await published();
    const before = room.counted('PostsNeedHelp');
    room.networks.misbehave(({ method, path }) =>
      method === 'POST' && !path.includes('createSession')
        ? { when: 'before', answer: { status: 422 } }
        : undefined,
    );
    await room.deliver(room.relay(network), news);
    room.networks.misbehave(() => undefined);
    await room.deliver(room.relay(network), news);
    expect(shown(network, news)).toEqual([]);
    expect(room.counted('PostsNeedHelp')).toBe(before + 1);
    expect((await room.receipt(key)).posts).toContainEqual(
      expect.objectContaining({ network, state: 'refused', reason: 'status-422' }),
    );
  });
});

describe.each(['bluesky', 'mastodon', 'x', 'threads'] as const)('afterwards on %s', (network) => {
  it('a correction answers the post, and a kill deletes both and sees that they are gone', async () => {
    const { news, key } = await published();
    await room.deliver(room.relay(network), news);
    const original = shown(network, news)[0];
    const [correction] = await room.news(key, copy(news.headline, 'Correction: The mill opens in April.\n'));
    if (!correction) throw new Error('no correction was announced');
    for (let times = 0; times < 2; times++) await room.deliver(room.relay(network), correction);
    const replies = room.networks.outbox.standing(network).filter((one) => one.replyTo === original?.id);
    expect(replies.map(({ text }) => text)).toEqual([
      expect.stringContaining('Correction: The mill opens in April.'),
    ]);

    const removed = room.counted('PostsRemoved');
    const withdrawal = await room.kill(news.uri);
    for (let times = 0; times < 2; times++) await room.deliver(room.relay(network), withdrawal);
    expect(shown(network, news)).toEqual([]);
    expect(room.networks.outbox.standing(network).filter((one) => one.replyTo === original?.id)).toEqual([]);
    expect(room.counted('PostsRemoved')).toBe(removed + 2);
    expect((await room.receipt(key)).posts?.filter((one) => one.network === network)).toMatchObject([
      { kind: 'publication', state: 'removed' },
      { kind: 'correction', state: 'removed' },
    ]);
  });

  it('a post that does not go away calls a person, and is tried again', async () => {
    const { news } = await published();
    await room.deliver(room.relay(network), news);
    const before = room.counted('PostsNeedHelp');
    room.networks.misbehave(({ method, path }) =>
      method === 'DELETE' || path.includes('deleteRecord')
        ? { when: 'before', answer: { status: 200, body: {} } }
        : undefined,
    );
    const withdrawal = await room.kill(news.uri);
    await expect(room.deliver(room.relay(network), withdrawal)).rejects.toThrow('dead letters');
    expect(room.counted('PostsNeedHelp')).toBeGreaterThan(before);
    room.networks.misbehave(() => undefined);
    await room.deliver(room.relay(network), withdrawal);
    expect(shown(network, news)).toEqual([]);
  });
});

/** The desk reinstates a story; gives what the topic told of it. */
async function reinstated(uri: string): Promise<Announcement> {
  const at = new Date(Date.now() + 5).toISOString();
  const body = JSON.stringify({ verb: 'reinstate', reference: uri, at });
  const [news] = await room.news(`_desk/${at}-reinstate.json`, body);
  if (!news) throw new Error('the reinstatement was not announced');
  return news;
}

describe.each(networkNames)('a reinstatement on %s', (network) => {
  it('posts the story anew after it was withdrawn, once, and the next kill finds that post', async () => {
    const { news } = await published();
    const relay = room.relay(network);
    await room.deliver(relay, news);
    await room.deliver(relay, await room.kill(news.uri));
    const before = shown(network, news).length;
    const again = await reinstated(news.uri);
    for (let times = 0; times < 2; times++) await room.deliver(relay, again);
    expect(shown(network, news)).toHaveLength(before + 1);
    await room.deliver(relay, await room.kill(news.uri));
    if (network !== 'slack') expect(shown(network, news)).toEqual([]);
  });

  it('that overtakes the withdrawal leaves the post that stands', async () => {
    const { news } = await published();
    const relay = room.relay(network);
    await room.deliver(relay, news);
    const withdrawal = await room.kill(news.uri);
    await room.deliver(relay, await reinstated(news.uri));
    await room.deliver(relay, withdrawal);
    expect(shown(network, news)).toHaveLength(1);
    expect(await states(network, news)).toContainEqual(['publication', 'skipped', 'still-posted']);
  });
});

describe('on Slack, which takes nothing back', () => {
  it('a kill is told as a message of its own, once, where the story was told', async () => {
    const { news } = await published();
    await room.deliver(room.relay('slack'), news);
    const withdrawal = await room.kill(news.uri);
    for (let times = 0; times < 2; times++) await room.deliver(room.relay('slack'), withdrawal);
    const told = room.networks.outbox.standing('slack').filter(({ text }) => text.includes(news.url));
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringContaining(news.headline),
      expect.stringContaining('We have withdrawn this story.'),
    ]);
  });
});

describe('a correction', () => {
  it('waits for its publication, which it may overtake', async () => {
    const { news, key } = await published();
    const [correction] = await room.news(key, copy(news.headline, 'Correction: The mill opens in May.\n'));
    if (!correction) throw new Error('no correction was announced');
    const relay = room.relay('mastodon');
    await expect(relayAnnouncement(relay, correction)).rejects.toBeInstanceOf(RetryLater);
    await room.deliver(relay, news);
    await room.deliver(relay, correction);
    expect(await states('mastodon', news)).toEqual([
      ['publication', 'sent', undefined],
      ['correction', 'sent', undefined],
    ]);
  });

  it('of what was never posted there is not posted either', async () => {
    const { news, key } = await published();
    const [correction] = await room.news(key, copy(news.headline, 'Correction: The mill opens in June.\n'));
    if (!correction) throw new Error('no correction was announced');
    room.wait(10 * 60_000);
    await room.deliver(room.relay('mastodon'), correction);
    expect(await states('mastodon', news)).toEqual([['correction', 'skipped', 'original-not-posted']]);
  });
});

describe('old news', () => {
  it('that lay in the dead letters for a day is not posted', async () => {
    const { news } = await published();
    room.wait(24 * 3_600_000);
    await room.deliver(room.relay('mastodon'), news);
    expect(shown('mastodon', news)).toEqual([]);
    expect(await states('mastodon', news)).toEqual([['publication', 'skipped', 'too-late']]);
  });
});

describe('credentials', () => {
  it('stand in no log, no receipt and nothing that is stored', async () => {
    const { news, key } = await published();
    for (const network of networkNames) await room.deliver(room.relay(network), news);
    room.networks.misbehave(() => ({ when: 'before', answer: { status: 401, body: { error: 'no' } } }));
    const { news: other } = await published();
    for (const network of networkNames)
      await relayAnnouncement(room.relay(network), other).catch((error: Error) => {
        expect(JSON.stringify(error) + error.stack).not.toMatch(canaries());
      });
    const receipt = JSON.stringify(await room.receipt(key));
    const stored = await Promise.all(networkNames.map((network) => room.thread(network, news.uri)));
    for (const text of [
      room.logged(),
      room.desk.logged(),
      receipt,
      JSON.stringify(stored),
      JSON.stringify(news),
    ])
      expect(text).not.toMatch(canaries());
  });
});

function canaries(): RegExp {
  return /local-app-password|local-mastodon-token|B0\/local|local-x-token|local-threads-token|local-session/;
}
