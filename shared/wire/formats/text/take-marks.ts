import { mostTakes, type TakeMark } from '../../../story/takes/take-mark.ts';
import type { Copy } from './copy.ts';

/**
 * Notes what a mark says of the story's parts: `2 Takes`, `1st Add` (the second part), `=2`, `(MORE)`.
 *
 * @param said - what the mark says; a file may carry several marks
 */
export function noteTake(copy: Copy, mark: string, said: Partial<TakeMark>): void {
  const { take } = copy.draft;
  const number = said.number ?? take?.number ?? 1;
  if (number > mostTakes) {
    copy.warn(
      'takes',
      `The mark "${mark}" counts more parts than a story may have (${mostTakes}), so the file is not joined to others.`,
      'Put the parts into one file, in order, and drop that.',
    );
    return;
  }
  if (!take) {
    copy.warn(
      'takes',
      `The wire sends this story in parts ("${mark}"): it is joined with the others as they come.`,
      'To publish it alone, take the mark off; or put all parts into one file, in order.',
    );
  }
  copy.draft.take = { ...take, ...said, number };
}

/** Reads `2 Takes` and `1st Add` behind a slug. */
export function readTakeMark(copy: Copy, mark: string): void {
  const of = /^(\d{1,2}) Takes?\b/i.exec(mark)?.[1];
  if (of !== undefined && Number(of) > 1) noteTake(copy, mark, { of: Math.min(Number(of), mostTakes) });
  // "1st Ld-1st Add" is an addition to a lead.
  const add = /^(?:\d{1,2}(?:st|nd|rd|th) (?:Ld|Lead)-)?(\d{1,2})(?:st|nd|rd|th) Add\b/i.exec(mark)?.[1];
  if (add !== undefined) noteTake(copy, mark, { number: Number(add) + 1 });
}

/** Takes `=2` off a headline, by which dpa numbers the parts of a long story: "Talks in the port =2". */
export function withoutTakeNumber(copy: Copy, headline: string): string {
  const mark = /\s=\s?([1-9])$/.exec(headline);
  if (!mark) return headline;
  noteTake(copy, mark[0].trim(), { number: Number(mark[1]) });
  return headline.slice(0, mark.index);
}
