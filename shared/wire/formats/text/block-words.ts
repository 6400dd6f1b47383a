import type { Block, Inline } from '../../../story/body.ts';

/** Number of words in a block. */
export function wordsOf(block: Block): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return count(plain(block.content));
    case 'list':
      return block.items.reduce((sum, item) => sum + count(plain(item)), 0);
    case 'preformatted':
      return count(block.text);
    default:
      return 0;
  }
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

function count(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
