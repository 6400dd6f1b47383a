import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listen, loopback, strangerOf } from '../loopback.ts';
import type { EdgePlan } from '../template/cloud-plan.ts';
import { answerViewer, type Edge, type ViewerAnswer } from './answer-viewer.ts';
import { loadBehaviors } from './behaviors.ts';
import { compressed } from './compress.ts';
import { createSiteOrigin } from './site-origin.ts';

/** The distribution on a laptop. */
export interface RunningEdge {
  /** e.g. `http://127.0.0.1:8080`, without a trailing slash. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface EdgeOptions {
  readonly plan: EdgePlan;
  /** Where S3 answers. */
  readonly awsUrl: string;
  readonly port: number;
}

/** Serves the site bucket as the distribution does, on loopback only and without a cache. */
export async function startEdge({ plan, awsUrl, port }: EdgeOptions): Promise<RunningEdge> {
  const { origin, close } = createSiteOrigin(awsUrl);
  const edge: Edge = { plan, behaviors: loadBehaviors(plan.behaviors), origin };
  const server = createServer((request, response) => {
    serve(edge, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`The site could not be read: ${error instanceof Error ? error.message : String(error)}\n`);
    });
  });
  await listen(server, port);
  return {
    url: `http://${loopback}:${port}`,
    stop: async () => {
      await closeServer(server);
      close();
    },
  };
}

async function serve(edge: Edge, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (strangerOf(request) !== undefined) {
    response.writeHead(403).end();
    return;
  }
  const method = request.method ?? 'GET';
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const answer = await answerViewer(edge, { method, target: request.url ?? '/', headers });
  if (isFresh(headers, answer))
    send(response, { status: 304, headers: kept(answer.headers), body: undefined });
  else await sendBody(response, answer, { method, acceptEncoding: headers['accept-encoding'] ?? '' });
}

interface Wanted {
  readonly method: string;
  readonly acceptEncoding: string;
}

async function sendBody(response: ServerResponse, answer: ViewerAnswer, wanted: Wanted): Promise<void> {
  const { status, body, compress } = answer;
  const headers: Record<string, string> = { ...answer.headers };
  const whole = status !== 206 && headers['content-encoding'] === undefined;
  if (compress && whole && wanted.method !== 'HEAD') {
    headers['vary'] = 'Accept-Encoding';
    const packed = await compressed(body, headers['content-type'] ?? '', wanted.acceptEncoding);
    if (packed) {
      headers['content-encoding'] = packed.encoding;
      if (headers['etag'] !== undefined) headers['etag'] = weak(headers['etag']);
      send(response, { status, headers, body: packed.body });
      return;
    }
  }
  if (wanted.method !== 'HEAD') send(response, { status, headers, body });
  else send(response, { status, headers, body: undefined });
}

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined where none may be sent. */
  readonly body: Buffer | undefined;
}

function send(response: ServerResponse, { status, headers, body }: Sent): void {
  const length = body === undefined ? {} : { 'content-length': String(body.length) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

/** Whether the viewer has this very page; a 410 or a 404 is always sent in full. */
function isFresh(viewer: Readonly<Record<string, string>>, { status, headers }: ViewerAnswer): boolean {
  if (status !== 200) return false;
  const known = viewer['if-none-match'];
  const etag = headers['etag'];
  if (known !== undefined) {
    if (etag === undefined) return false;
    return known.split(',').some((tag) => tag.trim() === '*' || weak(tag.trim()) === weak(etag));
  }
  const since = Date.parse(viewer['if-modified-since'] ?? '');
  return Date.parse(headers['last-modified'] ?? '') <= since;
}

function kept(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('content-length')));
}

function weak(etag: string): string {
  return etag.startsWith('W/') ? etag : `W/${etag}`;
}
