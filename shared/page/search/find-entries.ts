import { foldedWords, wantedWords } from './folded-words.ts';
import type { SearchEntry } from './search-shard.ts';

/** Beginnings of words are found from this many letters on: `aliyev` finds what endings make of the name. */
const shortestBeginning = 3;

/** Longest query that is read, in characters. */
const longestQuery = 200;

/** True where every word looked for stands in the headline, the section or the names of a story. */
export type Finder = (entry: SearchEntry) => boolean;

/**
 * Makes a finder of what a reader typed.
 *
 * A word of three letters or more is found at the beginning of another; so is the last one however short, since it
 * may not be finished.
 *
 * @returns undefined where the query has no word
 */
export function finderFor(query: string): Finder | undefined {
  const wanted = wantedWords(query.slice(0, longestQuery));
  const last = wanted.at(-1);
  if (last === undefined) return undefined;
  return ({ headline, section, names = [] }) => {
    const words = foldedWords([headline, section, ...names].join('\n'));
    const begins = (word: string) => word.length >= shortestBeginning || word === last;
    return wanted.every((word) =>
      words.some((one) => one === word || (begins(word) && one.startsWith(word))),
    );
  };
}
