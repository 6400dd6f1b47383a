import type { RemotePost } from '../../../social/thread.ts';
import type { Network, Sending } from '../network.ts';
import { credentials, type NetworkTools, refusedWith } from '../relay.ts';

/**
 * A channel of Slack, by an incoming webhook, whose address is the secret.
 *
 * A webhook gives no id: nothing can be taken back or answered, so corrections and withdrawals are messages of
 * their own, and a send that was not answered is never repeated.
 *
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export function slack(tools: NetworkTools): Network {
  const send = async ({ news, post }: Sending): Promise<RemotePost> => {
    const answer = await tools.http({ method: 'POST', url: await credentials(tools), json: post.body });
    if (answer.status === 404 || answer.status === 410) tools.secret.forget();
    if (answer.status !== 200) throw refusedWith(answer.status);
    return { id: news.id };
  };
  return {
    name: 'slack',
    sameSendMs: 0,
    canRemove: false,
    post: send,
    reply: send,
    remove: async () => {},
    confirmGone: async () => false,
  };
}
