import { mostEntries, sitemap } from '../../page/feeds/sitemap.ts';
import { dayPage } from '../../page/lists/archive-pages.ts';
import { archivePath, partLengths, type Slice, shardName, shardPath } from '../../page/lists/archive-path.ts';
import type { ListedStory } from '../../story/publication.ts';
import type { Newsroom } from '../newsroom.ts';
import { enterArchive } from './archive-index.ts';
import type { Asked } from './asked.ts';
import { paces, turnOf } from './pace.ts';
import { type ListPage, turnByMemory, writePaced } from './paced-pages.ts';
import { isKnownToOverflow, pageMemory, type Remembered } from './page-memory.ts';
import { storiesNow } from './stories-on.ts';

const paceMs = paces.quarterHour;

interface DayState {
  readonly stories: readonly ListedStory[];
  readonly parts: readonly string[];
}

/**
 * Renders one day of the archive anew: its page and its sitemap, at most 500 stories each.
 *
 * A day of more keeps showing its newest 500 and leads to its hours, a full hour to its minutes, and so on. Which
 * part holds a story follows from when it was listed, so no address ever shifts, a new story rewrites the parts of
 * its own instant alone, and a replay in any order gives the same parts.
 *
 * @returns seconds until a page that waits for its turn may be written
 */
export async function refreshDay(newsroom: Newsroom, day: string, asked: Asked): Promise<number> {
  return refreshSlice(newsroom, { day, prefix: '' }, asked);
}

async function refreshSlice(newsroom: Newsroom, slice: Slice, asked: Asked): Promise<number> {
  const paths = [archivePath(slice), shardPath(slice)] as const;
  const [page, shard] = await Promise.all(paths.map((path) => rememberedOrSeen(newsroom, path, asked)));
  if (!page || !shard) await enterArchive(newsroom, slice.day, shardName(slice));
  const turn = turnOf(page, { paceMs, now: newsroom.now() }, asked);
  const known = page?.metadata['overflows'] === '1';
  if (!known && turn !== 'now') return turn === 'never' ? 0 : Math.ceil(turn / 1000);
  const overflows = known || (await hasMore(newsroom, slice));
  // Before the first page that leaves stories out, the parts that hold them stand.
  const which = known && asked.places.length > 0 ? 'changed' : 'all';
  const below = overflows ? await refreshParts(newsroom, slice, { asked, which }) : 0;
  const read = async () => stateOf(newsroom, slice, overflows);
  const own = await writePaced(
    newsroom,
    { pages: pagesOf(newsroom, slice), read, overflows: ({ parts }) => parts.length > 0 },
    asked,
  );
  return Math.max(below, own);
}

// A page that must wait by what is remembered of it, or only leads on to its parts, need not be looked at.
async function rememberedOrSeen(
  newsroom: Newsroom,
  path: string,
  asked: Asked,
): Promise<Remembered | undefined> {
  if (turnByMemory(newsroom, { path, paceMs }, asked) !== 'now') return pageMemory.of(newsroom, path);
  const seen = await newsroom.pages.head(path);
  pageMemory.keep(newsroom, path, seen);
  return seen;
}

/** Addresses that a refresh of this day looks at, as far as this worker knows which parts there are. */
export function pathsOfDay(newsroom: Newsroom, day: string, { places }: Asked): string[] {
  const slices = ['', ...places].flatMap((place) => {
    const isFull = (prefix: string) => isKnownToOverflow(newsroom, archivePath({ day, prefix }));
    const above = [0, ...partLengths].map((length) => place.slice(0, length));
    return above.filter((_, index) => above.slice(0, index).every(isFull));
  });
  return slices.flatMap((prefix) => [archivePath({ day, prefix }), shardPath({ day, prefix })]);
}

function pagesOf({ site }: Newsroom, slice: Slice): ListPage<DayState>[] {
  return [
    { path: archivePath(slice), paceMs, render: (state) => dayPage({ slice, ...state }, site) },
    {
      path: shardPath(slice),
      paceMs,
      contentType: 'application/xml',
      render: ({ stories }) => sitemap(stories, site),
    },
  ];
}

async function hasMore(newsroom: Newsroom, slice: Slice): Promise<boolean> {
  if (partLength(slice) === undefined) return false;
  const places = await placesIn(newsroom, slice, mostEntries + 1);
  return places.length > mostEntries;
}

async function stateOf(newsroom: Newsroom, slice: Slice, overflows: boolean): Promise<DayState> {
  const places = await placesIn(newsroom, slice, mostEntries);
  const ids = places.map((place) => place.split('#')[1] ?? '');
  return {
    stories: await storiesNow(newsroom, ids),
    parts: overflows ? await partsOf(newsroom, slice) : [],
  };
}

function placesIn({ table }: Newsroom, { day, prefix }: Slice, limit: number): Promise<string[]> {
  return table.placesOn(`day/${day}`, { limit, prefix });
}

async function refreshParts(
  newsroom: Newsroom,
  slice: Slice,
  { asked, which }: { asked: Asked; which: 'all' | 'changed' },
): Promise<number> {
  const length = partLength(slice) ?? 0;
  const touched = asked.places.filter((place) => place.startsWith(slice.prefix));
  const prefixes =
    which === 'all' ? await partsOf(newsroom, slice) : touched.map((place) => place.slice(0, length));
  let seconds = 0;
  for (const prefix of new Set(prefixes)) {
    seconds = Math.max(seconds, await refreshSlice(newsroom, { day: slice.day, prefix }, asked));
  }
  return seconds;
}

/** Prefixes of the parts that hold a story, found by stepping from each to the first place behind it. */
async function partsOf({ table }: Newsroom, slice: Slice): Promise<string[]> {
  const length = partLength(slice);
  if (length === undefined) return [];
  const parts: string[] = [];
  while (parts.length < mostEntries) {
    const range = { limit: 1, prefix: slice.prefix, behind: parts.at(-1) ?? '' };
    const [place] = await table.placesOn(`day/${slice.day}`, range);
    if (place === undefined) break;
    parts.push(place.slice(0, length));
  }
  return parts;
}

function partLength({ prefix }: Slice): number | undefined {
  return partLengths.find((length) => length > prefix.length);
}
