import type { ObjectHead } from '../../aws/conditional-object.ts';
import type { Newsroom } from '../newsroom.ts';

/** What this worker saw last of a shared page: when its state was read, and whether it leads to parts. */
export type Remembered = Pick<ObjectHead, 'metadata'>;

/** Pages remembered at most: then the worker begins anew, and looks. */
const mostPages = 5000;

const memories = new WeakMap<object, Map<string, Remembered>>();

/**
 * What one worker remembers of pages that have a pace, so that it need not look at each for every story.
 *
 * A page's state is only ever read later than it was, and a page that leads to parts goes on doing so. So what is
 * remembered can let a page wait, or say that it shows a change already; whatever is written is looked at first.
 */
export const pageMemory = {
  of(newsroom: Newsroom, path: string): Remembered | undefined {
    return memories.get(newsroom.queues)?.get(path);
  },
  /** @param seen - undefined where no page stood */
  keep(newsroom: Newsroom, path: string, seen: Remembered | undefined): void {
    const known = memories.get(newsroom.queues) ?? new Map<string, Remembered>();
    if (known.size >= mostPages) known.clear();
    if (seen) known.set(path, { metadata: seen.metadata });
    else known.delete(path);
    memories.set(newsroom.queues, known);
  },
};

/** Whether a page was seen to lead to parts, which it goes on doing. */
export function isKnownToOverflow(newsroom: Newsroom, path: string): boolean {
  return pageMemory.of(newsroom, path)?.metadata['overflows'] === '1';
}
