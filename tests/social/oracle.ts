import { createRequire } from 'node:module';

interface TwitterText {
  parseTweet(text: string): { readonly weightedLength: number };
  extractMentions(text: string): string[];
  extractHashtags(text: string): string[];
}

// The package ships no types.
const twitterText = createRequire(import.meta.url)('twitter-text') as TwitterText;

/** The weight of a text by twitter-text 3.1.0, the reference for X's count. */
export function weightByX(text: string): number {
  return twitterText.parseTweet(text).weightedLength;
}

/** Whom X would call because of a text. */
export function mentionsByX(text: string): string[] {
  return twitterText.extractMentions(text);
}

export function hashtagsByX(text: string): string[] {
  return twitterText.extractHashtags(text);
}
