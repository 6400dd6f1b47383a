import type { Thread } from '../../social/thread.ts';
import type { Relay } from './relay.ts';
import { RetryLater } from './send-error.ts';

const maxTries = 8;

/**
 * Changes what is known of a story's thread: reads it, decides, writes on the state that was read, and starts
 * over when another worker was first.
 *
 * @param decide - the thread as it must become; the same object when nothing changes. May run several times
 * @returns the thread as it was read and as it now stands
 */
export async function onThread(
  { ledger, network }: Pick<Relay, 'ledger' | 'network'>,
  storyId: string,
  decide: (thread: Thread) => Thread | Promise<Thread>,
): Promise<{ readonly before: Thread; readonly after: Thread }> {
  for (let tries = 0; tries < maxTries; tries++) {
    const known = await ledger.thread<Thread>(storyId, network.name);
    const thread = known ?? { storyId, network: network.name, turn: 0, posts: [] };
    const after = await decide(thread);
    if (after === thread) return { before: thread, after };
    const saved = await ledger.save(after);
    if (saved !== 'conflict') return { before: thread, after: saved };
  }
  throw new RetryLater('ledger-contended', 2000);
}
