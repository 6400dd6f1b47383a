import { type SearchShard, searchShardPath } from '../search-shard.ts';

/**
 * Reads one shard of the site's own index.
 *
 * @returns undefined where none stands, as for a moment beside a new one
 * @throws Error when the network or the site fails, so that readers are told
 */
export async function readShard(name: string): Promise<SearchShard | undefined> {
  const answer = await fetch(searchShardPath(name));
  if (answer.status === 404 || answer.status === 410) return undefined;
  if (!answer.ok) throw new Error(`shard ${name}: ${answer.status}`);
  return await answer.json();
}
