import { createServer } from 'node:http';
import { choosePort, closeServer, listen, loopback } from '#infra/local/loopback.ts';
import { answerNetwork, localSecrets } from '#infra/local/outbox/answer-network.ts';
import type { NetworkAnswer, NetworkRequest } from '#infra/local/outbox/exchange.ts';
import { Outbox } from '#infra/local/outbox/outbox.ts';
import { readRequest } from '#infra/local/outbox/read-request.ts';

/** What goes wrong with one request: before the network does anything, or after it did it. */
export interface Misdeed {
  readonly when: 'before' | 'after';
  /** `cut` drops the connection without a word, `silence` leaves it open without one. */
  readonly answer: 'cut' | 'silence' | (NetworkAnswer & { readonly headers?: Record<string, string> });
}

/** The networks' documented protocols on loopback, which misbehave where a test asks for it. */
export interface NetworksServer {
  readonly url: string;
  readonly outbox: Outbox;
  readonly secrets: ReturnType<typeof localSecrets>;
  readonly requests: NetworkRequest[];
  /** Chooses a misdeed for each request that follows; undefined lets it pass. */
  misbehave(choose: (request: NetworkRequest) => Misdeed | undefined): void;
  close(): Promise<void>;
}

export async function startNetworks(): Promise<NetworksServer> {
  const port = await choosePort(undefined);
  const url = `http://${loopback}:${port}`;
  const outbox = new Outbox();
  const secrets = localSecrets(url);
  const requests: NetworkRequest[] = [];
  let choose: (request: NetworkRequest) => Misdeed | undefined = () => undefined;
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming);
    requests.push(request);
    const misdeed = choose(request);
    const right = misdeed?.when === 'before' ? undefined : answerNetwork(outbox, request, secrets);
    const answer: Misdeed['answer'] = misdeed?.answer ?? right ?? { status: 404 };
    if (answer === 'cut') {
      response.destroy();
      return;
    }
    if (answer === 'silence') return;
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body ?? {}));
  });
  await listen(server, port);
  return {
    url,
    outbox,
    secrets,
    requests,
    misbehave: (chosen) => {
      choose = chosen;
    },
    close: () => closeServer(server),
  };
}
