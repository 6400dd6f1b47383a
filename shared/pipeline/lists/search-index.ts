import type { ObjectHead } from '../../aws/conditional-object.ts';
import { searchPage, searchPath } from '../../page/search/search-page.ts';
import { searchShardPath } from '../../page/search/search-shard.ts';
import {
  mostInShard,
  partLengthIn,
  prefixAbove,
  shardOfPrefix,
  shardsOfPlace,
} from '../../page/search/shard-prefix.ts';
import { partsShard, storiesShard } from '../../page/search/shard-text.ts';
import type { Newsroom } from '../newsroom.ts';
import { pageDigest } from '../publish/digest-of-page.ts';
import { type PageToPut, putCurrent } from '../publish/put-current.ts';
import type { Asked } from './asked.ts';
import { paces, type Turn, turnOf } from './pace.ts';
import { listCacheControl, turnByMemory, writePaced } from './paced-pages.ts';
import { isKnownToOverflow, pageMemory, type Remembered } from './page-memory.ts';
import { storiesNow } from './stories-on.ts';

const paceMs = paces.fiveMinutes;
/** The list that every public story stands on: shards are stretches of it. */
const everything = 'home';
/** Stories whose topics the page of the search offers. */
const storiesForTopics = 30;
/** Parts of one shard, and months of the whole, at most. */
const mostParts = 1200;

/**
 * Brings the search up to date: its page, and the shards in which the stories asked for stand.
 *
 * A shard is a stretch of time: a month, and where that holds more than 250 stories its days, their hours, and so
 * on. Which shard holds a story follows from when it was listed, so a new story rewrites the one of its own instant
 * whatever the archive holds, and the shards above only when a part is new.
 *
 * @returns seconds until what waits for its turn may be written
 */
export async function refreshSearch(newsroom: Newsroom, asked: Asked): Promise<number> {
  const page = await refreshPage(newsroom, asked);
  if (asked.places.length === 0) await writeParts(newsroom, '');
  return Math.max(page, await refreshBelow(newsroom, '', asked));
}

/** Addresses that a refresh of the search looks at, as far as this worker knows which parts there are. */
export function pathsOfSearch(newsroom: Newsroom, { places }: Asked): string[] {
  const shards = places.flatMap((place) => {
    const above = shardsOfPlace(place);
    const isFull = (path: string) => isKnownToOverflow(newsroom, path);
    return above.filter((path, index) => !isFull(path) && above.slice(0, index).every(isFull));
  });
  return [searchPath, ...shards];
}

async function refreshPage(newsroom: Newsroom, asked: Asked): Promise<number> {
  const read = async () => ({
    stories: await storiesNow(newsroom, await newsroom.table.onList(everything, storiesForTopics)),
  });
  const page = {
    path: searchPath,
    paceMs,
    render: (state: Awaited<ReturnType<typeof read>>) => searchPage(state, newsroom.site),
  };
  return writePaced(newsroom, { pages: [page], read }, asked);
}

/** `isNamed`: the shard above leads to it already, or is about to. */
interface ShardToWrite {
  readonly prefix: string;
  readonly isNamed: boolean;
}

async function refreshShard(newsroom: Newsroom, shard: ShardToWrite, asked: Asked): Promise<number> {
  const path = searchShardPath(shardOfPrefix(shard.prefix));
  if (!asked.urgent && isKnownToOverflow(newsroom, path)) return refreshBelow(newsroom, shard.prefix, asked);
  const remembered = turnByMemory(newsroom, { path, paceMs }, asked);
  if (remembered !== 'now') return secondsUntil(remembered);
  const { turn, leadsOn, below } = await writeShard(newsroom, shard, asked);
  if (leadsOn) return refreshBelow(newsroom, shard.prefix, asked);
  return Math.max(secondsUntil(turn), below);
}

function secondsUntil(turn: Turn): number {
  return typeof turn === 'number' ? Math.ceil(turn / 1000) : 0;
}

async function refreshBelow(newsroom: Newsroom, prefix: string, asked: Asked): Promise<number> {
  let seconds = 0;
  for (const part of partsOfPlaces(prefix, asked.places)) {
    seconds = Math.max(seconds, await refreshShard(newsroom, { prefix: part, isNamed: false }, asked));
  }
  return seconds;
}

/**
 * @returns its turn as it was seen, whether the parts that are asked for remain to be refreshed, and seconds until
 * one of those that were may be written
 */
async function writeShard(
  newsroom: Newsroom,
  { prefix, isNamed }: ShardToWrite,
  asked: Asked,
): Promise<{ turn: Turn; leadsOn: boolean; below: number }> {
  const path = searchShardPath(shardOfPrefix(prefix));
  let below = 0;
  let done: { turn: Turn; leadsOn: boolean; seen?: Remembered | undefined } = { turn: 'now', leadsOn: false };
  await putCurrent(newsroom, [path], async ([standing]) => {
    const now = newsroom.now();
    const turn = turnOf(standing, { paceMs, now }, asked);
    done = { turn, leadsOn: leadsToParts(standing), seen: standing };
    if (done.leadsOn) return [];
    // Whoever finds the shard missing names it first, so that one which stands is always found.
    if (!standing && !isNamed) await writeParts(newsroom, prefixAbove(prefix));
    if (turn !== 'now') return [];
    const places = await newsroom.table.placesOn(everything, { limit: mostInShard + 1, prefix });
    const overflows = places.length > mostInShard && partLengthIn(prefix) !== undefined;
    const metadata: Record<string, string> = overflows ? { overflows: '1' } : { 'read-at': now };
    // Its stories have been found in it, or in the one above that is about to let go of them.
    const lettingGo = standing !== undefined || isNamed;
    done = { turn, leadsOn: overflows && !lettingGo, seen: { metadata } };
    if (!overflows) return [await storiesObject(newsroom, places.slice(0, mostInShard), now)];
    const parts = await partsOf(newsroom, prefix);
    // So all the parts must stand before, those that nobody asks for as well.
    if (lettingGo) below = await refreshParts(newsroom, parts, asked);
    return [await partsObject(parts)];
  });
  // Only now: a shard whose writing failed must be looked at again.
  pageMemory.keep(newsroom, path, done.seen);
  return { ...done, below };
}

async function refreshParts(newsroom: Newsroom, parts: readonly string[], asked: Asked): Promise<number> {
  let seconds = 0;
  for (const prefix of parts)
    seconds = Math.max(seconds, await refreshShard(newsroom, { prefix, isNamed: true }, asked));
  return seconds;
}

function leadsToParts(standing: ObjectHead | undefined): boolean {
  return standing?.metadata['overflows'] === '1';
}

/** Writes a shard that leads to others, from what stands on the list now. */
async function writeParts(newsroom: Newsroom, prefix: string): Promise<void> {
  const path = searchShardPath(shardOfPrefix(prefix));
  await putCurrent(newsroom, [path], async () => [await partsObject(await partsOf(newsroom, prefix))]);
}

async function storiesObject(newsroom: Newsroom, places: readonly string[], readAt: string) {
  const stories = await storiesNow(
    newsroom,
    places.map((place) => place.split('#')[1] ?? ''),
  );
  return { ...(await shardObject(storiesShard(stories, newsroom.site))), readAt };
}

async function partsObject(prefixes: readonly string[]) {
  return { ...(await shardObject(partsShard(prefixes.toReversed()))), overflows: true };
}

async function shardObject(body: string): Promise<NonNullable<PageToPut>> {
  return { body, digest: await pageDigest(body), cacheControl: listCacheControl };
}

/** Prefixes of the parts that hold a story, oldest first: a step from each to the first place behind it. */
async function partsOf({ table }: Newsroom, prefix: string): Promise<string[]> {
  const length = partLengthIn(prefix) ?? 0;
  const parts: string[] = [];
  while (parts.length < mostParts) {
    const [place] = await table.placesOn(everything, { limit: 1, prefix, behind: parts.at(-1) ?? '' });
    if (place === undefined) break;
    parts.push(place.slice(0, length));
  }
  return parts;
}

function partsOfPlaces(prefix: string, places: readonly string[]): string[] {
  const length = partLengthIn(prefix) ?? 0;
  const touched = places.filter((place) => place.startsWith(prefix));
  return [...new Set(touched.map((place) => place.slice(0, length)))];
}
