import type { Line } from '../text/copy.ts';
import { maxLines, tooManyLines } from '../text/too-many-lines.ts';
import { padColumns } from './columns.ts';
import type { WireLine } from './wire-line.ts';

const minSemicolons = 3;

/**
 * The lines of a message's text, their codes put into print: `_` is a dash, `{` one half, `^` and `<` frame a line.
 *
 * Blank lines set paragraphs apart, as their indents did; columns are filled up with blanks.
 *
 * @param place - start and end of the text in the file
 * @throws WireFormatError `too-many-lines`
 */
export function wireLines(
  file: string,
  { place, isTabular }: { place: readonly [start: number, end: number]; isTabular: boolean },
): WireLine[] {
  const lines = rawLines(file, place).map(wireLine);
  return padColumns(
    isTabular ? withGaps(lines.map(unindented), aroundProse) : withGaps(lines, aroundParagraphs),
  );
}

function rawLines(file: string, [from, to]: readonly [number, number]): Line[] {
  const text = file.slice(from, to);
  const ends = /\r\n|[\r\n\u0085\u2028\u2029]/g;
  const lines: Line[] = [];
  let start = 0;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    lines.push({ text: text.slice(start, end.index), start: from + start, end: from + end.index });
    start = ends.lastIndex;
    if (lines.length > maxLines) throw tooManyLines();
  }
  lines.push({ text: text.slice(start), start: from + start, end: to });
  return lines;
}

function wireLine(line: Line): WireLine {
  const bare = line.text.trimEnd().replace(/[<=]$/, '');
  const isHead = /^[\s\x00-\x1f]{0,8}\^/.test(bare);
  const cells = isHead ? undefined : cellsOf(bare);
  const words = isHead ? bare.slice(bare.indexOf('^') + 1) : bare;
  return { ...line, text: printed(words), isHead, ...(cells && { cells }) };
}

// In columns of agate type the separators are US and RS; weather and stocks come with semicolons.
function cellsOf(text: string): string[] | undefined {
  if (/[\x1e\x1f]/.test(text)) return text.split(/(?:[\x1e\x1f] ?)+/).map((cell) => printed(cell).trim());
  const cells = text.split(';');
  return cells.length > minSemicolons && text.length <= 160
    ? cells.map((cell) => printed(cell).trim())
    : undefined;
}

// C0 and C1 controls but tab, noncharacters, and what turns the direction of text round.
const controls = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\ufeff\ufffe\uffff]/g;

function printed(text: string): string {
  return text
    .replace(controls, '')
    .replace(/(?<![^\s])_(?![^\s])/g, '—')
    .replace(/(?<=\d|\s|^)\{/g, '½')
    .replace(/(?<!`)`(?!`)/g, "'")
    .toWellFormed();
}

type Apart = (line: WireLine, before: WireLine) => boolean;

// An indent opens a paragraph; heads inside the text stand alone.
const aroundParagraphs: Apart = (line, before) =>
  !line.cells && (line.isHead || before.isHead || /^(?:\t| {2})/.test(line.text));

const longRow = 100;
// A table may open with a sentence.
const aroundProse: Apart = (line, before) => isProse(line) || isProse(before);

function isProse({ text, cells }: WireLine): boolean {
  return !cells && text.length > longRow;
}

function unindented(line: WireLine): WireLine {
  return { ...line, text: line.text.replace(/^\t {0,3}/, '') };
}

function withGaps(lines: readonly WireLine[], isApart: Apart): WireLine[] {
  const spaced: WireLine[] = [];
  let inText = false;
  for (const line of lines) {
    const before = spaced.at(-1);
    const isBlank = line.text.trim() === '' && !line.cells;
    const follows = before !== undefined && before.text.trim() !== '';
    if (follows && inText && !isBlank && isApart(line, before)) spaced.push(gapBefore(line));
    if (!isBlank || follows) spaced.push(isBlank ? { ...line, text: '' } : line);
    inText ||= !isBlank && !line.isHead && before !== undefined;
  }
  return spaced;
}

/** A blank line that stands nowhere in the file. */
export function gapBefore({ start }: Line): WireLine {
  return { text: '', start, end: start, isHead: false };
}
