import type { WireTime } from '../../wire-file.ts';
import type { Copy } from '../text/copy.ts';
import { monthOf } from '../text/moment-words.ts';
import { type TimeDoubt, wireTime } from '../text/wire-time.ts';

// "071341 GMT Okt 15": day and time, zone, month, year. Some agencies leave the zone out.
const trailer =
  /^(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)\s{0,3}(?:(?<zone>\p{Lu}{1,5})\s{1,3})?(?<month>\p{L}{3,10})\.?\s{1,3}(?<year>\d\d|\d{4})$/u;

/** The time of a trailer line; undefined for any other line. Without a zone in it there is no instant. */
export function readTrailer(line: string): { time: WireTime; doubt?: TimeDoubt } | undefined {
  const raw = line.trim();
  const parts = raw.length <= 40 ? trailer.exec(raw)?.groups : undefined;
  const month = monthOf(parts?.['month'] ?? '');
  if (!parts || month === undefined) return undefined;
  const { day, hour, minute, zone, year = '' } = parts;
  return wireTime(raw, {
    year: Number(year.length === 2 ? `20${year}` : year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    ...(zone !== undefined && { zone }),
  });
}

/** Takes the trailer off the last line, where the codes that set it apart were lost. */
export function takeTrailer(copy: Copy): void {
  const found = readTrailer(copy.textAt(copy.bottom));
  if (!found || copy.bottom === copy.top) return;
  copy.take(copy.bottom, 1, { rule: 'trailer' });
  keepTrailer(copy, found);
}

/** Keeps the time of a trailer, and says so where it fixes no instant. */
export function keepTrailer(copy: Copy, { time, doubt }: { time: WireTime; doubt?: TimeDoubt }): void {
  copy.draft.created = time;
  if (doubt === undefined) return;
  const what = doubt === 'no_zone' ? 'names no time zone' : 'does not give a clear time';
  copy.warn(
    'timestamp_without_zone',
    `The wire's time "${time.raw}" ${what}, so the moment of filing is not known.`,
  );
}
