import type { WireLine } from './wire-line.ts';

const gap = '   ';
const widest = 40;

/** Fills the cells of lines that stand together up to columns, for a type in which all letters are equally wide. */
export function padColumns(lines: readonly WireLine[]): WireLine[] {
  const padded: WireLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = Math.max(endOfTable(lines, at), at + 1);
    for (const line of padTable(lines.slice(at, end))) padded.push(line);
    at = end;
  }
  return padded;
}

function endOfTable(lines: readonly WireLine[], at: number): number {
  let end = at;
  while (lines[end]?.cells) end += 1;
  return end;
}

function padTable(rows: readonly WireLine[]): WireLine[] {
  const widths: number[] = [];
  for (const { cells = [] } of rows) {
    for (const [column, cell] of cells.entries()) {
      widths[column] = Math.min(Math.max(widths[column] ?? 0, cell.length), widest);
    }
  }
  return rows.map((row) => (row.cells ? { ...row, text: filled(row.cells, widths) } : row));
}

function filled(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join(gap)
    .trimEnd();
}
