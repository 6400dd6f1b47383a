import type { SiteObject } from '../aws/site-bucket.ts';
import { StoreUnavailableError } from '../errors.ts';
import type { Newsroom } from './newsroom.ts';

/** Races that are lost this often are left to the queue's next delivery. */
const maxTries = 6;

/**
 * Writes a shared page from the state that stands after its present version was looked at.
 *
 * The order is the safety: look at the page first, then read the state, render, and write only onto what was
 * seen. Whoever writes in between makes this write fail, and the next round reads what the other one knew.
 *
 * @param read - reads the state consistently and renders it
 */
export async function putCurrent(
  newsroom: Newsroom,
  path: string,
  read: () => Promise<Omit<SiteObject, 'path'>>,
): Promise<'written' | 'unchanged'> {
  for (let tries = 0; tries < maxTries; tries++) {
    const standing = await newsroom.pages.head(path);
    const page = await read();
    if (standing?.metadata['digest'] === page.digest) return 'unchanged';
    const written = await newsroom.pages.put({ path, ...page }, standing ?? 'nothing');
    if (written !== 'conflict') return 'written';
  }
  throw new StoreUnavailableError({
    code: 'page-contended',
    message: 'A page was being written by others at the same time.',
    fix: 'Nothing to do: it is tried again by itself.',
  });
}
