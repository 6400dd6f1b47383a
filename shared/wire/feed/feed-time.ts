import type { WireTime } from '../wire-file.ts';
import { readWireTime } from '../xml/wire-time.ts';

/**
 * Reads a stamp as feeds write it: RFC 822 (`Wed, 03 Jan 2018 13:47:00 GMT`), or ISO 8601.
 *
 * Names of zones are those of RFC 822; any other name gives no instant, since it would have to be guessed.
 *
 * @returns absent for blank text; without an instant for text that is no stamp or has no known zone
 */
export function readFeedTime(text: string | undefined): WireTime | undefined {
  const time = readWireTime(text);
  if (time === undefined || time.instant !== undefined) return time;
  const parts = stamp.exec(time.raw)?.groups;
  const offset = parts ? offsetOf(parts['zone'] ?? '') : undefined;
  if (!parts || offset === undefined) return time;
  const { day = '', month = '', year = '', clock = '', second = '00' } = parts;
  const date = `${fullYear(year)}-${months.get(month.toLowerCase())}-${day.padStart(2, '0')}`;
  const time24 = `${clock.slice(0, -2).replace(':', '').padStart(2, '0')}:${clock.slice(-2)}:${second}`;
  const read = readWireTime(`${date}T${time24}${offset}`);
  return read?.instant === undefined ? time : { ...read, raw: time.raw };
}

const stamp =
  /^(?:[A-Za-z]{2,9}(?:, ?| ))?(?<day>\d{1,2})[ -](?<month>[A-Za-z]{3})[a-z]{0,6}[ -](?<year>\d{4}|\d\d) (?<clock>\d{1,2}:?\d\d)(?::(?<second>\d\d))? ?(?<zone>[A-Za-z]{1,3}|[+-]\d\d:?\d\d)$/;

const months: ReadonlyMap<string, string> = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .map((name, index) => [name, String(index + 1).padStart(2, '0')]),
);

const zones: ReadonlyMap<string, string> = new Map([
  ...['GMT', 'UTC', 'UT', 'Z'].map((name) => [name, '+00:00'] as const),
  ...(['EDT', 'CDT', 'MDT', 'PDT'] as const).map((name, index) => [name, `-0${4 + index}:00`] as const),
  ...(['EST', 'CST', 'MST', 'PST'] as const).map((name, index) => [name, `-0${5 + index}:00`] as const),
]);

function offsetOf(zone: string): string | undefined {
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return zones.get(zone.toUpperCase());
}

/** RFC 2822: years of two digits below 50 are of this century. */
const fullYear = (year: string): string =>
  year.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
