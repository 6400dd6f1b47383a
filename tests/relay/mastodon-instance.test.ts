import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mastodonLength } from '#shared/social/networks/mastodon-post.ts';
import { allNetworks, openRelayDesk, type RelayDesk } from './relay-desk.ts';

let room: RelayDesk;
beforeAll(async () => {
  room = await openRelayDesk({ ...allNetworks, networks: { ...allNetworks.networks, mastodon } });
});
afterEach(() => {
  room.networks.misbehave(() => undefined);
  room.resetClock();
});
afterAll(() => room.close());

const mastodon = { instance: 'https://mastodon.example', limit: 240, secret: '/desk/mastodon' };
const body = 'The old mill on the Harrow will grind flour again, its new owners said.';
const asked = () => room.networks.requests.filter(({ path }) => path.endsWith('/api/v2/instance')).length;

let drops = 0;
/** Drops a story and delivers it by a relay that has just started, or by one that runs. */
async function posted(relay = room.relay('mastodon')) {
  drops += 1;
  const key = `mill-${drops}.txt`;
  const [news] = await room.news(key, `Mill number ${drops} grinds ${'again '.repeat(20)}today\n\n${body}\n`);
  if (!news) throw new Error('nothing was announced');
  await room.deliver(relay, news);
  const [post] = room.networks.outbox.standing('mastodon').slice(-1);
  return { key, text: post?.text ?? '' };
}

/** The instance says this of itself; what it takes is its own affair, as the tests' server bounds it. */
function says(statuses: unknown, status = 200): void {
  room.networks.misbehave(({ path }) =>
    path.endsWith('/api/v2/instance')
      ? { when: 'before', answer: { status, body: { configuration: { statuses } } } }
      : undefined,
  );
}

const preview = async (key: string) =>
  (await room.receipt(key)).social?.find(({ network }) => network === 'mastodon');

describe('the limit of an instance', () => {
  it('is asked of the instance, and the receipt says whose word it is: first the settings', async () => {
    drops += 1;
    const key = `first-${drops}.txt`;
    await room.news(key, `Mill number ${drops} grinds\n\n${body}\n`);
    expect(await preview(key)).toMatchObject({ limit: 240, limitFrom: 'settings' });
    says({ max_characters: 200, characters_reserved_per_url: 40 });
    const { key: sent, text } = await posted();
    expect(text).toContain(`Mill number ${drops}`);
    expect(await preview(sent)).toMatchObject({ limit: 200, limitFrom: 'instance' });
    const counted = (await preview(sent))?.length ?? 0;
    expect(counted).toBeLessThanOrEqual(200);
    expect(counted).toBeGreaterThan(170);
  });

  it.each([
    ['does not say', {}, 200],
    ['says nonsense', { max_characters: -5 }, 200],
    ['says what nobody could count', { max_characters: 10 ** 9 }, 200],
    ['is not there', {}, 502],
    ['has no such page', {}, 404],
    ['wants to know who asks', {}, 401],
  ])(
    'is that of the settings where the instance %s, and the post goes out',
    async (_what, statuses, status) => {
      says(statuses, status);
      const { text } = await posted();
      expect(text).toContain(`Mill number ${drops}`);
      expect(mastodonLength(text)).toBeLessThanOrEqual(240);
      expect(mastodonLength(text)).toBeGreaterThan(210);
    },
  );

  it('is asked once an hour by a relay that runs', async () => {
    const relay = room.relay('mastodon');
    const before = asked();
    for (let stories = 0; stories < 3; stories++) await posted(relay);
    expect(asked() - before).toBe(1);
    room.wait(3_700_000);
    await posted(relay);
    expect(asked() - before).toBe(2);
  });
});
