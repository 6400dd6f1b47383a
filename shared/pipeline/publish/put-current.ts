import type { ObjectHead } from '../../aws/conditional-object.ts';
import type { SiteObject } from '../../aws/site-bucket.ts';
import { StoreUnavailableError } from '../../errors.ts';
import type { Newsroom } from '../newsroom.ts';

/** Races that are lost this often are left to the queue's next delivery. */
const maxTries = 6;

/** A page to write; undefined leaves what stands there alone. */
export type PageToPut = Omit<SiteObject, 'path'> | undefined;

/**
 * Writes shared pages from the state that stands after their present versions were looked at.
 *
 * The order is the safety: look at the pages first, then read the state once for all of them, render, and write
 * each only onto what was seen. Whoever writes in between makes the write fail, and the next round reads what the
 * other one knew. A page that has the very bytes already is not written.
 *
 * @param paths - of the pages, one for each that `read` renders, in the same order
 * @param read - reads the state consistently and renders it; told what stands at each path
 * @returns how many pages were written
 */
export async function putCurrent(
  newsroom: Newsroom,
  paths: readonly string[],
  read: (standing: readonly (ObjectHead | undefined)[]) => Promise<readonly PageToPut[]>,
): Promise<number> {
  let written = 0;
  for (let tries = 0; tries < maxTries; tries++) {
    const standing = await Promise.all(paths.map((path) => newsroom.pages.head(path)));
    const pages = await read(standing);
    const puts = pages.map(async (page, index) => {
      const path = paths[index] ?? '';
      const stands = standing[index];
      if (!page || (isTheSame(page, stands) && !stands?.remembered)) return 'unchanged';
      return newsroom.pages.put({ ...page, path }, stands ?? 'nothing');
    });
    const answers = await Promise.all(puts);
    written += answers.filter((answer) => typeof answer === 'object').length;
    if (!answers.includes('conflict')) return written;
  }
  throw new StoreUnavailableError({
    code: 'page-contended',
    message: 'A page was being written by others at the same time.',
    fix: 'Nothing to do: it is tried again by itself.',
  });
}

/** Whether what stands at a page's address says what the page says. */
export function isTheSame(page: NonNullable<PageToPut>, stands: ObjectHead | undefined): boolean {
  return (
    stands?.metadata['digest'] === page.digest &&
    (stands.metadata['gone'] === '1') === (page.gone ?? false) &&
    stands.metadata['moved-to'] === page.movedTo
  );
}
