import { readByline } from './byline.ts';
import { type Copy, setBy } from './copy.ts';
import { readDateline } from './dateline.ts';
import { isEdNote } from './ed-notes.ts';
import { embargoWords } from './embargo-line.ts';
import { withoutTakeNumber } from './take-marks.ts';
import { readStampLine } from './timestamp-line.ts';
import { takeVersionTags } from './version-tags.ts';

const maxHeadline = 160;
const openEnd =
  /(?:^|\s)(?:of|for|to|in|on|at|by|from|with|and|or|the|a|an|as|after|over|into|und|der|die|des|de|la|du|et|y|e|и|в|на|və|ilə|ve)$/iu;

/**
 * Takes the headline, where the first block really is one: one short line or two, no full stop at the end,
 * and text after it. Without one nothing is taken; the story's words are never cut to make one.
 */
export function takeHeadline(copy: Copy): boolean {
  const at = copy.top;
  if (copy.draft.headline !== undefined || copy.bodyBegun) return false;
  const length = headlineLength(copy, at);
  const line = copy.lines[at];
  if (length === 0 || !line) return false;
  const words = copy.take(at, length, { rule: 'headline_line', override: setBy('Headline') });
  const joined = words.replace(/\s+/g, ' ').trim();
  copy.draft.headline = takeVersionTags(copy, withoutTakeNumber(copy, joined), line);
  return true;
}

/** Sets a line between headline and byline aside, so that what stands below it is still read. */
export function setDeckAside(copy: Copy): boolean {
  const at = copy.top;
  const line = copy.lines[at];
  const isDeck =
    copy.draft.headline !== undefined &&
    copy.deck === undefined &&
    copy.textAt(at + 1) !== '' &&
    isHeadlineLike(copy.textAt(at)) &&
    followsHeadline(copy, at + 1);
  if (!line || !isDeck) return false;
  copy.deck = line;
  copy.lines.splice(at, 1);
  return true;
}

/** Puts the deck back in front of the text, as a paragraph of its own. */
export function putDeckBack(copy: Copy): void {
  const { deck } = copy;
  if (deck) copy.lines.splice(copy.top, 0, deck, { text: '', start: deck.end, end: deck.end });
}

function headlineLength(copy: Copy, at: number): number {
  const first = copy.textAt(at);
  if (!isHeadlineLike(first)) return 0;
  if (followsHeadline(copy, at + 1)) return hasTextAfter(copy, at + 1) ? 1 : 0;
  const second = copy.textAt(at + 1);
  const joined = `${first} ${second}`;
  const isSecond = isHeadlineLike(second) && followsHeadline(copy, at + 2) && hasTextAfter(copy, at + 2);
  if (isSecond && joined.length <= maxHeadline && isOneSentence(first, second)) return 2;
  if (isSecond && !isWrappedProse(first, second)) return 1;
  return isAboveText(copy, at) ? 1 : 0;
}

function isHeadlineLike(text: string): boolean {
  return (
    text.length <= maxHeadline &&
    /[\p{L}\p{N}]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/^(?:[-*•–—]|\d+[.)])\s/.test(text) &&
    !/^https?:/.test(text) &&
    !(text.length >= 80 && /\p{Ll}{3,}[.!?] \p{Lu}/u.test(text)) &&
    (!/(?:[.,;:…。।۔؛،-]|[.,;:]["'”’»])$/u.test(text) || /\b\p{Lu}\.\p{Lu}\.$/u.test(text))
  );
}

// What may stand directly below a headline: a blank line, or a line that says what it is.
function followsHeadline(copy: Copy, at: number): boolean {
  const text = copy.textAt(at);
  return (
    text === '' ||
    readByline(text) !== undefined ||
    readStampLine(text) !== undefined ||
    embargoWords(text) !== undefined ||
    isEdNote(text) ||
    readDateline(text) !== undefined ||
    /^\([^()]*\)$/.test(text.slice(0, 300))
  );
}

function hasTextAfter(copy: Copy, at: number): boolean {
  return copy.bottom >= at;
}

// A file without blank lines: the next line is an indented paragraph or clearly longer.
function isAboveText(copy: Copy, at: number): boolean {
  const first = copy.lines[at]?.text ?? '';
  const next = copy.lines[at + 1]?.text ?? '';
  const isIndented = /^(?: {2,}|\t)\S/.test(next) && !/^\s/.test(first);
  return (
    isIndented ||
    (!/^\p{Ll}/u.test(next) && next.length >= Math.max(2 * first.trim().length, maxHeadline / 2 + 40))
  );
}

// Two lines are one headline where the second goes on: in small letters, or after a line that was full or open.
function isOneSentence(first: string, second: string): boolean {
  return /^\p{Ll}/u.test(second) || first.length >= 50 || openEnd.test(first) || isTitleCase(first);
}

function isTitleCase(text: string): boolean {
  const long = text.split(' ').filter((word) => word.length > 3);
  return long.every((word) => !/^\p{Ll}/u.test(word));
}

function isWrappedProse(first: string, second: string): boolean {
  return first.length >= 50 && /^\p{Ll}/u.test(second);
}
