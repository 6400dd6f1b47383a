import type { Block, Inline } from '../../story/body.ts';

/** The words of blocks as one run of text, each block on its own line: for cells, list items and headings. */
export function inlineLines(blocks: readonly Block[]): Inline[] {
  return blocks
    .flatMap(linesOf)
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line]));
}

function linesOf(block: Block): (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content];
    case 'quote':
      return [...block.paragraphs];
    case 'list':
      return [...block.items];
    case 'table':
      return block.rows.map((row) => joined(row.map((cell) => cell.content)));
    case 'preformatted':
      return block.text.split('\n').map((text) => (text.trim() === '' ? [] : [{ type: 'text', text }]));
    case 'footnotes':
      return [...block.notes];
    case 'break':
      return [];
  }
}

function joined(cells: readonly (readonly Inline[])[]): Inline[] {
  return cells.flatMap((cell, index) =>
    index === 0 ? cell : [{ type: 'text', text: ' ' } as const, ...cell],
  );
}
