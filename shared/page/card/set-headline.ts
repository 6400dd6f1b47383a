import type { Typesetter } from './typesetter.ts';

/** A headline as it is set. */
export interface SetHeadline {
  readonly lines: readonly string[];
  /** Pixels. */
  readonly size: number;
}

/** Pixels that a headline may take. */
export interface Column {
  readonly width: number;
  readonly height: number;
}

/** Largest first: a short headline is set large, a long one in up to five lines. */
const sizes = [92, 84, 76, 68, 60, 52];
const mostLines = 5;
export const lineHeight = 1.18;

/** Widths are measured once, at this size: they grow with the size. */
const measuredAt = 100;

interface Measured {
  readonly text: string;
  /** At `measuredAt`. */
  readonly width: number;
}

/**
 * Sets a headline in lines of nearly the same length, as large as the column allows. One that is too long ends at a
 * word with an ellipsis.
 */
export function setHeadline(words: readonly string[], column: Column, type: Typesetter): SetHeadline {
  const widthOf = (text: string) => type.width(text, measuredAt, 700);
  const space = widthOf('n n') - widthOf('nn');
  const smallest = sizes.at(-1) ?? measuredAt;
  const measured = words
    .map((text) => ({ text, width: widthOf(text) }))
    .flatMap((word) => piecesOf(word, atSize(column.width, smallest), widthOf));
  for (const size of sizes) {
    const limit = atSize(column.width, size);
    const room = Math.min(mostLines, Math.floor(column.height / (size * lineHeight)));
    const count = brokenInto(measured, limit, space).length;
    if (count > room || measured.some(({ width }) => width > limit)) continue;
    return { lines: balanced(measured, { limit, count, space }).map(textOf), size };
  }
  return { lines: cut(measured, { limit: atSize(column.width, smallest), space, widthOf }), size: smallest };
}

function atSize(pixels: number, size: number): number {
  return (pixels * measuredAt) / size;
}

/** Fills each line before the next one is begun. */
function brokenInto(words: readonly Measured[], limit: number, space: number): Measured[][] {
  const lines: Measured[][] = [];
  let left = 0;
  for (const word of words) {
    const line = lines.at(-1);
    if (line && word.width + space <= left) {
      line.push(word);
      left -= word.width + space;
    } else {
      lines.push([word]);
      left = limit - word.width;
    }
  }
  return lines;
}

/** As many lines as are needed anyway, in the narrowest column that gives no more of them. */
function balanced(
  words: readonly Measured[],
  { limit, count, space }: { limit: number; count: number; space: number },
): Measured[][] {
  let tooNarrow = Math.max(...words.map(({ width }) => width)) - 1;
  let enough = limit;
  while (enough - tooNarrow > 2) {
    const middle = (tooNarrow + enough) / 2;
    const fits = brokenInto(words, middle, space).length <= count && middle > tooNarrow;
    if (fits) enough = middle;
    else tooNarrow = middle;
  }
  return brokenInto(words, enough, space);
}

function textOf(line: readonly Measured[]): string {
  return line.map(({ text }) => text).join(' ');
}

function cut(
  words: readonly Measured[],
  { limit, space, widthOf }: { limit: number; space: number; widthOf: (text: string) => number },
): string[] {
  const lines = brokenInto(words, limit, space).slice(0, mostLines);
  const last = [...(lines.pop() ?? [])];
  const room = limit - widthOf('…');
  while (last.length > 1 && brokenInto(last, room, space).length > 1) last.pop();
  const ending = textOf(last).replace(/[\p{P}\s]+$/u, '');
  return [...lines.map(textOf), `${ending}…`];
}

/** A word that is wider than the column is cut into equal pieces. */
function piecesOf(word: Measured, limit: number, widthOf: (text: string) => number): Measured[] {
  if (word.width <= limit) return [word];
  const letters = [...new Intl.Segmenter().segment(word.text)].map(({ segment }) => segment);
  const each = Math.ceil(letters.length / (Math.ceil(word.width / limit) + 1));
  const pieces: Measured[] = [];
  for (let start = 0; start < letters.length; start += each) {
    const text = letters.slice(start, start + each).join('');
    pieces.push({ text, width: Math.min(limit, widthOf(text)) });
  }
  return pieces;
}
