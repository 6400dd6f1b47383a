import type { Block } from '../../../story/body.ts';

const longLine = 80;

/** Copy marked as a table may open with a sentence: a long line alone is a paragraph and not a row. */
export function proseOfTable(body: readonly Block[]): Block[] {
  return body.map((block) => {
    const isProse =
      block.type === 'preformatted' && !block.text.includes('\n') && block.text.trim().length > longLine;
    return isProse ? { type: 'paragraph', content: [{ type: 'text', text: block.text.trim() }] } : block;
  });
}
