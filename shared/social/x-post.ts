import type { Story } from '../story/story.ts';
import { linkWeight } from './link-weight.ts';
import { oneLine } from './one-line.ts';
import { shorten } from './shorten.ts';
import { maxPostWeight, weightedLength } from './weighted-length.ts';

export interface XPost {
  /** Words before the link. */
  readonly words: string;
  /** Absolute; stands whole in the post. */
  readonly url: string;
  /** The source's own handle on X without `@`, told as `via @handle` where there is room. */
  readonly sourceHandle?: string;
}

/**
 * A post for X: the words, the link, and `via @handle` of the source when it fits beside the whole words.
 *
 * @returns at most 280 by X's own count; words that do not fit end in an ellipsis
 */
export function xPost({ words, url, sourceHandle }: XPost): string {
  const line = oneLine(words);
  const via = sourceHandle !== undefined && isHandle.test(sourceHandle) ? ` via @${sourceHandle}` : '';
  const whole = `${line} ${url}${via}`.trim();
  if (weightedLength(whole) <= maxPostWeight) return whole;
  const room = maxPostWeight - weightedLength(` ${url}`);
  const short = shorten(line, { fits: (text) => weightedLength(text) <= room, ellipsis: '…' });
  return room > linkWeight || short !== '' ? `${short} ${url}`.trim() : justTheWords(line);
}

/** The handle on X of the story's source, without `@`; a reporter's own handle is not the newsroom's to use. */
export function sourceHandleOnX(handles: Story['socialHandles']): string | undefined {
  const own = handles.find(({ platform, owner }) => owner === 'source' && isX.test(platform));
  return own?.handle.replace(/^@/, '');
}

const isHandle = /^\w{1,15}$/;
const isX = /^(?:x|twitter|twitter\/x|x\/twitter)$/i;

// A URL that alone is too long for a post, which X does not shorten because it knows no such domain.
function justTheWords(line: string): string {
  return shorten(line, { fits: (text) => weightedLength(text) <= maxPostWeight, ellipsis: '…' });
}
