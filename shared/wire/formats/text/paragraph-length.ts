import { readByline } from './byline.ts';
import type { Copy } from './copy.ts';
import { readDateline } from './dateline.ts';
import { readSlugLine } from './slug-lines.ts';
import { readStampLine } from './timestamp-line.ts';
import { readVersionTags } from './version-tags.ts';

const maxLines = 12;

/**
 * Lines from `at` to the end of the paragraph: to a blank line or a line that is plainly another thing; one
 * line where lines are not wrapped.
 *
 * In doubt a line belongs: words for the desk must not be left over for the page.
 */
export function paragraphLength(copy: Copy, at: number): number {
  let length = 1;
  while (length < maxLines && continues(copy, at + length - 1)) length += 1;
  return length;
}

function continues(copy: Copy, at: number): boolean {
  const line = copy.lines[at]?.text.trimEnd() ?? '';
  const next = copy.lines[at + 1]?.text ?? '';
  const isWrapped = line.length >= 50 && line.length <= 100 && next.trim() !== '' && !/^\s/.test(next);
  return isWrapped && !(/[.!?)\]]$/.test(line) && beginsAnew(next.trim()));
}

function beginsAnew(text: string): boolean {
  return (
    !/[.!?)\]]$/.test(text) ||
    text.startsWith('(') ||
    readByline(text) !== undefined ||
    readDateline(text) !== undefined ||
    readSlugLine(text) !== undefined ||
    readStampLine(text) !== undefined ||
    readVersionTags(text).signals.length > 0
  );
}
