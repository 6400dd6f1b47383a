import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendLedger } from '#shared/aws/send-ledger.ts';
import { httpBy } from '#shared/pipeline/relay/http.ts';
import type { Network } from '#shared/pipeline/relay/network.ts';
import { bluesky } from '#shared/pipeline/relay/networks/bluesky.ts';
import { mastodon } from '#shared/pipeline/relay/networks/mastodon.ts';
import { slack } from '#shared/pipeline/relay/networks/slack.ts';
import { threads } from '#shared/pipeline/relay/networks/threads.ts';
import { x } from '#shared/pipeline/relay/networks/x.ts';
import type { NetworkTools, Relay, RelayMetric } from '#shared/pipeline/relay/relay.ts';
import { relayAnnouncement } from '#shared/pipeline/relay/relay-announcement.ts';
import { RetryLater } from '#shared/pipeline/relay/send-error.ts';
import type { NetworkName, SocialSettings } from '#shared/settings/social-settings.ts';
import type { Announcement } from '#shared/social/announcement.ts';
import type { Thread } from '#shared/social/thread.ts';
import { storyId } from '#shared/story/digest.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { type Desk, deskSettings, openDesk } from '../pipeline/desk.ts';
import { type NetworksServer, startNetworks } from './networks-server.ts';

const makers: Readonly<Record<NetworkName, (tools: NetworkTools) => Network>> = {
  bluesky,
  mastodon,
  slack,
  x,
  threads,
};

export const allNetworks: SocialSettings = {
  pace: { burst: 100, everySeconds: 1 },
  networks: {
    bluesky: { account: 'desk.example', secret: '/desk/bluesky' },
    mastodon: { instance: 'https://mastodon.example', secret: '/desk/mastodon' },
    slack: { secret: '/desk/slack' },
    x: { secret: '/desk/x' },
    threads: { account: '17', secret: '/desk/threads' },
  },
};

/** The desk of the pipeline's tests with relays to networks that run on this machine. */
export interface RelayDesk {
  readonly desk: Desk;
  readonly networks: NetworksServer;
  readonly ledger: SendLedger;
  /** @param timeoutMs - how long it waits for the network's answer, as long as deployed by default */
  relay(network: NetworkName, timeoutMs?: number): Relay;
  /** Drops a file and gives what the topic told of it. */
  news(key: string, copy: string): Promise<Announcement[]>;
  /** Kills a story and gives the withdrawal. */
  kill(uri: string): Promise<Announcement>;
  /** Delivers until it is done, as the queue does; the clock goes on by what each try asks for. */
  deliver(relay: Relay, news: Announcement): Promise<void>;
  thread(network: NetworkName, uri: string): Promise<Thread | undefined>;
  receipt(key: string): Promise<Receipt>;
  counted(metric: RelayMetric): number;
  logged(): string;
  /** Lets time pass for the relays. */
  wait(milliseconds: number): void;
  /** Sets the relays' clock back to the present. */
  resetClock(): void;
  close(): Promise<void>;
}

/**
 * @param elsewhere - networks that stand on another server than the tests' own, with their credentials
 */
export async function openRelayDesk(
  social: SocialSettings = allNetworks,
  elsewhere: Partial<Record<NetworkName, { readonly url: string; readonly secret: string }>> = {},
): Promise<RelayDesk> {
  const desk = await openDesk();
  const networks = await startNetworks();
  const site = { ...desk.newsroom.site, ...deskSettings, social };
  Object.assign(desk.newsroom, { site });
  const ledger = new SendLedger(new DynamoDBClient({}), 'stories');
  const lines: string[] = [];
  const counts: RelayMetric[] = [];
  let passedMs = 0;
  const nowMs = () => Date.now() + passedMs;
  const now = () => new Date(nowMs()).toISOString();
  const relayDesk: RelayDesk = {
    desk,
    networks,
    ledger,
    relay: (name, timeoutMs) => {
      const place = elsewhere[name] ?? { url: `${networks.url}/${name}`, secret: networks.secrets[name] };
      const secret = {
        read: async () => place.secret,
        storedAt: async () => undefined,
        forget: () => {},
        replace: async () => {},
      };
      const tools = { http: httpBy(fetch, nowMs, timeoutMs), secret, url: place.url, site, now };
      return {
        network: makers[name](tools),
        ledger,
        table: desk.newsroom.table,
        queues: desk.newsroom.queues,
        site,
        now,
        log: (event, fields) => lines.push(JSON.stringify({ event, ...fields })),
        count: (metric) => counts.push(metric),
      };
    },
    news: async (key, copy) => {
      await desk.dropAndPublish(key, copy);
      return (await desk.announcements()) as unknown as Announcement[];
    },
    kill: async (uri) => {
      const command = { verb: 'kill', reference: uri, at: new Date().toISOString() };
      await desk.dropAndPublish(`_desk/${command.at}-kill.json`, JSON.stringify(command));
      const [withdrawal] = (await desk.announcements()) as unknown as Announcement[];
      if (!withdrawal) throw new Error('the kill was not announced');
      return withdrawal;
    },
    deliver: async (relay, news) => {
      for (let tries = 0; tries < 12; tries++) {
        const waitMs = await relayAnnouncement(relay, news).then(
          () => undefined,
          (error: unknown) => (error instanceof RetryLater ? error.waitMs : visibilityMs),
        );
        if (waitMs === undefined) return;
        passedMs += waitMs;
      }
      throw new Error('the announcement ended in the dead letters');
    },
    thread: async (network, uri) => ledger.thread<Thread>(await storyId(uri), network),
    receipt: async (key) => {
      await desk.runResumptions();
      return desk.receipt(key);
    },
    counted: (metric) => counts.filter((one) => one === metric).length,
    logged: () => lines.join('\n'),
    wait: (milliseconds) => {
      passedMs += milliseconds;
    },
    resetClock: () => {
      passedMs = 0;
    },
    close: async () => {
      await networks.close();
      await desk.close();
    },
  };
  return relayDesk;
}

const visibilityMs = 180_000;
