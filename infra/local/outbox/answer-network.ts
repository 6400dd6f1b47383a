import type { NetworkName } from '../../../shared/settings/social-settings.ts';
import type { NetworkAnswer, NetworkRequest } from './exchange.ts';
import type { Outbox } from './outbox.ts';
import { answerBluesky } from './protocols/bluesky.ts';
import { answerMastodon } from './protocols/mastodon.ts';
import { answerSlack } from './protocols/slack.ts';
import { answerThreads } from './protocols/threads.ts';
import { answerX } from './protocols/x.ts';

type Answering = (outbox: Outbox, request: NetworkRequest, secret: string) => NetworkAnswer;

const networks: Readonly<Record<NetworkName, Answering>> = {
  bluesky: answerBluesky,
  mastodon: answerMastodon,
  slack: answerSlack,
  x: answerX,
  threads: answerThreads,
};

/** The credentials that the networks of the laptop take: none of them opens anything anywhere. */
export function localSecrets(outboxUrl: string): Readonly<Record<NetworkName, string>> {
  return {
    bluesky: 'local-app-password',
    mastodon: 'local-mastodon-token',
    slack: `${outboxUrl}/slack/services/T0/B0/local`,
    x: JSON.stringify({
      apiKey: 'local-x-key',
      apiSecret: 'local-x-secret',
      accessToken: 'local-x-token',
      accessSecret: 'local-x-token-secret',
    }),
    threads: 'local-threads-token',
  };
}

/**
 * Answers one request as the network would whose name begins the path: `/mastodon/api/v1/statuses`.
 *
 * @returns undefined where no network is named
 */
export function answerNetwork(
  outbox: Outbox,
  request: NetworkRequest,
  secrets: Readonly<Record<NetworkName, string>>,
): NetworkAnswer | undefined {
  const [, name = '', path = ''] = /^\/(bluesky|mastodon|slack|x|threads)(\/.*)$/.exec(request.path) ?? [];
  const network = name as NetworkName;
  return name === '' ? undefined : networks[network](outbox, { ...request, path }, secrets[network]);
}
