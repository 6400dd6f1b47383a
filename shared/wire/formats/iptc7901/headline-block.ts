import { readByline } from '../text/byline.ts';
import { type Copy, setBy } from '../text/copy.ts';
import { applyTakeKey, isTakeKey } from '../text/dpa-header.ts';
import { withoutTakeNumber } from '../text/take-marks.ts';
import { takeVersionTags } from '../text/version-tags.ts';

const maxLines = 9;
const maxLine = 160;
// A line of a wrapped headline is nearly full; one that ends early is a key of its own.
const shortLine = 36;

/**
 * Takes the block above the text that ` =` ends (Kyodo: `+`): take keys, headline, byline, one a line.
 *
 * ATS sets a rubric and a place with a colon before the headline; like take keys they are for the desk.
 */
export function takeHeadlineBlock(copy: Copy): void {
  const at = copy.top;
  const length = blockLength(copy, at);
  const [first] = copy.lines.slice(at, at + 1);
  if (length === 0 || !first) return;
  const block = copy.take(at, length, { rule: 'header_block', override: setBy('Headline') });
  const lines = block
    .split('\n')
    .map((line) => line.trim().replace(/\s*[=+]$/, ''))
    .filter((line) => line !== '');
  const byline = readByline(lines.at(-1) ?? '');
  if (byline !== undefined && (lines.length > 1 || copy.draft.headline !== undefined)) {
    copy.draft.byline ??= byline;
    lines.pop();
  }
  const keys = lines.slice(0, keysAbove(lines));
  for (const key of keys) readKey(copy, key);
  const headline = lines.slice(keys.length).join(' ').replace(/\s+/g, ' ');
  if (headline !== '')
    copy.draft.headline ??= takeVersionTags(copy, withoutTakeNumber(copy, headline), first);
}

// The mark stands at the end of the last line: "By Jane Doe, dpa =", "(Le Port) = ", "quake hits port+", "Talks =2".
function blockLength(copy: Copy, at: number): number {
  for (let length = 1; length <= maxLines; length++) {
    const text = copy.textAt(at + length - 1);
    if (text.length > maxLine || text === '') return 0;
    if (/\S\s+(?:[=+]|=\s?[1-9])$|[\p{L}\p{N})"'”’»]\+$|^[=+]$/u.test(text)) return length;
  }
  return 0;
}

/** How many lines stand above the headline. The last line is always the headline. */
function keysAbove(lines: readonly string[]): number {
  const place = lines.slice(0, -1).findLastIndex((line) => line.endsWith(':') && line.length <= 60);
  let keys = place + 1;
  while (keys < lines.length - 1 && isKey(lines[keys] ?? '', lines[keys + 1] ?? '')) keys += 1;
  return keys;
}

// A headline that was wrapped goes on in small letters, or in capitals as it began.
function isKey(line: string, next: string): boolean {
  if (isTakeKey(line)) return true;
  const isShort = line.length < shortLine && !/^\p{Ll}/u.test(next);
  return isShort && (isCapitals(line) ? !isCapitals(next) : line.split(' ').length <= 2);
}

function isCapitals(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}/u.test(line);
}

// "REFILE 1ST LEAD" may stand on one line.
function readKey(copy: Copy, key: string): void {
  for (const part of key.split(/(?<=REFILE|EXTRA|URGENT|CORRECTED) (?=\S)/)) applyTakeKey(copy, part);
}
