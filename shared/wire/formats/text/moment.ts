import { isFiller, isWeekday, monthOf } from './moment-words.ts';
import { isNamedZone } from './time-zones.ts';

/** A date or time as its words say, nothing filled in. */
export interface Moment {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  millisecond?: number;
  /** `+04:00` */
  offset?: string;
  /** Named zone as filed, e.g. `BST`. */
  zone?: string;
  /** Words where a zone stands that is none we know: `Baku time`. */
  unknownZone?: string;
  /** 08/09/2024: which is the month is not said. */
  ambiguousDate?: true;
}

const maxStamp = 120;

// Each alternative is anchored where the last one ended; none can match the empty string.
const token = new RegExp(
  [
    /(?<iso>\d{4}-\d{1,2}-\d{1,2}(?!\d))/,
    /(?<numeric>\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d))/,
    /(?<clock>\d{1,2}[:.h]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?!\d))/,
    /(?<half>[AaPp]\.?[Mm]\b\.?)/,
    /(?<offset>(?:UTC|GMT|utc|gmt)? ?[+\u2212-](?:\d{1,2}:\d{2}|\d{4}|\d{1,2})(?!\d))/,
    /(?<digits>\d{1,4}(?!\d))(?:st\b|nd\b|rd\b|th\b|er\b|º|\.(?=\s))?/,
    /(?<word>\p{L}[\p{L}\p{M}]*)\.?/u,
    /(?<gap>[\s,()[\]|;:/–—-]+)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'uy',
);

// 26-FEB-1987: the hyphens would pass for the sign of an offset.
const dashedMonth = /(\d)-(\p{L}{3,9})-(\d{4})/u;

type Groups = Record<string, string | undefined>;

/**
 * Reads a date, a time or both when the whole text is nothing else.
 *
 * Every token must have a meaning and none may come twice, so that prose never passes for a stamp.
 *
 * @param text - one line; longer than 120 characters is never a stamp
 */
export function readMoment(text: string): Moment | undefined {
  if (text.length > maxStamp) return undefined;
  const moment: Moment = {};
  const tokens = tokensOf(text.replace(dashedMonth, '$1 $2 $3'));
  if (!tokens) return undefined;
  const yearElsewhere = tokens.some((found, index) => isYear(found['digits']) && !zoneFollows(tokens, index));
  for (const [index, found] of tokens.entries()) {
    const militaryTime =
      found['digits']?.length === 4 &&
      zoneFollows(tokens, index) &&
      (yearElsewhere || !isYear(found['digits']));
    if (!take(moment, found, militaryTime)) return undefined;
  }
  return moment.day !== undefined || moment.hour !== undefined ? moment : undefined;
}

function tokensOf(text: string): Groups[] | undefined {
  const tokens: Groups[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match?.groups) return undefined;
    // The T between date and time of ISO 8601.
    if (match.groups['gap'] === undefined && !/^[Tt]$/.test(match[0])) tokens.push(match.groups);
    else if (match.groups['word'] !== undefined && tokens.length === 0) return undefined;
    if (match.groups['iso'] !== undefined && /^[Tt]\d/.test(text.slice(token.lastIndex)))
      token.lastIndex += 1;
  }
  return tokens;
}

function isYear(digits: string | undefined): boolean {
  return digits?.length === 4 && digits >= '1900' && digits <= '2099';
}

function zoneFollows(tokens: readonly Groups[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return false;
  return (
    next['offset'] !== undefined ||
    isNamedZone(next['word'] ?? '') ||
    /^(?:hrs|hours|uhr)$/i.test(next['word'] ?? '')
  );
}

function take(moment: Moment, found: Groups, militaryTime: boolean): boolean {
  const { iso, numeric, clock, half, offset, digits, word } = found;
  if (iso !== undefined) return takeDate(moment, iso.split('-').map(Number), 'year-first');
  if (numeric !== undefined) return takeNumericDate(moment, numeric);
  if (clock !== undefined) return takeClock(moment, clock);
  if (half !== undefined) return takeHalf(moment, half[0] ?? '');
  if (offset !== undefined) return takeOffset(moment, offset);
  if (militaryTime && digits !== undefined)
    return takeClock(moment, `${digits.slice(0, 2)}:${digits.slice(2)}`);
  if (digits !== undefined) return takeDigits(moment, digits);
  return takeWord(moment, word ?? '');
}

function takeDate(moment: Moment, parts: readonly number[], order: 'year-first' | 'day-first'): boolean {
  if (moment.day !== undefined || moment.year !== undefined) return false;
  const [year, month, day] = order === 'year-first' ? parts : [...parts].reverse();
  Object.assign(moment, { year, month, day });
  return true;
}

// Dots put the day first; with slashes or hyphens only a number above 12 says which one is the day.
function takeNumericDate(moment: Moment, text: string): boolean {
  const parts = text.split(/[./-]/).map(Number);
  const [first = 0, second = 0, year = 0] = parts;
  if (text.includes('.') || first > 12) return takeDate(moment, parts, 'day-first');
  if (second > 12 || first === second) return takeDate(moment, [year, first, second], 'year-first');
  moment.ambiguousDate = true;
  return takeDate(moment, parts, 'day-first');
}

function takeClock(moment: Moment, text: string): boolean {
  if (moment.hour !== undefined) return false;
  const [hours, minutes, seconds = '0', fraction = ''] = text.split(/[:.h,]/);
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (hour > 24 || minute > 59 || second > 59) return false;
  Object.assign(moment, { hour, minute, second, millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')) });
  return true;
}

// "a.m." follows a clock time, or a bare number that was taken for the day: "9 a.m."
function takeHalf(moment: Moment, half: string): boolean {
  if (moment.hour === undefined) {
    if (moment.day === undefined || moment.month !== undefined) return false;
    Object.assign(moment, { hour: moment.day, minute: 0, second: 0, day: undefined });
    delete moment.day;
  }
  const hour = moment.hour ?? 0;
  if (hour < 1 || hour > 12) return false;
  moment.hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return true;
}

function takeOffset(moment: Moment, text: string): boolean {
  const named = /^(?:utc|gmt)/i.test(text);
  const [, sign = '+', digits = ''] = /([+\u2212-])([\d:]+)$/.exec(text) ?? [];
  if (moment.offset !== undefined || (digits.length < 4 && !named)) return false;
  if (!named && moment.hour === undefined) return false;
  const [hours, minutes] = digits.includes(':')
    ? digits.split(':')
    : digits.length > 2
      ? [digits.slice(0, 2), digits.slice(2)]
      : [digits, '00'];
  if (Number(hours) > 14 || Number(minutes) > 59) return false;
  moment.offset = `${sign === '+' ? '+' : '-'}${(hours ?? '').padStart(2, '0')}:${minutes}`;
  delete moment.zone;
  return true;
}

function takeDigits(moment: Moment, digits: string): boolean {
  const value = Number(digits);
  if (isYear(digits) && moment.year === undefined) {
    moment.year = value;
    return true;
  }
  if (moment.day !== undefined || digits.length > 2 || value < 1 || value > 31) return false;
  moment.day = value;
  return true;
}

function takeWord(moment: Moment, word: string): boolean {
  const month = monthOf(word);
  if (month !== undefined && moment.month === undefined) {
    moment.month = month;
    return true;
  }
  if (isNamedZone(word) && moment.zone === undefined && word === word.toUpperCase()) {
    if (moment.offset === undefined) moment.zone = word;
    return true;
  }
  if (isWeekday(word) || isFiller(word)) return true;
  return takeUnknownZone(moment, word);
}

function takeUnknownZone(moment: Moment, word: string): boolean {
  const complete = moment.year !== undefined && moment.day !== undefined && moment.hour !== undefined;
  const words = moment.unknownZone?.split(' ') ?? [];
  if (!complete || words.length > 2) return false;
  moment.unknownZone = [...words, word].join(' ');
  return true;
}
