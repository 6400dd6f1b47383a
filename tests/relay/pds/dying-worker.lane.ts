import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Announcement } from '#shared/social/announcement.ts';
import { dyingRelay } from '../dying-relay.ts';
import { openRelayDesk, type RelayDesk } from '../relay-desk.ts';
import { type Pds, startPds } from './start-pds.ts';

let pds: Pds;
let room: RelayDesk;
beforeAll(async () => {
  pds = await startPds();
  const bluesky = { account: pds.account, secret: '/desk/bluesky' };
  room = await openRelayDesk(
    { pace: { burst: 100, everySeconds: 1 }, hashtags: 2, networks: { bluesky } },
    { bluesky: { url: pds.url, secret: pds.password } },
  );
  process.stderr.write(`@atproto/pds ${pds.version} on Node ${pds.node}\n`);
});
afterAll(async () => {
  await room?.close();
  await pds?.stop();
});

const shownOf = async ({ headline }: Announcement) =>
  (await pds.posts()).filter(({ value }) => value.text.includes(headline));

let drops = 0;
const text = (headline: string, before = '') =>
  `${before}${headline}\n\nKörpünün tamiri bitdi, Мост открыт, the keeper said. 🇦🇿\n`;

/** Delivers with a death at each call in turn, until the worker outlives its work; each time anew. */
async function atEveryCall(
  when: 'before' | 'after',
  each: (deliver: (news: Announcement) => Promise<void>, call: number) => Promise<void>,
): Promise<number> {
  for (let call = 1; ; call++) {
    let calls = 0;
    await each(async (news) => {
      const dying = dyingRelay(room.relay('bluesky'), { call, when });
      await room.deliver(dying.relay, news);
      for (let times = 0; times < 2; times++) await room.deliver(room.relay('bluesky'), news);
      calls = dying.calls();
    }, call);
    room.resetClock();
    if (calls < call) return call - 1;
  }
}

async function published(): Promise<{ news: Announcement; key: string; headline: string }> {
  drops += 1;
  const [key, headline] = [`bridge-${drops}.txt`, `Bridge ${drops} “opens” — 🌉 yenidən açıldı`];
  const [news] = await room.news(key, text(headline));
  if (!news) throw new Error('nothing was announced');
  return { news, key, headline };
}

async function corrected({ key, headline }: { key: string; headline: string }): Promise<Announcement> {
  const [news] = await room.news(key, text(headline, 'Correction: It opens in May.\n'));
  if (!news) throw new Error('no correction was announced');
  return news;
}

describe.each(['before', 'after'] as const)('a worker that dies %s any of its calls', (when) => {
  it('leaves one post, whose facets fit its bytes', async () => {
    const tried = await atEveryCall(when, async (deliver) => {
      const { news } = await published();
      await deliver(news);
      const [post, ...others] = await shownOf(news);
      expect(others).toEqual([]);
      expect(post?.value.embed?.external.uri).toBe(news.url);
      const bytes = Buffer.from(post?.value.text ?? '');
      const [facet] = post?.value.facets ?? [];
      expect(facet?.features[0]?.uri).toBe(news.url);
      const shown = bytes.subarray(facet?.index.byteStart, facet?.index.byteEnd).toString();
      expect(shown).toMatch(/^news\.example\//);
    });
    expect(tried).toBeGreaterThan(5);
  });

  it('leaves one reply for a correction', async () => {
    await atEveryCall(when, async (deliver) => {
      const story = await published();
      await room.deliver(room.relay('bluesky'), story.news);
      const [root] = await shownOf(story.news);
      await deliver(await corrected(story));
      const replies = (await pds.posts()).filter(({ value }) => value.reply?.root.uri === root?.uri);
      expect(replies.map(({ value }) => value.reply)).toEqual([
        { root: { uri: root?.uri, cid: root?.cid }, parent: { uri: root?.uri, cid: root?.cid } },
      ]);
    });
  });

  it('leaves nothing after a kill', async () => {
    await atEveryCall(when, async (deliver) => {
      const story = await published();
      await room.deliver(room.relay('bluesky'), story.news);
      const correction = await corrected(story);
      await room.deliver(room.relay('bluesky'), correction);
      const standing = (await pds.posts()).filter(
        ({ value }) => value.embed?.external.uri === story.news.url,
      );
      expect(standing).toHaveLength(2);
      await deliver(await room.kill(story.news.uri));
      for (const { uri } of standing) expect(await pds.statusOf(uri)).toBe(400);
      const posts = (await room.thread('bluesky', story.news.uri))?.posts;
      expect(posts?.map(({ kind, state }) => [kind, state])).toEqual([
        ['publication', 'removed'],
        ['correction', 'removed'],
      ]);
    });
  });
});

describe('a story that was killed meanwhile', () => {
  it('is not posted', async () => {
    const { news } = await published();
    await room.kill(news.uri);
    await room.deliver(room.relay('bluesky'), news);
    expect(await shownOf(news)).toEqual([]);
  });
});
