import { sha256Hex } from '../story/digest.ts';

/**
 * The name of a dropped file in logs: 12 hex digits of its key's sha256, since a key can give a story away.
 *
 * Every line of the way from the drop to the announcement carries it, also days later when an embargo ends: the
 * record remembers the key. `newsroom status KEY` and `newsroom redrive` show it.
 *
 * @param key - object key without `incoming/`
 */
export async function nameInLogs(key: string): Promise<string> {
  return (await sha256Hex(key)).slice(0, 12);
}
