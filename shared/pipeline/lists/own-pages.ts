import type { ObjectHead } from '../../aws/conditional-object.ts';
import type { Newsroom } from '../newsroom.ts';

/** Times in a row that a page must have stood as this worker left it. */
const timesAlone = 3;
/** Pages remembered at most: then the worker begins anew, and looks. */
const mostPages = 5000;

interface OwnPage {
  readonly head: ObjectHead;
  readonly alone: number;
}

const memories = new WeakMap<object, Map<string, OwnPage>>();

/**
 * The shared pages that this worker wrote or saw last, for a worker that has them to itself.
 *
 * To write onto what stood some time ago is as safe as to look now: the state is read afterwards, and the write fails
 * if anybody else wrote since. A write that fails costs twelve looks, so a page is only trusted after it was found
 * untouched a few times in a row.
 */
export const ownPages = {
  /** What stands there unless somebody else wrote; undefined where it is better to look. */
  trusted(newsroom: Newsroom, path: string): ObjectHead | undefined {
    const own = pagesOf(newsroom).get(path);
    return own && own.alone >= timesAlone ? { ...own.head, remembered: true } : undefined;
  },
  seen(newsroom: Newsroom, path: string, head: ObjectHead | undefined): void {
    const known = pagesOf(newsroom);
    const own = known.get(path);
    if (head) known.set(path, { head, alone: own?.head.etag === head.etag ? own.alone + 1 : 0 });
    else known.delete(path);
  },
  /** Forgets a page that is about to be written: an answer that is lost leaves nothing to trust. */
  take(newsroom: Newsroom, path: string): OwnPage | undefined {
    const own = pagesOf(newsroom).get(path);
    pagesOf(newsroom).delete(path);
    return own;
  },
  /** @param page - as it stands now, and what was taken before it was written */
  wrote(newsroom: Newsroom, path: string, page: { head: ObjectHead; before: OwnPage | undefined }): void {
    const known = pagesOf(newsroom);
    if (known.size >= mostPages) known.clear();
    known.set(path, { head: page.head, alone: page.before?.alone ?? 0 });
  },
};

function pagesOf({ queues }: Newsroom): Map<string, OwnPage> {
  const known = memories.get(queues) ?? new Map<string, OwnPage>();
  memories.set(queues, known);
  return known;
}
