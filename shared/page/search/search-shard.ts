/** One story as the search knows it: what readers see of it in a list, and the names that lists are kept under. */
export interface SearchEntry {
  /** Site path, `/world/2024/08/21/…/`. */
  readonly path: string;
  readonly headline: string;
  /** Name of the section. */
  readonly section: string;
  /** UTC instant of the first publication. */
  readonly at: string;
  /** Names of topics, authors and the source. */
  readonly names?: readonly string[];
  /** BCP 47, where it is not the site's. */
  readonly language?: string;
}

/**
 * One object of the search index: the stories of a stretch of time, newest first, or the shards that hold them
 * where they are too many for one, newest first too.
 */
export interface SearchShard {
  readonly stories: readonly SearchEntry[];
  readonly parts: readonly string[];
}

/** The shard that leads to all others. */
export const searchRoot = 'index';

/** Where a shard stands, `/search/2024-08.json`. */
export function searchShardPath(name: string): string {
  return `/search/${name}.json`;
}
