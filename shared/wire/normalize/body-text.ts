import type { Block } from '../../story/body.ts';
import { plainText } from './inline-text.ts';

/** The words of a body as filed: blocks and the paragraphs of a quote are separated by a blank line. */
export function bodyTextOf(body: readonly Block[]): string {
  return body
    .map(blockText)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** The words of one block as filed; paragraphs of a quote are separated by a blank line. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainText(block.content);
    case 'quote':
      return quoteText(block);
    case 'list':
      return block.items.map(plainText).join('\n');
    case 'table':
      return tableText(block);
    case 'preformatted':
      return block.text;
    case 'footnotes':
      return block.notes.map(plainText).join('\n');
    case 'break':
      return '';
  }
}

function quoteText(quote: Extract<Block, { type: 'quote' }>): string {
  const paragraphs = quote.paragraphs.map(plainText).join('\n\n');
  return `${plainText(quote.lead ?? [])}${paragraphs}${plainText(quote.tail ?? [])}`;
}

function tableText(table: Extract<Block, { type: 'table' }>): string {
  const rows = table.rows.map((row) => row.map((cell) => plainText(cell.content)).join('\t'));
  return [...(table.caption ? [table.caption] : []), ...rows].join('\n');
}
