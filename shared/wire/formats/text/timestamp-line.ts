import type { WireTime } from '../../wire-file.ts';
import type { Copy } from './copy.ts';
import { readMoment } from './moment.ts';
import { type TimeDoubt, wireTime } from './wire-time.ts';

const override = 'Correct the line, e.g. "21 August 2024 09:00 (UTC+04:00)", or delete it.';

// "Published: …", "Issued at …": words that name the stamp and are no part of it.
const label =
  /^(?:published|updated|last updated|issued|posted|filed|created|released|date|time|dateline|stand|veröffentlicht|publié|mis à jour|publicado|опубликовано|дата|обновлено|tarix|dərc olunub|tarih|yayınlanma)(?: (?:at|on|le|el|am|um))?\s*:?\s+/iu;

const doubts: Readonly<Record<TimeDoubt, { code: string; message: string }>> = {
  wrong_date: { code: 'timestamp_unreadable', message: 'names a date or time that does not exist' },
  ambiguous_date: { code: 'timestamp_unreadable', message: 'does not say which number is the month' },
  no_date: { code: 'timestamp_without_date', message: 'does not name the day, the month and the year' },
  no_time: { code: 'timestamp_without_time', message: 'gives a date and no time' },
  no_zone: { code: 'timestamp_without_zone', message: 'gives no UTC offset' },
  unclear_zone: {
    code: 'timestamp_without_zone',
    message: 'names a time zone that is not clear on that day',
  },
};

/** The stamp that a line is, and nothing else; undefined for any other line. */
export function readStampLine(text: string): { time: WireTime; doubt?: TimeDoubt } | undefined {
  if (text.length > 120) return undefined;
  const stamp = text
    .trim()
    .replace(label, '')
    .replace(/(\d|\p{L}{2})\.$/u, '$1');
  const moment = readMoment(stamp);
  const complete = moment?.day !== undefined && moment.month !== undefined;
  if (!complete || (moment.year === undefined && moment.hour === undefined)) return undefined;
  return wireTime(stamp, moment);
}

/** Takes a line that is a date, with or without a time, as the moment the source wrote the story. */
export function takeTimestampLine(copy: Copy): boolean {
  const at = copy.top;
  const stamp = readStampLine(copy.textAt(at));
  if (!stamp) return false;
  copy.take(at, 1, { rule: 'timestamp_line', override });
  if (stamp.doubt) warnOfDoubt(copy, stamp.time.raw, stamp.doubt);
  if (isNewer(stamp.time, copy.draft.created)) copy.draft.created = stamp.time;
  return true;
}

/** Takes a stamp on the last line, set apart by a blank line, where it gives an instant. */
export function takeTimestampAtEnd(copy: Copy): boolean {
  const at = copy.bottom;
  const stamp = at > copy.top && copy.textAt(at - 1) === '' ? readStampLine(copy.textAt(at)) : undefined;
  if (stamp?.time.instant === undefined) return false;
  copy.take(at, 1, { rule: 'timestamp_line', override });
  if (isNewer(stamp.time, copy.draft.created)) copy.draft.created = stamp.time;
  return true;
}

/** Records why a stamp gave no instant. */
export function warnOfDoubt(copy: Copy, raw: string, doubt: TimeDoubt): void {
  const { code, message } = doubts[doubt];
  copy.warn(code, `The stamp "${raw}" ${message}, so the source's time is not known.`, override);
}

function isNewer(stamp: WireTime, known: WireTime | undefined): boolean {
  if (known?.instant === undefined) return known === undefined || stamp.instant !== undefined;
  return stamp.instant !== undefined && stamp.instant > known.instant;
}
