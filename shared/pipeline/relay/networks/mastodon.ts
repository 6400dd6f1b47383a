import * as z from 'zod/mini';
import type { RemotePost } from '../../../social/thread.ts';
import type { HttpAnswer, HttpRequest } from '../http.ts';
import type { Network, Sending } from '../network.ts';
import { credentials, type NetworkTools, refusedWith } from '../relay.ts';
import { SendError } from '../send-error.ts';
import { instanceLimits } from './mastodon-instance.ts';

const status = z.object({ id: z.string(), url: z.optional(z.nullable(z.string())) });

/** An instance keeps idempotency keys for an hour; a few minutes are left for clocks that differ. */
const sameSendMs = 50 * 60_000;

/**
 * Mastodon, on the instance of the settings.
 *
 * @see https://docs.joinmastodon.org/methods/statuses/#create
 */
export function mastodon(tools: NetworkTools): Network {
  const call = async (request: HttpRequest): Promise<HttpAnswer> => {
    const authorization = `Bearer ${await credentials(tools)}`;
    const headers = { ...request.headers, authorization };
    return tools.http({ ...request, url: tools.url + request.url, headers }).catch((error: unknown) => {
      if (error instanceof SendError && error.code === 'credentials-refused') tools.secret.forget();
      throw error;
    });
  };
  const send = async ({ news, post }: Sending, to?: RemotePost): Promise<RemotePost> => {
    const reply = to === undefined ? {} : { in_reply_to_id: to.id };
    const answer = await call({
      method: 'POST',
      url: '/api/v1/statuses',
      headers: { 'idempotency-key': news.id },
      json: { status: post.text, language: news.language.split('-')[0], visibility: 'public', ...reply },
    });
    if (answer.status !== 200) throw refusedWith(answer.status);
    const { id, url } = status.parse(answer.body);
    return { id, ...(url ? { url } : {}) };
  };
  const limits = instanceLimits(call, tools.now);
  const addressOf = ({ id }: RemotePost): string => `/api/v1/statuses/${encodeURIComponent(id)}`;
  return {
    name: 'mastodon',
    sameSendMs,
    canRemove: true,
    limits: async () => ({ mastodon: await limits() }),
    post: (sending) => send(sending),
    reply: (sending, to) => send(sending, to),
    remove: async (post) => {
      const answer = await call({ method: 'DELETE', url: addressOf(post) });
      if (answer.status !== 200 && !isGone(answer)) throw refusedWith(answer.status);
    },
    confirmGone: async (post) => isGone(await call({ method: 'GET', url: addressOf(post) })),
  };
}

function isGone({ status: code }: HttpAnswer): boolean {
  return code === 404 || code === 410;
}
