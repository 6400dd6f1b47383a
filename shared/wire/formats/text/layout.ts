import type { Line } from './copy.ts';

/** How the copy's lines make paragraphs. */
export interface Layout {
  /** True where lines are broken at a column and belong together; false where each line is a paragraph. */
  readonly isWrapped: boolean;
  /** Longest line of wrapped copy, in characters. */
  readonly width: number;
}

const minWidth = 40;
const maxWidth = 150;

/**
 * Tells hard-wrapped copy from copy with one paragraph a line.
 *
 * A line was wrapped where the next one goes on in small letters, or where its first word had no more room.
 */
export function layoutOf(lines: readonly Line[], tables: ReadonlySet<number>): Layout {
  const width = widthOf(lines);
  if (width === 0) return { isWrapped: false, width };
  let pairs = 0;
  let wrapped = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = filed(lines[index]);
    const next = filed(lines[index + 1]);
    if (tables.has(index) || tables.has(index + 1) || !isPair(line, next)) continue;
    pairs += 1;
    if (goesOn(line, next) || !hasRoom(line, next, width)) wrapped += 1;
  }
  return { isWrapped: pairs > 0 && wrapped >= pairs * 0.6, width };
}

// A dateline that was taken off had its part in where the line was broken.
function filed(line: Line | undefined): string {
  return line === undefined ? '' : 'x'.repeat(line.column ?? 0) + line.text.trimEnd();
}

/** Whether a paragraph ends with this line though no blank line follows: its sentence ended with room to spare. */
export function endsParagraph(line: string, next: string, width: number): boolean {
  return (
    /[.!?…]["'”’»)]*$/.test(line.trimEnd()) && hasRoom(line, next, width - 10) && !/^\s*\p{Ll}/u.test(next)
  );
}

/** Columns of white space before the first word; a tab counts as eight. */
export function indentOf(text: string): number {
  let indent = 0;
  for (const character of text) {
    if (character === '\t') indent += 8;
    else if (character === ' ' || character === '\u00A0' || character === '\u3000') indent += 1;
    else break;
  }
  return indent;
}

// The widest of the usual lines: one long address does not make the copy unwrapped.
function widthOf(lines: readonly Line[]): number {
  let usual = 0;
  let width = 0;
  let filled = 0;
  for (const { text } of lines) {
    const length = text.trimEnd().length;
    if (length === 0) continue;
    filled += 1;
    if (length <= maxWidth) usual += 1;
    if (length <= maxWidth && length > width) width = length;
  }
  return usual >= filled * 0.9 && width >= minWidth ? width : 0;
}

function isPair(line: string, next: string): boolean {
  if (line.trim() === '' || next.trim() === '' || line.length > maxWidth) return false;
  return (
    indentOf(next) < indentOf(line) + 2 && !/^\s*[-*•]\s/.test(next) && line.trim().length >= minWidth / 2
  );
}

function goesOn(line: string, next: string): boolean {
  return /^\s*\p{Ll}/u.test(next) && !/[.!?:]["'”’»)]*$/.test(line) && line.length >= minWidth;
}

function hasRoom(line: string, next: string, width: number): boolean {
  const [word = ''] = next.trimStart().slice(0, maxWidth).split(' ', 1);
  return line.trimEnd().length + 1 + word.length <= width;
}
