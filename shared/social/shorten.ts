export interface Room {
  /** Whether a text is short enough, its ellipsis included. */
  fits(text: string): boolean;
  readonly ellipsis: string;
}

/**
 * Shortens a text to the room there is, at the end of a clause or a word, never inside a grapheme.
 *
 * @param text - one line
 * @returns the text itself when it fits, else its beginning with the ellipsis; empty when not even one grapheme fits
 */
export function shorten(text: string, room: Room): string {
  if (room.fits(text)) return text;
  const ends = graphemeEnds(text);
  const line = text.slice(0, ends.at(-1));
  let count = fittingCount(line, ends, room);
  while (count > 0) {
    const head = line.slice(0, ends[count - 1]);
    const cut = tidyEnd(head.slice(0, naturalEnd(head, line))) || head;
    if (room.fits(cut + room.ellipsis)) return cut + room.ellipsis;
    count -= 1;
  }
  return '';
}

// A word is cut only when less than this would be left.
const shortestWordsShare = 0.35;

// More than any network takes; what lies beyond is cut off in any case.
const longestLine = 4096;

function graphemeEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (index >= longestLine) break;
    ends.push(index + segment.length);
  }
  return ends;
}

/** How many graphemes fit with the ellipsis, by halving. */
function fittingCount(line: string, ends: readonly number[], room: Room): number {
  let [least, most] = [0, ends.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (room.fits(line.slice(0, ends[middle - 1]) + room.ellipsis)) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** Where to end: after a clause in the last quarter, else after the last whole word, else where it is. */
function naturalEnd(head: string, line: string): number {
  const word = wordEnd(head, line);
  const clause = clauseEnd(head.slice(0, word));
  if (clause > word * 0.75) return clause;
  return word > head.length * shortestWordsShare ? word : head.length;
}

function wordEnd(head: string, line: string): number {
  if (/\s/.test(line.charAt(head.length))) return head.length;
  const space = head.lastIndexOf(' ');
  if (space > head.length * shortestWordsShare) return space;
  // Scripts without spaces between words.
  const near = line.slice(0, head.length + 16);
  const words = new Intl.Segmenter('en', { granularity: 'word' }).segment(near);
  return words.containing(head.length)?.index ?? head.length;
}

function clauseEnd(text: string): number {
  for (let end = text.length; end > text.length * 0.75; end--) {
    if (clauseMarks.has(text.charAt(end - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end))) return end;
  }
  return 0;
}

const clauseMarks = new Set([...',;:.!?–—、，；：。！？،؛؟']);
const loose = new Set([...' ,;:.-–—、，；：。،؛(["“„«‘「『']);

function tidyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && loose.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
