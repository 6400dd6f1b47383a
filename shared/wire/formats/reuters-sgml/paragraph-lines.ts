import type { Line } from '../text/copy.ts';

const columns = /\S {3,}\S/;

/**
 * One line a paragraph: an indent opens each, and lines without one go on. Rows of a table stay as they are.
 */
export function paragraphLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isProse = before !== undefined && before.text.trim() !== '' && !columns.test(before.text);
    if (isProse && /^\S/.test(line.text) && !columns.test(line.text)) {
      joined[joined.length - 1] = {
        text: `${before.text.trimEnd()} ${line.text}`,
        start: before.start,
        end: line.end,
      };
      continue;
    }
    if (isProse && !columns.test(line.text)) joined.push({ text: '', start: line.start, end: line.start });
    joined.push(line);
  }
  return joined;
}
