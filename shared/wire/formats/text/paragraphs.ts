import type { Block, Inline } from '../../../story/body.ts';
import { bodyUnits, type Unit } from './body-units.ts';
import type { Copy, Line } from './copy.ts';
import { type Layout, layoutOf } from './layout.ts';
import { isSubheading } from './subheadings.ts';
import { tableLines } from './tables.ts';
import { TypewriterMarks } from './typewriter-marks.ts';

const maxItem = 600;

/**
 * Makes blocks of what is left of the copy: paragraphs, lists, sub-headings, tables as typed, and breaks.
 *
 * Paragraphs are told by blank lines, by indents, or by lines, as the file does it; wrapped lines are joined.
 */
export function readBody(copy: Copy): Block[] {
  const tables = copy.draft.isTabular ? new Set(copy.lines.keys()) : tableLines(copy.lines);
  const layout = layoutOf(copy.lines, tables);
  const units = bodyUnits(copy.lines, layout, tables);
  const marks = new TypewriterMarks(copy);
  noteUnwrapping(copy, units, layout);
  const blocks: Block[] = [];
  for (let index = 0; index < units.length; ) {
    const items = listLength(units, index);
    if (items > 0) blocks.push(listOf(units.slice(index, index + items), marks));
    else blocks.push(blockOf(units, index, { layout, marks }));
    index += Math.max(items, 1);
  }
  return blocks;
}

function blockOf(
  units: readonly Unit[],
  index: number,
  { layout, marks }: { layout: Layout; marks: TypewriterMarks },
): Block {
  const unit = units[index];
  if (!unit || unit.kind === 'rule') return { type: 'break' };
  if (unit.kind === 'table') return { type: 'preformatted', text: asTyped(unit.lines) };
  if (isSubheading(units, index)) return { type: 'heading', level: 2, content: inlinesOf(unit.lines, marks) };
  const content = isVerse(unit, layout) ? versesOf(unit.lines, marks) : inlinesOf(unit.lines, marks);
  return { type: 'paragraph', content };
}

// Two items or more; a single line with a hyphen is speech or an aside, and stays as filed.
function listLength(units: readonly Unit[], index: number): number {
  const marker = units[index]?.marker;
  if (marker === undefined) return 0;
  let end = index;
  while (units[end]?.marker === marker && isItem(units[end], marker)) end += 1;
  const isHyphen = marker === '-' || marker === '–';
  const isApart = isHyphen && units.slice(index, end).some((unit) => unit.alone);
  return end - index >= 2 && !isApart ? end - index : 0;
}

function isItem(unit: Unit | undefined, marker: string): boolean {
  const words = unit?.lines.map((line) => line.text.trim()).join(' ') ?? '';
  const isSpeech = (marker === '-' || marker === '–') && /\s[-–—]\s/.test(words.slice(2, maxItem));
  return words.length <= maxItem && !isSpeech;
}

function listOf(units: readonly Unit[], marks: TypewriterMarks): Block {
  const items = units.map(({ lines }) => inlinesOf(withoutBullet(lines), marks));
  return { type: 'list', ordered: false, items };
}

function withoutBullet(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => (index === 0 ? { ...line, text: line.text.trimStart().slice(1) } : line));
}

function inlinesOf(lines: readonly Line[], marks: TypewriterMarks): Inline[] {
  let text = '';
  let last = '';
  for (const line of lines) {
    const words = marks.print(line);
    text += text === '' || isUnspaced(last, words) ? words : ` ${words}`;
    last = words;
  }
  return [{ type: 'text', text }];
}

// Chinese and Japanese put no space between words.
function isUnspaced(before: string, after: string): boolean {
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。」』）]/u;
  return unspaced.test(before.slice(-1)) && unspaced.test(after.slice(0, 1));
}

// Short lines together in wrapped copy are an address or a verse: their breaks mean something.
function isVerse({ lines }: Unit, { isWrapped, width }: Layout): boolean {
  return isWrapped && lines.length > 1 && lines.every((line) => line.text.trim().length < width * 0.6);
}

function versesOf(lines: readonly Line[], marks: TypewriterMarks): Inline[] {
  return lines.flatMap((line, index): Inline[] => {
    const words: Inline = { type: 'text', text: marks.print(line) };
    return index === 0 ? [words] : [{ type: 'break' }, words];
  });
}

function asTyped(lines: readonly Line[]): string {
  return lines.map((line) => line.text.trimEnd()).join('\n');
}

function noteUnwrapping(copy: Copy, units: readonly Unit[], layout: Layout): void {
  const joined = layout.isWrapped
    ? units.find((unit) => unit.kind === 'text' && unit.lines.length > 1)
    : undefined;
  if (joined?.lines[0]) {
    copy.note(joined.lines[0], { rule: 'lines_joined', override: 'Put each paragraph on one line.' });
  }
}
