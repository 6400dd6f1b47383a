import type { SiteObject } from '../../aws/site-bucket.ts';
import { pageDigest } from '../digest-of-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { putCurrent } from '../put-current.ts';
import type { Asked } from './asked.ts';
import { turnOf } from './pace.ts';

/** A page that shows a list, and how often it may be written. */
export interface ListPage<State> {
  readonly path: string;
  readonly paceMs: number;
  readonly contentType?: string;
  /** Renders the list as it was read; a page that is `gone` answers 410. */
  readonly render: (state: State) => string | { readonly body: string; readonly gone: true };
}

/** Lists change with every publication: five seconds at the edge, and a browser always asks. */
const listCacheControl = 'public, max-age=0, s-maxage=5';

/**
 * Writes those pages of a list whose turn it is, from one reading of its state.
 *
 * @param read - reads the state consistently; not called when no page has its turn
 * @returns seconds until the pages that wait for their turn may be written; 0 when none does
 */
export async function writePaced<State extends object>(
  newsroom: Newsroom,
  list: {
    pages: readonly ListPage<State>[];
    read: () => Promise<State>;
    overflows?: (state: State) => boolean;
  },
  asked: Asked,
): Promise<number> {
  let waitMs = 0;
  const paths = list.pages.map(({ path }) => path);
  await putCurrent(newsroom, paths, async (standing) => {
    const now = newsroom.now();
    const turns = list.pages.map(({ paceMs }, index) => turnOf(standing[index], { paceMs, now }, asked));
    waitMs = Math.max(0, ...turns.filter((turn) => typeof turn === 'number'));
    if (!turns.includes('now')) return [];
    const state = await list.read();
    const overflows = list.overflows?.(state) ?? false;
    return Promise.all(
      list.pages.map(async (page, index) =>
        turns[index] === 'now' ? { ...(await listObject(page, state)), readAt: now, overflows } : undefined,
      ),
    );
  });
  return Math.ceil(waitMs / 1000);
}

async function listObject<State>(page: ListPage<State>, state: State): Promise<Omit<SiteObject, 'path'>> {
  const rendered = page.render(state);
  const { body, gone } = typeof rendered === 'string' ? { body: rendered, gone: false } : rendered;
  const contentType = page.contentType === undefined ? {} : { contentType: page.contentType };
  return { body, gone, digest: await pageDigest(body), cacheControl: listCacheControl, ...contentType };
}
