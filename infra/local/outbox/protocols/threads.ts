import { randomUUID } from 'node:crypto';
import { header, type NetworkAnswer, type NetworkRequest, text } from '../exchange.ts';
import type { Outbox } from '../outbox.ts';

const containers = new Map<string, NetworkRequest['body']>();

/** Answers as the Threads API does: a container first, then its publication; and renews its token. */
export function answerThreads(outbox: Outbox, request: NetworkRequest, token: string): NetworkAnswer {
  if (request.path === '/refresh_access_token') return renew(request, token);
  const used = (header(request, 'authorization') ?? '').replace(/^Bearer /, '');
  if (!isOurs(used, token)) return refused;
  const [, , action = ''] = request.path.replace('/v1.0', '').split('/');
  if (action === 'threads') {
    const id = randomUUID();
    containers.set(id, request.body);
    return { status: 200, body: { id } };
  }
  if (action === 'threads_publish') return publish(outbox, text(request.body['creation_id']));
  const id = decodeURIComponent(request.path.split('/').at(-1) ?? '');
  if (!outbox.find('threads', id)) return missing;
  if (request.method === 'DELETE') outbox.remove('threads', id);
  return { status: 200, body: { id } };
}

const refused: NetworkAnswer = { status: 401, body: { error: { code: 190 } } };
const lifeSeconds = 60 * 86_400;

// Each renewal gives another token for sixty days; the one before lasts until its own end.
function renew({ query }: NetworkRequest, token: string): NetworkAnswer {
  const old = query.get('access_token') ?? '';
  if (query.get('grant_type') !== 'th_refresh_token' || !isOurs(old, token)) return refused;
  const body = { access_token: `${old}.next`, token_type: 'bearer', expires_in: lifeSeconds };
  return { status: 200, body };
}

function isOurs(used: string, token: string): boolean {
  return (
    used === token || (used.startsWith(`${token}.next`) && /^(?:\.next)+$/.test(used.slice(token.length)))
  );
}

const missing: NetworkAnswer = { status: 400, body: { error: { code: 100 } } };

function publish(outbox: Outbox, creation: string): NetworkAnswer {
  const body = containers.get(creation);
  if (!body) return missing;
  containers.delete(creation);
  const { id } = outbox.put({
    network: 'threads',
    text: text(body['text']),
    link: text(body['link_attachment']),
    ...(body['reply_to_id'] === undefined ? {} : { replyTo: text(body['reply_to_id']) }),
    sent: body,
  });
  return { status: 200, body: { id } };
}
