import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { choosePort, closeServer, listen, loopback } from '#infra/local/loopback.ts';

/** Passes everything on to a server, and strikes once it has done what it was asked but before it says so. */
export interface DeadlyProxy {
  readonly url: string;
  /** How often a method was asked for, such as `putRecord`. */
  asked(method: string): number;
  /** The next time that this method is done, `strike` runs instead of the answer. */
  strikeAfter(method: string, strike: () => void): void;
  close(): Promise<void>;
}

export async function startDeadlyProxy(target: string): Promise<DeadlyProxy> {
  const port = await choosePort(undefined);
  const methods: string[] = [];
  let next: { readonly method: string; readonly strike: () => void } | undefined;
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const body = await text(request);
    const { authorization = '', 'content-type': type = 'application/json' } = headers;
    const answer = await fetch(target + url, {
      method,
      headers: { 'content-type': type, ...(authorization ? { authorization } : {}) },
      ...(method === 'GET' ? {} : { body }),
    });
    const content = await answer.text();
    const name = /com\.atproto\.\w+\.(\w+)/.exec(url)?.[1] ?? '';
    methods.push(name);
    if (next?.method === name && answer.ok) {
      const { strike } = next;
      next = undefined;
      strike();
      response.destroy();
      return;
    }
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'application/json',
    });
    response.end(content);
  });
  await listen(server, port);
  return {
    url: `http://${loopback}:${port}`,
    asked: (method) => methods.filter((one) => one === method).length,
    strikeAfter: (method, strike) => {
      next = { method, strike };
    },
    close: () => closeServer(server),
  };
}
