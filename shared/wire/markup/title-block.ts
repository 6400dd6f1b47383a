import type { Block } from '../../story/body.ts';
import { blockText } from '../normalize/body-text.ts';
import { oneLine } from '../xml/xml-tree.ts';

/** The first title or first-level heading that a word processor marked. */
export interface StyledTitle {
  readonly words: string;
  /** False for a heading. */
  readonly isTitle: boolean;
}

const furthestTitle = 10;
const longestLineAbove = 160;

/**
 * Index of the block that is the story's title.
 *
 * @returns absent where more than short lines stand above it: further down it heads a part of the text
 */
export function titleAt(blocks: readonly Block[], title: StyledTitle | undefined): number | undefined {
  if (title === undefined) return undefined;
  const at = blocks
    .slice(0, furthestTitle)
    .findIndex((block) => block.type === 'heading' && oneLine(blockText(block)) === title.words);
  const above = blocks.slice(0, Math.max(at, 0));
  const isOnTop = above.every((block) => blockText(block).length <= longestLineAbove);
  return at >= 0 && isOnTop && blocks.length > at + 1 ? at : undefined;
}
