import { utcInstant } from './read-times.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)$/i;
const spelledOut =
  /^(?:[A-Za-z]{3,9}, )?(\d{1,2}) ([A-Za-z]{3})[a-z]{0,6}\.? (\d{4}),? (\d\d:\d\d(?::\d\d)?) \(?(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d\d:?\d\d)\)?$/i;

/**
 * Reads an embargo that an editor typed: an ISO instant, or `21 August 2024 09:00 (UTC+04:00)`.
 *
 * @returns a UTC instant, `none` where the editor lifts the embargo, else `unreadable`: no zone is guessed
 */
export function readEmbargo(typed: string): string {
  const text = typed.trim();
  if (/^(?:none|no|lifted|off)$/i.test(text)) return 'none';
  return isoInstant(text) ?? spelledInstant(text) ?? 'unreadable';
}

function isoInstant(text: string): string | undefined {
  const [, day, time, zone] = iso.exec(text) ?? [];
  return day && time && zone ? realInstant(day, time, zone) : undefined;
}

function spelledInstant(text: string): string | undefined {
  const [, day, name, year, time, zone] = spelledOut.exec(text) ?? [];
  const month = months.indexOf((name ?? '').toLowerCase()) + 1;
  if (!day || !year || !time || !zone || month === 0) return undefined;
  return realInstant(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`, time, zone);
}

function realInstant(day: string, time: string, zone: string): string | undefined {
  // 31 February rolls over in Date.parse: a date that does not exist is not read.
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined;
  const offset = /([+-]\d\d):?(\d\d)$/.exec(zone);
  return utcInstant(`${day}T${time}${offset ? `${offset[1]}:${offset[2]}` : 'Z'}`);
}
