import type { Line } from './copy.ts';
import { isRule } from './footer.ts';
import { endsParagraph, indentOf, type Layout } from './layout.ts';

/** Lines that belong together, before their marks are put into print. */
export interface Unit {
  readonly kind: 'text' | 'bullet' | 'table' | 'rule';
  readonly lines: Line[];
  /** True where a blank line, or an edge of the copy, stands on both sides. */
  alone: boolean;
  /** The bullet as filed. */
  readonly marker?: string;
}

const bullet = /^\s*([-–*•·▪◦‣])\s+(?=\S)/;

/** Groups the lines of a body into paragraphs, list items, tables and rules. */
export function bodyUnits(lines: readonly Line[], layout: Layout, tables: ReadonlySet<number>): Unit[] {
  const units: Unit[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '') continue;
    const previous = lines[index - 1];
    const open = units.at(-1);
    const isJoined = previous !== undefined && previous.text.trim() !== '' && open !== undefined;
    const isTable = tables.has(index);
    if (isJoined && belongs({ open, previous, line, isTable }, layout)) {
      open.lines.push(line);
      continue;
    }
    if (isJoined) open.alone = false;
    units.push(unitOf(line, isTable, !isJoined));
  }
  return units;
}

function unitOf(line: Line, isTable: boolean, alone: boolean): Unit {
  if (isTable) return { kind: 'table', lines: [line], alone };
  if (isRule(line.text.trim())) return { kind: 'rule', lines: [line], alone };
  const marker = bullet.exec(line.text.slice(0, 200));
  return marker
    ? { kind: 'bullet', lines: [line], alone, marker: marker[1] ?? '' }
    : { kind: 'text', lines: [line], alone };
}

function belongs(
  { open, previous, line, isTable }: { open: Unit; previous: Line; line: Line; isTable: boolean },
  layout: Layout,
): boolean {
  if (isTable || open.kind === 'table') return isTable && open.kind === 'table';
  if (!layout.isWrapped || open.kind === 'rule' || isRule(line.text.trim())) return false;
  if (bullet.test(line.text.slice(0, 200)))
    return open.kind === 'text' && isInsideSentence(previous, line, layout);
  const isIndented = indentOf(line.text) >= indentOf(previous.text) + 2 && open.kind === 'text';
  return !isIndented && !endsParagraph(previous.text, line.text, layout.width);
}

// Wrapped copy may break before a dash: "the old harbour\n- now a park - reopened".
function isInsideSentence(previous: Line, line: Line, { width }: Layout): boolean {
  return (
    previous.text.trimEnd().length >= width * 0.75 &&
    !/[.!?:;]["'”’»)]*$/.test(previous.text.trimEnd()) &&
    /^\s*[-–]\s+\p{Ll}/u.test(line.text.slice(0, 200))
  );
}
