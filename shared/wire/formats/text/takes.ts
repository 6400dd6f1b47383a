import type { Copy } from './copy.ts';
import { noteTake } from './take-marks.ts';

const override = 'Delete the line, or drop the whole story in one file.';
const more =
  /^[-(*\s]*(?:MORE|more|More|MORE FOLLOWS|more follows|More follows|MORE TO COME|more to come|MORE COMING|mehr|folgt mehr|MEHR|à suivre|A SUIVRE|сontinua|продолжение следует)[-)*.\s]*$/u;

/** Takes `(MORE)` off the end: a part of the story is still to come. */
export function takeMoreMark(copy: Copy): boolean {
  const at = copy.bottom;
  const text = copy.textAt(at);
  if (
    at < 0 ||
    text.length > 40 ||
    !more.test(text) ||
    !/^[-(*]|follow|come|COME|FOLLOW|suiv|SUIV|следует|^MORE$/.test(text)
  ) {
    return false;
  }
  copy.take(at, 1, { rule: 'more_mark', override });
  noteTake(copy, text, { more: true });
  return true;
}

/** Takes an add's pickup line, which repeats the last words of the part before it: `WASHINGTON: this year.` */
export function takePickupLine(copy: Copy): boolean {
  const at = copy.top;
  const text = copy.textAt(at);
  const isAdd = (copy.draft.take?.number ?? 1) > 1;
  if (!isAdd || text.length > 80 || !/^[\p{Lu}][\p{Lu} .'-]{1,40}: \p{Ll}.*\.$/u.test(text)) return false;
  copy.take(at, 1, { rule: 'pickup_line', override });
  return true;
}
