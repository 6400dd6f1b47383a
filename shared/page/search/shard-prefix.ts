import { searchRoot, searchShardPath } from './search-shard.ts';

/** Stories in one shard at most: some 15 KB of compressed text. */
export const mostInShard = 250;

/**
 * How many characters of a place, `2024-08-21T09:31:59.000Z#<id>`, name a shard: a month, a day, an hour, a minute,
 * a second, and the first letter of the id where one instant holds more than a shard.
 */
const shardLengths = [7, 10, 13, 16, 19, 26] as const;

/** How many characters name the parts of the shard with this prefix; undefined for the smallest. */
export function partLengthIn(prefix: string): number | undefined {
  return shardLengths.find((length) => length > prefix.length);
}

/** The prefix of the shard that leads to this one; empty above a month. */
export function prefixAbove(prefix: string): string {
  return prefix.slice(0, shardLengths.filter((length) => length < prefix.length).at(-1) ?? 0);
}

/** What a shard is called in those that lead to it: `2024-08`, `2024-08-21t09`; `index` for an empty prefix. */
export function shardOfPrefix(prefix: string): string {
  return prefix === '' ? searchRoot : prefix.toLowerCase().replace(/[^0-9a-z-]/g, '');
}

/** Addresses of every shard in which a story may stand, the largest first. */
export function shardsOfPlace(place: string): string[] {
  return shardLengths.map((length) => searchShardPath(shardOfPrefix(place.slice(0, length))));
}
