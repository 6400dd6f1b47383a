import type { NetworkAnswer, NetworkRequest } from '../exchange.ts';
import { text } from '../exchange.ts';
import type { Outbox } from '../outbox.ts';

/** Answers as an incoming webhook of Slack does. */
export function answerSlack(outbox: Outbox, { body, path }: NetworkRequest, address: string): NetworkAnswer {
  if (!address.endsWith(path)) return { status: 404, body: 'no_team' };
  if (text(body['text']) === '') return { status: 400, body: 'no_text' };
  outbox.put({ network: 'slack', text: text(body['text']), sent: body });
  return { status: 200, body: 'ok' };
}
