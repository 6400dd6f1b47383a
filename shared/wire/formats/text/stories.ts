import type { Line } from './copy.ts';
import { isEndMark } from './end-marks.ts';

const header = /^(?:headline|slug|slugline|uri|id)\s*:\s*\S/i;

/**
 * Parts a file that plainly holds several stories: each begins with `ZCZC`, or with header lines after an end
 * mark of the one before.
 */
export function splitStories(lines: readonly Line[]): Line[][] {
  const starts = lines.flatMap((_, index) => (beginsStory(lines, index) ? [index] : []));
  const firstText = lines.findIndex(isText);
  const cuts = starts.filter((start) => start > firstText);
  const stories = [0, ...cuts].map((start, index) => lines.slice(start, cuts[index]));
  return stories.filter((story) => story.some(isText));
}

function beginsStory(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text.trim().slice(0, 80) ?? '';
  if (/^ZCZC\b/i.test(text)) return true;
  return header.test(text) && isEndMark(lastTextBefore(lines, index));
}

function lastTextBefore(lines: readonly Line[], index: number): string {
  const above = lines[index - 1]?.text.trim() ?? '';
  return above === '' ? (lines[index - 2]?.text.trim() ?? '') : above;
}

function isText(line: Line): boolean {
  return /[\p{L}\p{N}]/u.test(line.text);
}
