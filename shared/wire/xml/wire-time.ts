import type { WireTime } from '../wire-file.ts';

/**
 * Reads an ISO 8601 stamp as agency XML writes it, basic or extended: `20151210T191044Z`,
 * `2017-10-11T10:41:00+0100`, `2016-01-12 12:35:40`.
 *
 * The instant is given only where the stamp has a UTC offset: a zone is never guessed.
 *
 * @returns absent for blank text; without an instant for text that is no stamp
 */
export function readWireTime(text: string | undefined): WireTime | undefined {
  const raw = text?.trim().slice(0, maxRawLength);
  if (raw === undefined || raw === '') return undefined;
  const parts = stamp.exec(raw)?.groups;
  if (parts?.['zone'] === undefined) return { raw };
  const offset = offsetOf(parts['zone']);
  const instant = instantOf(parts, offset);
  return instant === undefined ? { raw } : { raw, instant, offset };
}

/** The later of two times, by their instants; the first where they cannot be compared. */
export function later(one: WireTime | undefined, other: WireTime | undefined): WireTime | undefined {
  if (one === undefined || (one.instant === undefined && other?.instant !== undefined)) return other ?? one;
  return (other?.instant ?? '') > (one.instant ?? '') ? other : one;
}

/** Digits of a stamp's local date and time, `20220711183300`, to compare two stamps of one clock; absent for no stamp. */
export function wallClock(time: WireTime | undefined): string | undefined {
  const parts = stamp.exec(time?.raw ?? '')?.groups;
  if (!parts) return undefined;
  const { year, month, day, hour = '00', minute = '00', second = '00' } = parts;
  return `${year}${month}${day}${hour}${minute}${second}`;
}

const maxRawLength = 100;
const stamp =
  /^(?<year>[1-9]\d{3})-?(?<month>\d\d)-?(?<day>\d\d)(?:[T ]?(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?\s?(?<zone>Z|GMT|UTC|[+-]\d\d(?::?\d\d)?)?)?$/;

function offsetOf(zone: string): string {
  if (!/^[+-]/.test(zone)) return '+00:00';
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}

function instantOf(parts: Record<string, string | undefined>, offset: string): string | undefined {
  const { year, month, day, hour, minute, second = '00', fraction = '0' } = parts;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const ms = Date.parse(`${local}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`);
  // Date.parse rolls 31 February over; a stamp that does not come back as written is none.
  if (Number.isNaN(ms) || new Date(Date.parse(`${local}Z`)).toISOString().slice(0, 19) !== local)
    return undefined;
  return new Date(ms).toISOString();
}
