import { SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '#shared/aws/secrets.ts';
import { httpBy } from '#shared/pipeline/relay/http.ts';
import { keepCredentials } from '#shared/pipeline/relay/keep-credentials.ts';
import { threads } from '#shared/pipeline/relay/networks/threads.ts';
import type { RelayMetric } from '#shared/pipeline/relay/relay.ts';
import { openRelayDesk, type RelayDesk } from './relay-desk.ts';

const name = '/desk/threads';
const day = 86_400_000;

let room: RelayDesk;
beforeAll(async () => {
  room = await openRelayDesk();
});
afterEach(() => room.networks.misbehave(() => undefined));
afterAll(() => room.close());

/** The relay's look after its credentials, `days` after `secret` was put into the parameter store. */
function relayWith(secret: string) {
  room.desk.setSecrets({ [name]: secret });
  let passedMs = 0;
  const nowMs = () => Date.now() + passedMs;
  const now = () => new Date(nowMs()).toISOString();
  const store = new Secret(new SSMClient({}), name, nowMs);
  const relay = room.relay('threads');
  const { site } = relay;
  const http = httpBy(fetch, nowMs);
  const network = threads({ http, secret: store, url: `${room.networks.url}/threads`, site, now });
  const counts: RelayMetric[] = [];
  const lines: string[] = [];
  const log = (event: string, fields = {}) => lines.push(JSON.stringify({ event, ...fields }));
  return {
    relay: { ...relay, network, now },
    counts,
    lines,
    stored: async () => new Secret(new SSMClient({}), name, nowMs).read(),
    after: async (days: number) => {
      passedMs = days * day;
      await keepCredentials({ network, log, count: (metric) => counts.push(metric) });
    },
  };
}

const renewals = () => room.networks.requests.filter(({ path }) => path.endsWith('/refresh_access_token'));
const first = 'local-threads-token';

describe('the token of Threads', () => {
  it('is left alone on the day it was stored, and renewed on the next, with its end beside it', async () => {
    const desk = relayWith(first);
    await desk.after(0.5);
    expect(await desk.stored()).toBe(first);
    await desk.after(1.5);
    const { token, endsAt } = JSON.parse((await desk.stored()) ?? '') as { token: string; endsAt: string };
    expect(token).toBe(`${first}.next`);
    expect(Date.parse(endsAt) - Date.now()).toBeGreaterThan(61 * day);
    expect(desk.counts).toEqual([]);
  });

  it('is renewed again when half of its life is over, and not every day', async () => {
    const desk = relayWith(first);
    const before = renewals().length;
    for (const days of [1.5, 2, 10, 31, 31.6, 32, 40]) await desk.after(days);
    expect(renewals().length - before).toBe(2);
    expect(await desk.stored()).toContain(`"token":"${first}.next.next"`);
  });

  it('that was renewed posts as the one before did', async () => {
    const desk = relayWith(first);
    await desk.after(1.5);
    const [news] = await room.news(
      'token.txt',
      'The pier is painted\n\nThe pier is blue again, its keeper said.\n',
    );
    if (!news) throw new Error('nothing was announced');
    await room.deliver({ ...desk.relay, now: room.relay('threads').now }, news);
    const authorizations = room.networks.requests.map(({ headers }) => headers['authorization']);
    expect(authorizations).toContain(`Bearer ${first}.next`);
    expect(
      room.networks.outbox.standing('threads').filter(({ text }) => text.includes(news.headline)),
    ).toHaveLength(1);
  });

  it.each([
    ['is refused', { status: 400, body: { error: { code: 190 } } }],
    ['meets a server that fails', { status: 503 }],
    ['meets an answer that cannot be read', { status: 200, body: 'nonsense' }],
    ['is never answered', 'cut' as const],
  ])('whose renewal %s stays as it is, calls a person, and is tried the next day', async (_what, answer) => {
    const desk = relayWith(first);
    room.networks.misbehave(({ path }) =>
      path.endsWith('/refresh_access_token') ? { when: 'before', answer } : undefined,
    );
    await desk.after(1.5);
    expect(await desk.stored()).toBe(first);
    expect(desk.counts).toEqual(['CredentialsNotRenewed']);
    room.networks.misbehave(() => undefined);
    await desk.after(2.5);
    expect(await desk.stored()).toContain(`${first}.next`);
    expect(desk.lines.join('\n')).not.toContain(first);
  });

  it('that a person puts there meanwhile is not overwritten', async () => {
    const desk = relayWith(first);
    room.networks.misbehave(({ path }) => {
      if (path.endsWith('/refresh_access_token')) room.desk.setSecrets({ [name]: `${first}.next.next.next` });
      return undefined;
    });
    await desk.after(1.5);
    expect(await desk.stored()).toBe(`${first}.next.next.next`);
  });

  it('that is missing or unreadable calls a person', async () => {
    for (const secret of ['', '{"token": 1}']) {
      const desk = relayWith(secret);
      await desk.after(1.5);
      expect(desk.counts).toEqual(['CredentialsNotRenewed']);
    }
  });
});

describe('credentials of other networks', () => {
  it('last: nothing is asked and nothing written', async () => {
    const before = room.networks.requests.length;
    for (const network of ['bluesky', 'mastodon', 'slack', 'x'] as const)
      await keepCredentials(room.relay(network));
    expect(room.networks.requests).toHaveLength(before);
  });
});
