import * as z from 'zod/mini';
import type { RemotePost } from '../../../social/thread.ts';
import type { HttpAnswer, HttpRequest } from '../http.ts';
import type { Network, Sending } from '../network.ts';
import { credentials, type NetworkTools, refusedWith } from '../relay.ts';
import { SendError } from '../send-error.ts';
import { renewThreadsToken, threadsToken } from './threads-token.ts';

const made = z.object({ id: z.string() });

/**
 * Threads: a container is made first, which nobody sees, and then published. Only the publication can be in doubt.
 *
 * The secret is a long-lived access token, which the relay renews before its sixty days are over.
 *
 * @see https://developers.facebook.com/docs/threads/posts
 */
export function threads(tools: NetworkTools): Network {
  const account = tools.site.social.networks?.threads?.account ?? '';
  const call = async (request: Omit<HttpRequest, 'headers'>): Promise<HttpAnswer> => {
    const { token } = threadsToken(await credentials(tools));
    const headers = { authorization: `Bearer ${token}` };
    const url = `${tools.url}/v1.0${request.url}`;
    return tools.http({ ...request, url, headers }).catch((error: unknown) => {
      if (error instanceof SendError && error.code === 'credentials-refused') tools.secret.forget();
      throw error;
    });
  };
  const container = async ({ post, news }: Sending, to?: RemotePost): Promise<string> => {
    const reply = to === undefined ? {} : { reply_to_id: to.id };
    const form = { media_type: 'TEXT', text: post.text, link_attachment: news.url, ...reply };
    const answer = await call({ method: 'POST', url: `/${account}/threads`, form }).catch(unseen);
    if (answer.status !== 200) throw refusedWith(answer.status);
    return made.parse(answer.body).id;
  };
  const send = async (sending: Sending, to?: RemotePost): Promise<RemotePost> => {
    const form = { creation_id: await container(sending, to) };
    const answer = await call({ method: 'POST', url: `/${account}/threads_publish`, form });
    if (answer.status !== 200) throw refusedWith(answer.status);
    return { id: made.parse(answer.body).id };
  };
  return {
    name: 'threads',
    sameSendMs: 0,
    canRemove: true,
    post: (sending) => send(sending),
    reply: (sending, to) => send(sending, to),
    remove: async ({ id }) => {
      const answer = await call({ method: 'DELETE', url: `/${encodeURIComponent(id)}` });
      if (answer.status !== 200 && !isGone(answer)) throw refusedWith(answer.status);
    },
    confirmGone: async ({ id }) =>
      isGone(await call({ method: 'GET', url: `/${encodeURIComponent(id)}?fields=id` })),
    renew: () => renewThreadsToken(tools),
  };
}

// A container that nobody published is no post.
function unseen(error: unknown): never {
  throw error instanceof SendError && error.outcome === 'unknown'
    ? new SendError(error.code, 'not-sent', error.waitMs)
    : error;
}

// The Graph API answers 400 with code 100 for an object that does not exist.
function isGone({ status, body }: HttpAnswer): boolean {
  const { error } = (body ?? {}) as { error?: { code?: number } };
  return status === 404 || (status === 400 && error?.code === 100);
}
