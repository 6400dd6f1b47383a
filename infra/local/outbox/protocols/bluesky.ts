import { createHash } from 'node:crypto';
import { graphemeCount, utf8Length } from '../../../../shared/social/graphemes.ts';
import { isBearer, type NetworkAnswer, type NetworkRequest, text } from '../exchange.ts';
import type { Outbox } from '../outbox.ts';

const did = 'did:plc:localnewsroomlocalnews';
const session = 'local-session';

/** Answers as a Bluesky server does for what the relay asks: sessions, and records of one account. */
export function answerBluesky(outbox: Outbox, request: NetworkRequest, password: string): NetworkAnswer {
  const { path, body, query } = request;
  if (path === '/xrpc/com.atproto.server.createSession') {
    if (body['password'] !== password) return failure(401, 'AuthenticationRequired');
    return {
      status: 200,
      body: { did, handle: body['identifier'], accessJwt: session, refreshJwt: session },
    };
  }
  if (!isBearer(request, session)) return failure(401, 'AuthMissing');
  const rkey = text(body['rkey'] ?? query.get('rkey'));
  const uri = `at://${did}/app.bsky.feed.post/${rkey}`;
  switch (path) {
    case '/xrpc/com.atproto.repo.putRecord':
      return put(outbox, uri, body);
    case '/xrpc/com.atproto.repo.deleteRecord':
      outbox.remove('bluesky', uri);
      return { status: 200, body: {} };
    case '/xrpc/com.atproto.repo.getRecord': {
      const post = outbox.find('bluesky', uri);
      return post
        ? { status: 200, body: { uri, cid: cidOf(post.sent), value: post.sent } }
        : failure(400, 'RecordNotFound');
    }
    default:
      return failure(501, 'MethodNotImplemented');
  }
}

interface PostRecord {
  readonly text?: string;
  readonly createdAt?: string;
  readonly reply?: { readonly root?: { readonly uri?: string } };
  readonly embed?: { readonly external?: { readonly uri?: string } };
}

function put(outbox: Outbox, uri: string, { record, rkey }: NetworkRequest['body']): NetworkAnswer {
  const sent = (record ?? {}) as PostRecord;
  const words = text(sent.text);
  const isKey = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/.test(text(rkey));
  const fits = graphemeCount(words) <= 300 && utf8Length(words) <= 3000;
  if (!isKey || !fits || text(sent.createdAt) === '') return failure(400, 'InvalidRequest');
  outbox.put({
    network: 'bluesky',
    id: uri,
    text: words,
    replyTo: sent.reply?.root?.uri,
    link: sent.embed?.external?.uri,
    sent,
  });
  return { status: 200, body: { uri, cid: cidOf(sent) } };
}

function cidOf(record: unknown): string {
  return `bafyrei${createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 52)}`;
}

function failure(status: number, error: string): NetworkAnswer {
  return { status, body: { error, message: error } };
}
