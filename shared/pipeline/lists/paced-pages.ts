import type { SiteObject } from '../../aws/site-bucket.ts';
import type { Newsroom } from '../newsroom.ts';
import { pageDigest } from '../publish/digest-of-page.ts';
import { putCurrent } from '../publish/put-current.ts';
import type { Asked } from './asked.ts';
import { type Turn, turnOf } from './pace.ts';
import { pageMemory, type Remembered } from './page-memory.ts';

/** A page, and how soon after its last writing it may be written again. */
export interface PacedPage {
  readonly path: string;
  readonly paceMs: number;
}

/** A page that shows a list. */
export interface ListPage<State> extends PacedPage {
  readonly contentType?: string;
  /** Renders the list as it was read; a page that is `gone` answers 410. */
  readonly render: (state: State) => string | { readonly body: string; readonly gone: true };
}

/** Lists change with every publication: five seconds at the edge, and a browser always asks. */
export const listCacheControl = 'public, max-age=0, s-maxage=5';

/**
 * Writes those pages of a list whose turn it is, from one reading of its state.
 *
 * Pages that this worker remembers as young are not even looked at. A page without stories is not young: the first
 * story shows at once.
 *
 * @param read - reads the state consistently; not called when no page has its turn
 * @returns seconds until the pages that wait for their turn may be written; 0 when none does
 */
export async function writePaced<State extends { readonly stories: readonly unknown[] }>(
  newsroom: Newsroom,
  list: {
    pages: readonly ListPage<State>[];
    read: () => Promise<State>;
    overflows?: (state: State) => boolean;
  },
  asked: Asked,
): Promise<number> {
  const remembered = list.pages.map((page) => turnByMemory(newsroom, page, asked));
  const pages = list.pages.filter((_, index) => remembered[index] === 'now');
  let waits: readonly Turn[] = [];
  let written: ReadonlyMap<string, Remembered> = new Map();
  const paths = pages.map(({ path }) => path);
  await putCurrent(newsroom, paths, async (standing) => {
    const now = newsroom.now();
    waits = pages.map(({ paceMs }, index) => turnOf(standing[index], { paceMs, now }, asked));
    for (const [index, path] of paths.entries()) pageMemory.keep(newsroom, path, standing[index]);
    written = new Map();
    if (!waits.includes('now')) return [];
    const state = await list.read();
    const overflows = list.overflows?.(state) ?? false;
    const readAt = state.stories.length > 0 ? now : undefined;
    const due = pages.filter((_, index) => waits[index] === 'now');
    const seen = {
      metadata: { ...(readAt ? { 'read-at': readAt } : {}), ...(overflows ? { overflows: '1' } : {}) },
    };
    written = new Map(due.map(({ path }) => [path, seen]));
    return Promise.all(
      pages.map(async (page) =>
        due.includes(page)
          ? { ...(await listObject(page, state)), ...(readAt ? { readAt } : {}), overflows }
          : undefined,
      ),
    );
  });
  // Only now: a page whose writing failed must be looked at again.
  for (const [path, seen] of written) pageMemory.keep(newsroom, path, seen);
  const waitMs = [...remembered, ...waits].filter((turn) => typeof turn === 'number');
  return Math.ceil(Math.max(0, ...waitMs) / 1000);
}

/** Whether a page must be looked at, by what this worker remembers of it. */
export function turnByMemory(newsroom: Newsroom, { path, paceMs }: PacedPage, asked: Asked): Turn {
  return turnOf(pageMemory.of(newsroom, path), { paceMs, now: newsroom.now() }, asked);
}

async function listObject<State>(page: ListPage<State>, state: State): Promise<Omit<SiteObject, 'path'>> {
  const rendered = page.render(state);
  const { body, gone } = typeof rendered === 'string' ? { body: rendered, gone: false } : rendered;
  const contentType = page.contentType === undefined ? {} : { contentType: page.contentType };
  return { body, gone, digest: await pageDigest(body), cacheControl: listCacheControl, ...contentType };
}
