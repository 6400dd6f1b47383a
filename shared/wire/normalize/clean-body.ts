import type { Block, Cell, Inline } from '../../story/body.ts';
import { blockText } from './body-text.ts';
import { cleanLine, cleanText, isVisible, spaced } from './clean-text.ts';
import { plainText } from './inline-text.ts';

/** Deeper than any real copy nests; deeper marks are dropped, their words stay. */
const deepestMark = 24;

/** A body whose every text is clean, whose links are allowed ones, and without blocks that have no words. */
export function cleanBody(body: readonly Block[]): Block[] {
  return body.map(cleanBlock).filter((block) => block.type === 'break' || isVisible(blockText(block)));
}

function cleanBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: cleanContent(block.content) };
    case 'quote':
      return cleanQuote(block);
    case 'list':
      return { ...block, items: block.items.map(cleanContent).filter((item) => plainText(item) !== '') };
    case 'table':
      return cleanTable(block);
    case 'preformatted':
      return { type: 'preformatted', text: withoutBlankEnds(cleanText(block.text)) };
    case 'footnotes':
      return {
        type: 'footnotes',
        notes: block.notes.map(cleanContent).filter((note) => plainText(note) !== ''),
      };
    case 'break':
      return block;
  }
}

// The first line keeps its indent: columns of a table depend on it.
function withoutBlankEnds(text: string): string {
  let start = 0;
  while (text[start] === '\n') start += 1;
  return text.slice(start).trimEnd();
}

function cleanQuote(quote: Extract<Block, { type: 'quote' }>): Block {
  const speaker = quote.speaker ? cleanLine(quote.speaker) : '';
  return {
    type: 'quote',
    ...(speaker ? { speaker } : {}),
    ...(quote.lead ? { lead: collapse(quote.lead, 0) } : {}),
    paragraphs: quote.paragraphs.map((paragraph) => collapse(paragraph, 0)),
    ...(quote.tail ? { tail: collapse(quote.tail, 0) } : {}),
    ...(quote.reopened ? { reopened: quote.reopened } : {}),
  };
}

function cleanTable(table: Extract<Block, { type: 'table' }>): Block {
  const caption = table.caption ? cleanLine(table.caption) : '';
  const cellOf = (cell: Cell): Cell => ({ ...cell, content: cleanContent(cell.content) });
  return { type: 'table', ...(caption ? { caption } : {}), rows: table.rows.map((row) => row.map(cellOf)) };
}

function cleanContent(content: readonly Inline[]): Inline[] {
  return trimmed(collapse(content, 0));
}

function collapse(content: readonly Inline[], depth: number): Inline[] {
  const cleaned: Inline[] = [];
  let run: string[] = [];
  const flush = () => {
    const text = spaced(cleanText(run.join('')));
    if (text) cleaned.push({ type: 'text', text });
    run = [];
  };
  for (const inline of content) {
    if (inline.type === 'text') run.push(inline.text);
    else if (inline.type !== 'break' && depth >= deepestMark) run.push(flattened(inline));
    else {
      flush();
      cleaned.push(...(inline.type === 'break' ? [inline] : cleanMark(inline, depth)));
    }
  }
  flush();
  return cleaned;
}

type Mark = Exclude<Inline, { type: 'text' } | { type: 'break' }>;

function cleanMark(mark: Mark, depth: number): Inline[] {
  const children = collapse(mark.children, depth + 1);
  if (children.length === 0) return [];
  if (mark.type !== 'link') return [{ type: mark.type, children }];
  const href = allowedHref(mark.href);
  return href ? [{ type: 'link', href, children }] : children;
}

// Not by recursion: hostile marks may nest deeper than the stack.
function flattened(mark: Mark): string {
  const texts: string[] = [];
  const waiting: Inline[] = [mark];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'text') texts.push(next.text);
    else if (next.type === 'break') texts.push(' ');
    else for (const child of next.children.toReversed()) waiting.push(child);
  }
  return texts.join('');
}

function allowedHref(filed: string): string | undefined {
  const href = cleanLine(filed).replaceAll(' ', '%20');
  return /^(?:https?|mailto):/i.test(href) && URL.canParse(href) ? href : undefined;
}

function trimmed(content: readonly Inline[]): Inline[] {
  const from = content.findIndex(hasWords);
  if (from < 0) return [];
  const kept = content.slice(from, content.findLastIndex(hasWords) + 1);
  const first = kept[0];
  if (first?.type === 'text') kept[0] = { type: 'text', text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { type: 'text', text: last.text.trimEnd() };
  return kept;
}

function hasWords(inline: Inline): boolean {
  return inline.type !== 'break' && plainText([inline]).trim() !== '';
}
