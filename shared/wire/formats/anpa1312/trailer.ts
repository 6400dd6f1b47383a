import type { WireTime } from '../../wire-file.ts';
import type { Moment } from '../text/moment.ts';
import { type TimeDoubt, wireTime } from '../text/wire-time.ts';
import type { Header } from './header.ts';

// "AP-WF-11-13-13 1509GMT<", "AP-NY-08-21-24 0900EDT", "Kyodo 29-08-16 1626JST", "29-08-16 JST 1626".
const dated = /(?<!\d|\d-)(?<first>\d\d)-(?<second>\d\d)-(?<year>\d\d|\d{4})(?![\d-])/;
const clock = /(?<![\d-])(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d)(?![\d-])/;
const zone = /(?<![A-Z-])[A-Z]{3,4}(?![A-Z-])/;

/**
 * The time of a trailer; undefined where the line holds no date.
 *
 * AP puts the month first, Kyodo the day. The header's date decides where both could be, and may lie a day off:
 * the trailer is in UTC, the header is not.
 */
export function readTrailer(
  line: string,
  sentOn: Header['day'],
): { time: WireTime; doubt?: TimeDoubt } | undefined {
  const raw = line.trim().replace(/[<=]$/, '').trimEnd();
  const date = raw.length <= 60 ? dated.exec(raw) : null;
  if (!date?.groups) return undefined;
  const { first = '', second = '', year = '' } = date.groups;
  const rest = `${raw.slice(0, date.index)} ${raw.slice(date.index + date[0].length)}`;
  const time = clock.exec(rest)?.groups;
  const named = zone.exec(rest.replace(/\d/g, ' '))?.[0];
  const moment: Moment = {
    year: Number(year.length === 2 ? `20${year}` : year),
    ...monthAndDay([Number(first), Number(second)], sentOn, named),
    ...(time && { hour: Number(time['hour']), minute: Number(time['minute']) }),
    ...(named !== undefined && { zone: named }),
  };
  return wireTime(raw, moment);
}

function monthAndDay(
  [first, second]: readonly [number, number],
  sentOn: Header['day'],
  zone: string | undefined,
): { month: number; day: number } {
  const american = { month: first, day: second };
  const other = { month: second, day: first };
  if (first > 12) return other;
  if (second > 12) return american;
  if (sentOn && isNear(american, sentOn) !== isNear(other, sentOn))
    return isNear(american, sentOn) ? american : other;
  return zone === 'JST' ? other : american;
}

function isNear(date: { month: number; day: number }, [month, day]: readonly [number, number]): boolean {
  const leap = 2000;
  const apart = Math.abs(Date.UTC(leap, date.month - 1, date.day) - Date.UTC(leap, month - 1, day));
  const days = apart / 86_400_000;
  return days <= 2 || days >= 364;
}
