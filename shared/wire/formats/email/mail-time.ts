import type { WireTime } from '../../wire-file.ts';
import { readWireTime } from '../../xml/wire-time.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const stamp =
  /^(?:[A-Za-z]{3,9},?\s{1,3})?(?<day>\d{1,2})\s{1,3}(?<month>[A-Za-z]{3})[a-z]{0,6}\s{1,3}(?<year>\d{4})\s{1,3}(?<clock>\d{1,2}:\d\d(?::\d\d)?)\s{0,3}(?<zone>[+-]\d{4}|[A-Z]{1,5})?/;

/** Zones that RFC 5322 knows by name; every other name is none. */
const zones: Readonly<Record<string, string>> = {
  UT: '+0000',
  UTC: '+0000',
  GMT: '+0000',
  Z: '+0000',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

/**
 * Reads the `Date` of a message: when its sender sent it.
 *
 * @returns without an instant where the zone is missing, unknown, or `-0000`, which says that nobody knows it
 * @see RFC 5322, 3.3 and 4.3
 */
export function readMailTime(header: string | undefined): WireTime | undefined {
  const raw = header?.trim().slice(0, 100);
  if (raw === undefined || raw === '') return undefined;
  const parts = stamp.exec(raw)?.groups;
  const month = months.indexOf((parts?.['month'] ?? '').toLowerCase()) + 1;
  if (!parts || month === 0) return { ...readWireTime(raw), raw };
  const zone = zoneOf(parts['zone']);
  const [hour = '', minute = '', second = '00'] = (parts['clock'] ?? '').split(':');
  const date = `${parts['year']}-${twoDigits(month)}-${twoDigits(parts['day'])}`;
  const time = readWireTime(`${date}T${twoDigits(hour)}:${minute}:${second}${zone ?? ''}`);
  return { ...time, raw };
}

function zoneOf(zone: string | undefined): string | undefined {
  if (zone === undefined || zone === '-0000') return undefined;
  return /^[+-]/.test(zone) ? zone : zones[zone];
}

const twoDigits = (value: string | number | undefined): string => String(value ?? '').padStart(2, '0');
