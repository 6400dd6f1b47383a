import { SendError } from './send-error.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
}

export interface HttpAnswer {
  readonly status: number;
  /** The parsed body; undefined where it is no JSON. */
  readonly body: unknown;
}

export type Http = (request: HttpRequest) => Promise<HttpAnswer>;

const usualTimeoutMs = 8000;
const maxAnswerBytes = 256 * 1024;

/**
 * Speaks to networks over HTTP: eight seconds an exchange, 256 KB an answer, no redirects.
 *
 * @param nowMs - epoch milliseconds, for limits that are given as a time of day
 * @param timeoutMs - of one exchange, body included
 * @returns a function that answers with any status below 500 but 401, 403 and 429
 * @throws SendError with what the network may have done, by the way it failed
 */
export function httpBy(fetchIt: typeof fetch, nowMs: () => number, timeoutMs = usualTimeoutMs): Http {
  return async (request) => {
    const response = await fetchIt(request.url, initOf(request, timeoutMs)).catch((error: unknown) => {
      throw neverAnswered(error);
    });
    const text = await textOf(response);
    throwUnlessAnswered(response, nowMs());
    return { status: response.status, body: parsed(text) };
  };
}

function initOf({ method, headers = {}, json, form }: HttpRequest, timeoutMs: number): RequestInit {
  const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  return {
    method,
    headers: { accept: 'application/json', ...type, ...headers },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
    ...(body === undefined ? {} : { body }),
  };
}

// Where no connection came about, nothing was sent.
const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function neverAnswered(error: unknown): SendError {
  const { code = '' } = ((error as { cause?: unknown } | undefined)?.cause ?? {}) as { code?: string };
  return notConnected.has(code)
    ? new SendError('network-unreachable', 'not-sent')
    : new SendError('no-answer', 'unknown');
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxAnswerBytes) break;
      text += decoder.decode(chunk, { stream: true });
    }
    return text;
  } catch {
    throw new SendError('answer-cut-off', response.ok ? 'unknown' : outcomeOf(response.status));
  }
}

function throwUnlessAnswered(response: Response, nowMs: number): void {
  const { status } = response;
  if (status === 429) throw new SendError('rate-limited', 'not-sent', waitOf(response.headers, nowMs));
  if (status === 401 || status === 403) throw new SendError('credentials-refused', 'not-sent');
  if (status >= 500) throw new SendError(`status-${status}`, 'unknown', waitOf(response.headers, nowMs));
}

function outcomeOf(status: number): 'unknown' | 'not-sent' {
  return status >= 500 ? 'unknown' : 'not-sent';
}

/** `Retry-After` in seconds or as a date, else the reset times that X, Bluesky and Mastodon send. */
function waitOf(headers: Headers, nowMs: number): number | undefined {
  const after = headers.get('retry-after');
  if (after !== null && /^\d{1,6}$/.test(after)) return Number(after) * 1000;
  const epoch = headers.get('x-rate-limit-reset') ?? headers.get('ratelimit-reset');
  const at = after ?? headers.get('x-ratelimit-reset');
  const ms = epoch !== null && /^\d{9,11}$/.test(epoch) ? Number(epoch) * 1000 : Date.parse(at ?? '');
  return Number.isFinite(ms) ? Math.max(0, ms - nowMs) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
