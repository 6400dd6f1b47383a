import type { Block, Inline } from '../../story/body.ts';
import type { Line } from '../formats/text/copy.ts';
import { blockText } from '../normalize/body-text.ts';
import { plainText, splitInlines } from '../normalize/inline-text.ts';

type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' }>;

/** Stands before the words of a table, list or quote: no convention begins with it, so it stays whole. */
const objectMark = '\uFFFC ';
const longestObject = 1_000;

/**
 * The blocks as lines of wire copy: a blank line between two blocks, a line for each line of a paragraph.
 *
 * Paragraphs at the very top that look like `Headline: …` stand together, as the text format wants them.
 *
 * @param untouched - index of a block that stays whole, as a table does
 */
export function linesOfBlocks(blocks: readonly Block[], untouched?: number): Line[] {
  const headers = headerRun(blocks);
  return placesOf(blocks).flatMap(({ text, start }, index) => {
    const lines = linesOf(text, start).map((line) =>
      index === untouched ? { ...line, text: `${objectMark}${line.text}.` } : line,
    );
    const isApart = index > 0 && index >= headers;
    return isApart ? [{ text: '', start: start - 1, end: start - 1 }, ...lines] : lines;
  });
}

/** The blocks of which lines are left; of a paragraph that lost some of its words, the rest. */
export function blocksOfLines(blocks: readonly Block[], lines: readonly Line[]): Block[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  let next = 0;
  return placesOf(blocks).flatMap(({ block, text, start }) => {
    const own: Line[] = [];
    for (let line = filled[next]; line && line.start < start + text.length; line = filled[next]) {
      own.push(line);
      next += 1;
    }
    if (own.length === 0) return text === '' ? [block] : [];
    return isText(block) ? [restOf(block, { text, start }, own)] : [block];
  });
}

/** Where a block's first line begins, as `Line.start` counts. */
export function startOfBlock(blocks: readonly Block[], index: number): number | undefined {
  return placesOf(blocks)[index]?.start;
}

/** Words for the desk without the mark of a table or list among them. */
export function withoutObjectMarks(text: string): string {
  return text.replaceAll(objectMark, '');
}

interface BlockPlace {
  readonly block: Block;
  readonly text: string;
  readonly start: number;
}

function placesOf(blocks: readonly Block[]): BlockPlace[] {
  let start = 0;
  return blocks.map((block) => {
    const text = isText(block) ? plainText(block.content) : objectLine(block);
    const place = { block, text, start };
    start += text.length + 2;
    return place;
  });
}

function objectLine(block: Block): string {
  const words = blockText(block).slice(0, longestObject).toWellFormed().replace(/\s+/g, ' ').trim();
  return words === '' ? '' : `${objectMark}${words}.`;
}

function linesOf(text: string, start: number): Line[] {
  let at = start;
  return text.split('\n').map((line) => {
    const placed = { text: line, start: at, end: at + line.length };
    at += line.length + 1;
    return placed;
  });
}

function headerRun(blocks: readonly Block[]): number {
  const end = blocks.findIndex(
    (block) => !isText(block) || !/^[A-Za-z]{2,10}\s?:/.test(plainText(block.content).slice(0, 20)),
  );
  return end < 0 ? blocks.length : end;
}

const isText = (block: Block): block is TextBlock => block.type === 'paragraph' || block.type === 'heading';

function restOf(block: TextBlock, whole: { text: string; start: number }, lines: readonly Line[]): Block {
  const left = lines.reduce((length, line) => length + line.end - line.start, lines.length - 1);
  if (left === whole.text.length) return block;
  const content = lines.flatMap((line, index): Inline[] => {
    const [before] = splitInlines(block.content, line.end - whole.start);
    const [, words] = splitInlines(before, line.start - whole.start);
    return index === 0 ? words : [{ type: 'break' }, ...words];
  });
  return { ...block, content };
}
