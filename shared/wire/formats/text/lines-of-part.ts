import type { Line } from './copy.ts';
import { readLines } from './copy-lines.ts';
import { maxLines, tooManyLines } from './too-many-lines.ts';

/**
 * The lines of a part of a text, with their places in the whole of it.
 *
 * @throws WireFormatError `too-many-lines`
 */
export function linesOfPart(text: string, start: number, end: number): Line[] {
  const { lines } = readLines(text.slice(start, end));
  if (lines.length > maxLines) throw tooManyLines();
  return lines.map((line) => ({ ...line, start: line.start + start, end: line.end + start }));
}
