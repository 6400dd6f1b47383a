import { describe, expect, it } from 'vitest';
import { httpBy } from '#shared/pipeline/relay/http.ts';
import { SendError } from '#shared/pipeline/relay/send-error.ts';

const nowMs = Date.parse('2026-11-24T09:00:00Z');
const request = { method: 'POST', url: 'https://network.example/', json: {} } as const;

function answering(status: number, headers: Record<string, string> = {}, body = '{}') {
  return httpBy(
    async () => new Response(body, { status, headers }),
    () => nowMs,
  );
}

async function failure(call: Promise<unknown>): Promise<SendError> {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (error instanceof SendError) return error;
  throw new Error('the call did not fail');
}

describe('an answer of a network', () => {
  it.each([
    ['seconds', { 'retry-after': '90' }, 90_000],
    ['a date', { 'retry-after': 'Tue, 24 Nov 2026 09:02:00 GMT' }, 120_000],
    ['the reset time of X', { 'x-rate-limit-reset': String(nowMs / 1000 + 30) }, 30_000],
    ['the reset time of Bluesky', { 'ratelimit-reset': String(nowMs / 1000 + 40) }, 40_000],
    ['the reset time of Mastodon', { 'x-ratelimit-reset': '2026-11-24T09:00:50.000Z' }, 50_000],
    ['nothing', {}, undefined],
    ['nonsense', { 'retry-after': 'soon' }, undefined],
  ] as const)('that is too many says how long to wait by %s', async (_how, headers, waitMs) => {
    const error = await failure(answering(429, headers)(request));
    expect([error.outcome, error.waitMs]).toEqual(['not-sent', waitMs]);
  });

  it.each([
    [401, 'not-sent'],
    [403, 'not-sent'],
    [500, 'unknown'],
    [503, 'unknown'],
  ] as const)('with status %s leaves the post %s', async (status, outcome) => {
    expect((await failure(answering(status)(request))).outcome).toBe(outcome);
  });

  it('that is endless is cut off', async () => {
    const answer = await answering(200, {}, `{"text":"${'x'.repeat(400 * 1024)}"}`)(request);
    expect(answer).toEqual({ status: 200, body: undefined });
  });

  it('that redirects is not followed', async () => {
    const asked: RequestInit[] = [];
    const http = httpBy(
      async (_url, init) => {
        asked.push(init ?? {});
        return new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } });
      },
      () => nowMs,
    );
    expect((await http(request)).status).toBe(302);
    expect(asked.map(({ redirect }) => redirect)).toEqual(['manual']);
  });
});
