import type { ObjectHead } from '../../aws/conditional-object.ts';
import type { SiteBucket } from '../../aws/site-bucket.ts';
import type { StoryTable } from '../../aws/story-table.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';

/**
 * The newsroom for one batch of lists: each story is read once for all of them.
 *
 * The order that keeps a killed story off a list stands for each page: it is looked at first, then the stories are
 * read, then it is written onto what was seen. So the pages of all lists are looked at before anything is read;
 * whoever looks at a page later, as after a lost race, has all stories read anew. One list at a time.
 *
 * @param paths - of the pages that the batch may write
 */
export async function readingTogether(newsroom: Newsroom, paths: readonly string[]): Promise<Newsroom> {
  const { pages, table } = newsroom;
  const looked = new Map<string, ObjectHead | undefined>();
  const looks = [...new Set(paths)].map(async (path) => looked.set(path, await pages.head(path)));
  // One that cannot be looked at now fails its own list, when its turn comes.
  await Promise.allSettled(looks);
  const read = new Map<string, StoryRecord | undefined>();
  const shared = {
    pages: over(pages, {
      head: async (path) => {
        if (looked.has(path)) return looked.get(path);
        const seen = await pages.head(path);
        read.clear();
        return seen;
      },
      put: async (object, onto) => {
        looked.delete(object.path);
        return pages.put(object, onto);
      },
    } satisfies Partial<SiteBucket>),
    table: over(table, {
      readMany: async (ids) => {
        const missing = ids.filter((id) => !read.has(id));
        const records = missing.length > 0 ? await table.readMany(missing) : [];
        for (const id of missing) read.set(id, undefined);
        for (const record of records) read.set(record.id, record);
        return ids.flatMap((id) => read.get(id) ?? []);
      },
    } satisfies Partial<StoryTable>),
  };
  return { ...newsroom, ...shared };
}

/** The same room with some of its doors replaced. */
function over<Room extends object>(room: Room, doors: Partial<Room>): Room {
  return Object.assign(Object.create(room), doors);
}
