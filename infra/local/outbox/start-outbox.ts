import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Site } from '../../../shared/settings/settings.ts';
import type { NetworkName } from '../../../shared/settings/social-settings.ts';
import type { Announcement } from '../../../shared/social/announcement.ts';
import { closeServer, isCrossSite, listen, loopback, strangerOf } from '../loopback.ts';
import { answerNetwork, localSecrets } from './answer-network.ts';
import { Outbox } from './outbox.ts';
import { type OutboxContent, outboxPage } from './outbox-page.ts';
import { readRequest } from './read-request.ts';

/** A running outbox: the networks of the laptop, and a page of what they hold. */
export interface RunningOutbox {
  readonly url: string;
  /** Credentials that its networks take. */
  readonly secrets: Readonly<Record<NetworkName, string>>;
  /** Shows an announcement of the topic as each network would get it. */
  announced(news: Announcement): void;
  stop(): Promise<void>;
}

const keptNews = 100;

/**
 * Serves the outbox on loopback, and keeps what it holds in a file.
 *
 * @param file - JSON; made when absent
 */
export async function startOutbox(options: {
  port: number;
  file: string;
  site: Site;
}): Promise<RunningOutbox> {
  const { port, file, site } = options;
  const url = `http://${loopback}:${port}`;
  const secrets = localSecrets(url);
  const { posts, news: old } = contentOf(file);
  const news = [...old];
  const keeper = keeperOf(file, () => ({ posts: outbox.all(), news }));
  const outbox: Outbox = new Outbox(keeper.changed, posts);
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  await listen(server, port);
  return {
    url,
    secrets,
    announced: (one) => {
      if (news.some(({ id }) => id === one.id)) return;
      news.push(one);
      if (news.length > keptNews) news.shift();
      keeper.changed();
    },
    stop: async () => {
      await closeServer(server);
      keeper.write();
    },
  };

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (strangerOf(incoming) !== undefined || isCrossSite(incoming))
      return end(response, 403, 'text/plain', '');
    const request = await readRequest(incoming);
    const given = answerNetwork(outbox, request, secrets);
    if (given) return end(response, given.status, 'application/json', JSON.stringify(given.body ?? {}));
    if (request.path !== '/') return end(response, 404, 'text/plain', 'The outbox is at /.');
    end(response, 200, 'text/html; charset=utf-8', outboxPage({ posts: outbox.all(), news }, site));
  }
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";
  response.writeHead(status, { 'content-type': type, 'content-security-policy': policy });
  response.end(body);
}

function contentOf(file: string): OutboxContent {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { posts: [], news: [] };
  } catch {
    return { posts: [], news: [] };
  }
}

const restMs = 500;

/** Writes at most twice a second, and once at the end. */
function keeperOf(file: string, content: () => OutboxContent) {
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    writeFileSync(`${file}.new`, JSON.stringify(content()));
    renameSync(`${file}.new`, file);
  };
  const changed = (): void => {
    timer ??= setTimeout(write, restMs).unref();
  };
  return { changed, write };
}
