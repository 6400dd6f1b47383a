import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the network does to one call. */
export type FaultKind =
  /** The service refuses and nothing happened. */
  | 'refused'
  /** The service asks to slow down and nothing happened. */
  | 'throttled'
  /** The connection breaks before the service hears of it. */
  | 'cut before'
  /** The service has done it, and the connection breaks before it says so. */
  | 'cut after';

/** A proxy between the SDK and a local service, which lets one call fail. */
export interface FaultProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Shared by the proxies of all services: which call of the whole story fails. */
export class FaultPlan {
  calls = 0;
  private failing: { readonly call: number; readonly kind: FaultKind } | undefined;

  /** The calls are counted anew, from 1. */
  fail(call: number, kind: FaultKind): void {
    this.calls = 0;
    this.failing = { call, kind };
  }

  clear(): void {
    this.calls = 0;
    this.failing = undefined;
  }

  next(): FaultKind | undefined {
    this.calls += 1;
    return this.calls === this.failing?.call ? this.failing.kind : undefined;
  }
}

export async function openFaultProxy(target: string, plan: FaultPlan): Promise<FaultProxy> {
  const server = createServer((incoming, answer) => pass(incoming, answer, { target, fault: plan.next() }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pass(
  incoming: IncomingMessage,
  answer: ServerResponse,
  { target, fault }: { target: string; fault: FaultKind | undefined },
): void {
  if (fault === 'cut before') incoming.socket.destroy();
  else if (fault === 'refused') refuse(answer, 500, 'InternalError');
  else if (fault === 'throttled') refuse(answer, 503, 'SlowDown');
  else forward(incoming, answer, { target, isCut: fault === 'cut after' });
}

function forward(
  incoming: IncomingMessage,
  answer: ServerResponse,
  { target, isCut }: { target: string; isCut: boolean },
): void {
  const { method, headers, url = '/' } = incoming;
  const onward = request(new URL(url, target), { method, headers }, (response) => {
    if (isCut) {
      response.resume();
      response.once('end', () => incoming.socket.destroy());
      return;
    }
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  onward.once('error', () => incoming.socket.destroy());
  incoming.pipe(onward);
}

function refuse(answer: ServerResponse, status: number, code: string): void {
  answer.writeHead(status, { 'content-type': 'application/xml', 'x-amzn-errortype': code });
  answer.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>by the test</Message></Error>`);
}
