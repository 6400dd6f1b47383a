import type { Site } from '../settings/settings.ts';

/** An instant as machines read it, `2024-08-21T09:00:00+04:00`: the site's clock with its offset. */
export function machineTime(instant: string, timeZone: string): string {
  const date = new Date(instant);
  const offsetMinutes = offsetIn(date, timeZone);
  const local = new Date(date.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19);
  return `${local}${offsetText(offsetMinutes)}`;
}

/** An instant as readers of the site read it, `21 August 2024, 09:00 GMT+4`. */
export function readableTime(instant: string, site: Site): string {
  return dayAndClock(instant, site, { timeZoneName: 'short' });
}

/** As `readableTime`, but without the zone: for lists, whose page names it once. */
export function shortTime(instant: string, site: Site): string {
  return dayAndClock(instant, site, {});
}

/** The name of the site's zone without summer time, `Azerbaijan Time`. */
export function zoneName(site: Site): string {
  const parts = readable(site, { timeZoneName: 'longGeneric' }).formatToParts(anyRecentDate);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? site.timeZone;
}

/** Zones change their names over the decades; a fixed date keeps the pages a function of their input. */
const anyRecentDate = Date.UTC(2026, 0, 1);

/** Day and clock are joined here because the joint of some languages in CLDR (`avqust 2024/09:00`) reads badly. */
function dayAndClock(instant: string, site: Site, zone: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant);
  const day = readable(site, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
  const clock = readable(site, { hour: '2-digit', minute: '2-digit', ...zone }).format(date);
  const comma = new Intl.Locale(site.language).maximize().script === 'Arab' ? '،' : ',';
  return `${day}${comma} ${clock}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times more than using one. */
function readable(site: Site, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cachedFormat(dateLanguage(site.language), { ...options, timeZone: site.timeZone });
}

function cachedFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

/** English without a country is read all over the world: day before month, 24 hours. */
function dateLanguage(language: string): string {
  return language.toLowerCase() === 'en' ? 'en-GB' : language;
}

function offsetIn(date: Date, timeZone: string): number {
  const format = cachedFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

function offsetText(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
