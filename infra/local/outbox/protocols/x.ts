import { maxPostWeight, weightedLength } from '../../../../shared/social/weighted-length.ts';
import { header, type NetworkAnswer, type NetworkRequest, text } from '../exchange.ts';
import type { Outbox } from '../outbox.ts';

/** Answers as version 2 of X's API does for posts of one account. */
export function answerX(outbox: Outbox, request: NetworkRequest, secret: string): NetworkAnswer {
  const { accessToken } = JSON.parse(secret) as { accessToken: string };
  const authorization = header(request, 'authorization') ?? '';
  const isSigned = authorization.includes(`oauth_token="${accessToken}"`);
  if (!isSigned || !/oauth_signature="[^"]{20,}"/.test(authorization)) return { status: 401, body: {} };
  if (request.method === 'POST') return create(outbox, request.body);
  const id = request.path.split('/').at(-1) ?? '';
  const post = outbox.find('x', id);
  if (request.method === 'DELETE')
    return { status: 200, body: { data: { deleted: outbox.remove('x', id) } } };
  return {
    status: 200,
    body: post ? { data: { id, text: post.text } } : { errors: [{ title: 'Not Found Error' }] },
  };
}

function create(outbox: Outbox, body: NetworkRequest['body']): NetworkAnswer {
  const words = text(body['text']);
  if (words === '' || weightedLength(words) > maxPostWeight) return { status: 400, body: {} };
  const { in_reply_to_tweet_id: replyTo } = (body['reply'] ?? {}) as { in_reply_to_tweet_id?: string };
  const { id } = outbox.put({ network: 'x', text: words, replyTo, sent: body });
  return { status: 201, body: { data: { id, text: words } } };
}
