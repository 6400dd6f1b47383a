import type { Block } from '../../story/body.ts';
import { collapsed } from '../xml/xml-tree.ts';

/**
 * Text typed as on a wire machine as blocks: paragraphs stand apart by a blank line, or by an indented first
 * line where the others are flush, or end at every line end where lines are too long to be wrapped.
 *
 * Three or more lines in columns stay as they are.
 */
export function readPlainText(text: string): Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const startsParagraph = paragraphStart(lines);
  const groups: string[][] = [];
  let before = '';
  for (const line of lines) {
    const group = groups.at(-1);
    if (line.trim() !== '') {
      if (!group || before.trim() === '' || startsParagraph(line, before)) groups.push([line]);
      else group.push(line);
    }
    before = line;
  }
  return withTables(groups);
}

/** Whether text inside one paragraph element was typed with indented paragraphs over flush lines. */
export function isTyped(text: string): boolean {
  if (!text.includes('\n')) return false;
  let flush = 0;
  let indented = 0;
  for (const line of text.split('\n').slice(1)) {
    if (line.trim() === '') continue;
    if (indent.test(line)) indented += 1;
    else flush += 1;
  }
  return flush >= 2 && indented >= 2;
}

const indent = /^(?: {2,}|\t)/;
const columns = /\S(?: {3,}|\t+)\S/;
const longestWrappedLine = 100;

function paragraphStart(lines: readonly string[]): (line: string, before: string) => boolean {
  if (isTyped(`\n${lines.join('\n')}`)) return (line) => indent.test(line);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.some((line) => line.length > longestWrappedLine)) return () => true;
  const ended = filled.filter((line) => /[.!?:"”»]$/.test(line.trimEnd())).length;
  return ended * 10 > filled.length * 7
    ? () => true
    : (line, before) => columns.test(line) !== columns.test(before);
}

function withTables(groups: readonly string[][]): Block[] {
  const blocks: Block[] = [];
  let table: string[] = [];
  const endTable = (): void => {
    if (table.length >= 3) blocks.push({ type: 'preformatted', text: table.join('\n') });
    else for (const line of table) blocks.push(paragraph([line]));
    table = [];
  };
  for (const group of groups) {
    if (group.every((line) => columns.test(line))) table.push(...group.map((line) => line.trimEnd()));
    else {
      endTable();
      blocks.push(paragraph(group));
    }
  }
  endTable();
  return blocks;
}

function paragraph(lines: readonly string[]): Block {
  const text = collapsed(lines.join(' ')).trim();
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
