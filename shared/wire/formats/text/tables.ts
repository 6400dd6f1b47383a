import type { Line } from './copy.ts';

const maxRow = 160;
const minRows = 3;
const gap = /\S(?: {3,}|\t+)\S/;
// Odds, scores and prices: a number in its column, then a few words.
const numberFirst = /^\s*\d{1,5}[.,:]\d{1,3}\s+\S/;

/** Indexes of the lines that stand in columns: three or more together. They keep their spaces. */
export function tableLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (isRow(text)) run.push(index);
    else run = [];
    if (run.length === minRows) for (const row of run) found.add(row);
    if (run.length > minRows) found.add(index);
  }
  return found;
}

function isRow(text: string): boolean {
  if (text.length > maxRow) return false;
  const words = text.trim();
  return gap.test(words) || (numberFirst.test(text) && words.length <= 70 && !/[.!?]$/.test(words));
}
