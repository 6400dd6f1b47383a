import { type SearchEntry, type SearchShard, searchRoot } from './search-shard.ts';

/** Shards that are asked for before their turn: a phone waits for the first of them only. */
const readAhead = 4;

/** Reads one shard by its name; undefined where none stands. */
export type ReadShard = (name: string) => Promise<SearchShard | undefined>;

/**
 * Walks the index from the newest story to the oldest, a shard at a time. Whoever stops asking stops reading.
 *
 * @yields the stories of one shard, newest first; none for one that is empty or not there
 */
export async function* walkShards(read: ReadShard): AsyncGenerator<readonly SearchEntry[], void> {
  const asked = new Map<string, Promise<SearchShard | undefined>>();
  const ask = (name: string) => {
    const answer = asked.get(name) ?? read(name);
    asked.set(name, answer);
    // Its turn may never come.
    answer.catch(() => {});
    return answer;
  };
  const pending = [searchRoot];
  for (let name = pending.shift(); name !== undefined; name = pending.shift()) {
    const first = ask(name);
    for (const next of pending.slice(0, readAhead - 1)) ask(next);
    const shard = await first;
    asked.delete(name);
    pending.unshift(...(shard?.parts ?? []));
    if (!shard || shard.parts.length === 0) yield shard?.stories ?? [];
  }
}
