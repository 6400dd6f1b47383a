import { mastodonLength } from '../../../../shared/social/networks/mastodon-post.ts';
import { header, isBearer, type NetworkAnswer, type NetworkRequest, text } from '../exchange.ts';
import type { Outbox } from '../outbox.ts';

const limit = 500;
const ownWord = { configuration: { statuses: { max_characters: limit, characters_reserved_per_url: 23 } } };

/** Answers as a Mastodon instance does for statuses, idempotency keys included, and of its own limits. */
export function answerMastodon(outbox: Outbox, request: NetworkRequest, token: string): NetworkAnswer {
  if (!isBearer(request, token)) return { status: 401, body: { error: 'The access token is invalid' } };
  if (request.path === '/api/v2/instance') return { status: 200, body: ownWord };
  const [, id = ''] = /^\/api\/v1\/statuses(?:\/([^/]+))?$/.exec(request.path) ?? [];
  if (request.method === 'POST') return create(outbox, request);
  const post = outbox.find('mastodon', decodeURIComponent(id));
  if (!post) return { status: 404, body: { error: 'Record not found' } };
  if (request.method === 'DELETE') outbox.remove('mastodon', post.id);
  return { status: 200, body: statusOf(post.id) };
}

function create(outbox: Outbox, request: NetworkRequest): NetworkAnswer {
  const words = text(request.body['status']);
  if (words === '' || mastodonLength(words) > limit)
    return { status: 422, body: { error: 'Validation failed: Text character limit exceeded' } };
  const replyTo = request.body['in_reply_to_id'];
  const post = outbox.putOnce(header(request, 'idempotency-key'), {
    network: 'mastodon',
    text: words,
    ...(typeof replyTo === 'string' ? { replyTo } : {}),
    sent: request.body,
  });
  return { status: 200, body: statusOf(post.id) };
}

function statusOf(id: string) {
  return { id, url: `https://mastodon.example/@desk/${id}` };
}
