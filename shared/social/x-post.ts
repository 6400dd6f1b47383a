import { defuseSigns } from './defuse-signs.ts';
import { fitPost } from './fit-post.ts';
import { oneLine } from './one-line.ts';
import { maxPostWeight, weightedLength } from './weighted-length.ts';

export interface XPost {
  /** Words before the link. */
  readonly words: string;
  /** Absolute; stands whole in the post. */
  readonly url: string;
  /** The source's own handle on X without `@`, told as `via @handle` where there is room. */
  readonly sourceHandle?: string | undefined;
  /** Hashtags without `#`, as many as there is room for. */
  readonly tags?: readonly string[];
}

/**
 * A post for X: the words, the link, and `via @handle` of the source when it fits beside the whole words.
 *
 * @returns at most 280 by X's own count; words that do not fit end in an ellipsis
 */
export function xPost(post: XPost): string {
  return fittedXPost(post).text;
}

/** The same, with the hashtags that found room. */
export function fittedXPost({ words, url, sourceHandle, tags = [] }: XPost) {
  const credit =
    sourceHandle !== undefined && isHandle.test(sourceHandle) ? { credit: `via @${sourceHandle}` } : {};
  const parts = { words: defuseSigns(oneLine(words)), link: url, ...credit, tags };
  const fits = (text: string): boolean => weightedLength(text) <= maxPostWeight;
  return fitPost(parts, { fits, between: ' ' });
}

const isHandle = /^\w{1,15}$/;
