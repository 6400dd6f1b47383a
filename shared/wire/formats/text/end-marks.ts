import type { Copy } from './copy.ts';
import { isBoilerplate } from './footer.ts';
import { monthOf } from './moment-words.ts';
import { wireTime } from './wire-time.ts';

const override = 'Delete the end mark to publish what follows it.';
const endMark =
  /^(?:-+\s?30\s?-+|#{3,5}|#(?: #){2,4}|[-–—=*(]{0,3}\s?(?:ENDS|ends|Ends|END|End of (?:story|text|release)|ENDE|FIN|FINE|КОНЕЦ|SON)\s?[-–—=*)]{1,3}|[-–—=*(]{1,3}\s?(?:ENDS?|Ends?|ends?|ENDE|Ende|FIN|Fin|КОНЕЦ|SON)|ENDS|\/ENDS|<END>)$/u;
// dpa closes with the desk's initials; AFP and others with "= ab" or "ab =".
const initials =
  /^(?:(?:dpa|ats|apa|afp|sda)(?: [a-z]{2,4}){1,6}|[a-z]{2,4}(?:[/ ][a-z]{2,4}){0,3} =|= ?[a-z]{2,4}(?:[/ ][a-z]{2,4}){0,3})$/;
const trailer = /^AP-[A-Z]{2}-(?<month>\d\d)-(?<day>\d\d)-(?<year>\d\d) (?<clock>\d{4})(?<zone>[A-Z]{3})<?$/;
// "211259 GMT Nov 18": day, time, month, year.
const dayTime = /^(?<day>\d\d)(?<clock>\d{4}) (?<zone>[A-Z]{3,4}) (?<name>\p{L}{3,4}) (?<year>\d\d)$/u;

/** Whether the line is an end mark: `-30-`, `###`, `-ENDS-`. */
export function isEndMark(text: string): boolean {
  return text.length <= 20 && endMark.test(text);
}

/** Takes everything from the first end mark on; it is for the desk or a footer, never for the page. */
export function takeAfterEndMark(copy: Copy): void {
  const begin = copy.top + 1;
  const at = copy.lines.findIndex((line, index) => index >= begin && isEndMark(line.text.trim()));
  if (at < 0) return;
  const before = textLength(copy, 0, at);
  const words = copy.take(at, 1, { rule: 'end_mark', override });
  if (copy.bottom < at) return;
  if (textLength(copy, at, copy.lines.length) > before) warnOfLongTail(copy, words.trim());
  const tail = copy.lines.slice(at).map((line) => line.text);
  copy.take(at, copy.lines.length - at, { rule: 'after_end_mark', override });
  const isFooter = tail.every((line) => line.trim() === '' || isBoilerplate(line));
  if (isFooter) copy.addFooter(tail.join('\n'));
  else copy.addEdNote(tail.join('\n'));
}

/** Takes the desk's initials and the agency's trailer off the last line. */
export function takeInitials(copy: Copy): boolean {
  const at = copy.bottom;
  const text = copy.textAt(at);
  if (at <= copy.top || text.length > 40) return false;
  if (initials.test(text)) {
    copy.take(at, 1, { rule: 'initials', override: 'Write the line as part of a sentence.' });
    return true;
  }
  return takeTrailer(copy, at, text);
}

// "AP-NY-08-21-24 0900EDT": when the desk filed it.
function takeTrailer(copy: Copy, at: number, text: string): boolean {
  const parts = (trailer.exec(text) ?? dayTime.exec(text))?.groups;
  const month = parts?.['month'] === undefined ? monthOf(parts?.['name'] ?? '') : Number(parts['month']);
  if (!parts || month === undefined) return false;
  copy.take(at, 1, { rule: 'trailer' });
  const clock = parts['clock'] ?? '';
  const moment = {
    year: 2000 + Number(parts['year']),
    month,
    day: Number(parts['day']),
    hour: Number(clock.slice(0, 2)),
    minute: Number(clock.slice(2)),
    zone: parts['zone'] ?? '',
  };
  copy.draft.created ??= wireTime(text, moment).time;
  return true;
}

function textLength(copy: Copy, from: number, to: number): number {
  return copy.lines.slice(from, to).reduce((sum, line) => sum + line.text.trim().length, 0);
}

function warnOfLongTail(copy: Copy, mark: string): void {
  copy.warn(
    'long_text_after_end_mark',
    `More text stands after the end mark "${mark}" than before it; none of it is published.`,
    override,
  );
}
