import * as z from 'zod/mini';
import type { Facet, Post } from '../../../social/post.ts';
import type { RemotePost } from '../../../social/thread.ts';
import type { HttpAnswer, HttpRequest } from '../http.ts';
import type { Network, Sending } from '../network.ts';
import { credentials, type NetworkTools, refusedWith } from '../relay.ts';
import { SendError } from '../send-error.ts';
import { recordKey } from './record-key.ts';

const collection = 'app.bsky.feed.post';
const session = z.object({ did: z.string(), handle: z.string(), accessJwt: z.string() });
const written = z.object({ uri: z.string(), cid: z.string() });
type Session = z.infer<typeof session>;

/**
 * Bluesky, over the account's own server.
 *
 * Exactly once: the record key follows from the announcement, and writing the same record again changes nothing.
 *
 * @see https://docs.bsky.app/docs/api/com-atproto-repo-put-record
 */
export function bluesky(tools: NetworkTools): Network {
  const { site } = tools;
  const call = callsOf(tools);
  const put = async ({ news, post, at }: Sending, reply?: RemotePost): Promise<RemotePost> => {
    const rkey = await recordKey(news.id, news.at);
    const record = recordOf(post, { language: news.language, at, reply });
    const { answer, as } = await call(({ did }) => ({
      method: 'POST',
      url: '/xrpc/com.atproto.repo.putRecord',
      json: { repo: did, collection, rkey, record },
    }));
    if (answer.status !== 200) throw refusedWith(answer.status);
    const { uri, cid } = written.parse(answer.body);
    return { id: uri, version: cid, url: `https://bsky.app/profile/${as.handle}/post/${rkey}` };
  };
  return {
    name: 'bluesky',
    sameSendMs: Number.POSITIVE_INFINITY,
    canRemove: true,
    post: (sending) => put(sending),
    reply: (sending, to) => put(sending, to),
    trace: async ({ news }) => {
      const rkey = await recordKey(news.id, news.at);
      return { id: `at://${site.social.networks?.bluesky?.account ?? ''}/${collection}/${rkey}` };
    },
    remove: async ({ id }) => {
      const { answer } = await call(({ did }) => ({
        method: 'POST',
        url: '/xrpc/com.atproto.repo.deleteRecord',
        json: { repo: did, collection, rkey: keyIn(id) },
      }));
      if (answer.status !== 200) throw refusedWith(answer.status);
    },
    confirmGone: async ({ id }) => {
      const { answer } = await call(({ did }) => ({
        method: 'GET',
        url: `/xrpc/com.atproto.repo.getRecord?${new URLSearchParams({ repo: did, collection, rkey: keyIn(id) })}`,
      }));
      return answer.status === 404 || (answer.status === 400 && errorIn(answer) === 'RecordNotFound');
    },
  };
}

type Asked = (session: Session) => HttpRequest;

/** Calls with a session that is kept while it lasts: a new one each time would soon be refused. */
function callsOf({ http, url, secret, site, ...tools }: NetworkTools) {
  let kept: Session | undefined;
  const open = async (): Promise<Session> => {
    const identifier = site.social.networks?.bluesky?.account ?? '';
    const password = await credentials({ secret, ...tools });
    const json = { identifier, password };
    const answer = await http({ method: 'POST', url: `${url}/xrpc/com.atproto.server.createSession`, json });
    const opened = session.safeParse(answer.body);
    if (answer.status === 200 && opened.success) return opened.data;
    throw new SendError('credentials-refused', 'not-sent');
  };
  const once = async (asked: Asked) => {
    kept ??= await open().catch(sure);
    const { url: path, ...request } = asked(kept);
    const headers = { authorization: `Bearer ${kept.accessJwt}` };
    const answer = await http({ ...request, url: url + path, headers }).catch((error: unknown) => {
      if (isRefusal(error)) kept = undefined;
      throw error;
    });
    return { answer, as: kept };
  };
  return async (asked: Asked) => {
    const hadSession = kept !== undefined;
    const first = await once(asked).catch((error: unknown) => {
      if (hadSession && isRefusal(error)) return undefined;
      if (isRefusal(error)) secret.forget();
      throw error;
    });
    if (first && errorIn(first.answer) !== 'ExpiredToken') return first;
    kept = undefined;
    return once(asked);
  };
}

// Opening a session posts nothing, however it fails.
function sure(error: unknown): never {
  throw error instanceof SendError ? new SendError(error.code, 'not-sent', error.waitMs) : error;
}

function isRefusal(error: unknown): boolean {
  return error instanceof SendError && error.code === 'credentials-refused';
}

function errorIn({ body }: HttpAnswer): string | undefined {
  return (body as { error?: string } | undefined)?.error;
}

function keyIn(uri: string): string {
  return uri.split('/').at(-1) ?? '';
}

function recordOf(
  { text, facets = [], card }: Post,
  { language, at, reply }: { language: string; at: string; reply: RemotePost | undefined },
) {
  const to = reply && { uri: reply.id, cid: reply.version };
  const external = card && { uri: card.url, title: card.title, description: card.description };
  return {
    $type: collection,
    text,
    facets: facets.map(facetOf),
    langs: [language],
    createdAt: at,
    ...(to ? { reply: { root: to, parent: to } } : {}),
    ...(external ? { embed: { $type: 'app.bsky.embed.external', external } } : {}),
  };
}

function facetOf({ bytes: [byteStart, byteEnd], link, tag }: Facet) {
  const feature =
    tag === undefined
      ? { $type: 'app.bsky.richtext.facet#link', uri: link }
      : { $type: 'app.bsky.richtext.facet#tag', tag };
  return { index: { byteStart, byteEnd }, features: [feature] };
}
