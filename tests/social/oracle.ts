import { createRequire } from 'node:module';

// The package ships no types.
const { parseTweet } = createRequire(import.meta.url)('twitter-text') as {
  parseTweet(text: string): { readonly weightedLength: number };
};

/** The weight of a text by twitter-text 3.1.0, the reference for X's count. */
export function weightByX(text: string): number {
  return parseTweet(text).weightedLength;
}
