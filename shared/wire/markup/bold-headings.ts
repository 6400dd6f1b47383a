import type { Block, Inline } from '../../story/body.ts';
import { plainText } from '../normalize/inline-text.ts';

const longestHeading = 80;

/**
 * Reads a short line that is bold from end to end as the heading that its writer meant.
 *
 * Only above a paragraph of running text, and never a line that ends as a sentence does.
 */
export function boldHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (block.type !== 'paragraph' || !isBold(block.content)) return block;
    const next = blocks[index + 1];
    const isAboveText =
      next?.type === 'paragraph' && plainText(next.content).length > longestHeading && !isBold(next.content);
    const words = plainText(block.content).trim();
    const isHeading =
      words.length <= longestHeading && !/[.,;!…"”»)\n]$/.test(words) && !words.includes('\n');
    return isAboveText && isHeading
      ? { type: 'heading', level: 2, content: block.content.flatMap(withoutBold) }
      : block;
  });
}

function isBold(content: readonly Inline[]): boolean {
  const words = content.filter((inline) => inline.type !== 'text' || inline.text.trim() !== '');
  return words.length > 0 && words.every(({ type }) => type === 'strong');
}

function withoutBold(inline: Inline): readonly Inline[] {
  return inline.type === 'strong' ? inline.children : [inline];
}
