import type { ObjectHead, Standing } from '../../aws/conditional-object.ts';
import type { SiteBucket, SiteObject } from '../../aws/site-bucket.ts';
import type { StoryTable } from '../../aws/story-table.ts';
import type { Newsroom } from '../newsroom.ts';
import { isTheSame } from '../publish/put-current.ts';
import { ownPages } from './own-pages.ts';
import { SharedReading } from './shared-reading.ts';

/**
 * The newsroom for one batch of lists: each story is read once for all of them.
 *
 * The order that keeps a killed story off a list stands for each page: it is looked at first, then the stories are
 * read, then it is written onto what was seen. So the pages of all lists are looked at before anything is read; a
 * list that looks at a page later, as after a lost race, reads everything anew, for itself alone.
 *
 * @param paths - of the pages that the batch may write
 * @returns opens the newsroom for one list; several lists may be rendered at the same time
 */
export async function readingTogether(newsroom: Newsroom, paths: readonly string[]): Promise<() => Newsroom> {
  const looked = new Map<string, ObjectHead | undefined>();
  const looks = [...new Set(paths)].map(async (path) =>
    looked.set(path, ownPages.trusted(newsroom, path) ?? (await lookAt(newsroom, path))),
  );
  // One that cannot be looked at now fails its own list, when its turn comes.
  await Promise.allSettled(looks);
  const together = new SharedReading(newsroom.table);
  return () => forOneList(newsroom, looked, together);
}

function forOneList(
  newsroom: Newsroom,
  looked: Map<string, ObjectHead | undefined>,
  together: SharedReading,
): Newsroom {
  const { pages, table } = newsroom;
  let reading = together;
  const pageDoors: Partial<SiteBucket> = {
    head: async (path) => {
      if (looked.has(path)) return looked.get(path);
      const seen = await lookAt(newsroom, path);
      reading = new SharedReading(table);
      return seen;
    },
    put: async (page, onto) => {
      const look = looked.get(page.path);
      looked.delete(page.path);
      return look?.remembered && isTheSame(page, look)
        ? standsStill(newsroom, page)
        : write(newsroom, page, onto);
    },
  };
  const tableDoors: Partial<StoryTable> = {
    readMany: (ids) => reading.readMany(ids),
    placesOn: (list, range) => reading.placesOn(list, range),
  };
  return { ...newsroom, pages: over(pages, pageDoors), table: over(table, tableDoors) };
}

// A write onto what is remembered fails where somebody else wrote; where nothing is written, somebody has to look.
async function standsStill(newsroom: Newsroom, page: SiteObject): Promise<ObjectHead | 'conflict'> {
  const standing = await lookAt(newsroom, page.path);
  return standing && isTheSame(page, standing) ? standing : 'conflict';
}

async function write(newsroom: Newsroom, page: SiteObject, onto: Standing): Promise<ObjectHead | 'conflict'> {
  // Until the answer is here, nobody knows what stands there.
  const before = ownPages.take(newsroom, page.path);
  const written = await newsroom.pages.put(page, onto);
  if (written !== 'conflict') ownPages.wrote(newsroom, page.path, { head: written, before });
  return written;
}

async function lookAt(newsroom: Newsroom, path: string): Promise<ObjectHead | undefined> {
  const seen = await newsroom.pages.head(path);
  ownPages.seen(newsroom, path, seen);
  return seen;
}

/** The same room with some of its doors replaced. */
function over<Room extends object>(room: Room, doors: Partial<Room>): Room {
  return Object.assign(Object.create(room), doors);
}
