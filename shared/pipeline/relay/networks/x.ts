import * as z from 'zod/mini';
import type { RemotePost } from '../../../social/thread.ts';
import type { HttpAnswer } from '../http.ts';
import type { Network, Sending } from '../network.ts';
import { credentials, type NetworkTools, refusedWith } from '../relay.ts';
import { SendError } from '../send-error.ts';
import { oauthHeader } from './oauth-signature.ts';

const keys = z.object({
  apiKey: z.string(),
  apiSecret: z.string(),
  accessToken: z.string(),
  accessSecret: z.string(),
});
const created = z.object({ data: z.object({ id: z.string() }) });

/**
 * X, by version 2 of its API. It has no idempotency: a send that was not answered is never repeated.
 *
 * The secret is JSON with `apiKey`, `apiSecret`, `accessToken` and `accessSecret`.
 *
 * @see https://docs.x.com/x-api/posts/create-post
 */
export function x(tools: NetworkTools): Network {
  const call = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    json?: unknown,
  ): Promise<HttpAnswer> => {
    const url = `${tools.url}/2/tweets${path}`;
    const once = { nonce: crypto.randomUUID(), seconds: Math.floor(Date.parse(tools.now()) / 1000) };
    const authorization = await oauthHeader({ method, url }, keysIn(await credentials(tools)), once);
    const body = json === undefined ? {} : { json };
    return tools.http({ method, url, headers: { authorization }, ...body }).catch((error: unknown) => {
      if (error instanceof SendError && error.code === 'credentials-refused') tools.secret.forget();
      throw error;
    });
  };
  const send = async ({ post }: Sending, to?: RemotePost): Promise<RemotePost> => {
    const reply = to === undefined ? {} : { reply: { in_reply_to_tweet_id: to.id } };
    const answer = await call('POST', '', { text: post.text, ...reply });
    if (answer.status !== 201 && answer.status !== 200) throw refusedWith(answer.status);
    const { id } = created.parse(answer.body).data;
    return { id, url: `https://x.com/i/status/${id}` };
  };
  return {
    name: 'x',
    sameSendMs: 0,
    canRemove: true,
    post: (sending) => send(sending),
    reply: (sending, to) => send(sending, to),
    remove: async ({ id }) => {
      const answer = await call('DELETE', `/${encodeURIComponent(id)}`);
      if (answer.status !== 200 && answer.status !== 404) throw refusedWith(answer.status);
    },
    // A post that is gone is answered with 200 and no data.
    confirmGone: async ({ id }) => {
      const answer = await call('GET', `/${encodeURIComponent(id)}`);
      return answer.status === 404 || (answer.status === 200 && !hasData(answer));
    },
  };
}

function hasData({ body }: HttpAnswer): boolean {
  return (body as { data?: unknown } | undefined)?.data !== undefined;
}

function keysIn(secret: string): z.infer<typeof keys> {
  try {
    return keys.parse(JSON.parse(secret));
  } catch {
    throw new SendError('credentials-unreadable', 'not-sent');
  }
}
