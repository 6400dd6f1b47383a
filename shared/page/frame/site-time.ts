import type { Site } from '../../settings/settings.ts';

/** An instant as machines read it, `2024-08-21T09:00:00+04:00`: the site's clock with its offset. */
export function machineTime(instant: string, site: Site): string {
  const date = new Date(instant);
  const offsetMinutes = offsetIn(date, clockOf(site).offset);
  const local = new Date(date.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19);
  return `${local}${offsetText(offsetMinutes)}`;
}

/** An instant as readers of the site read it, `21 August 2024, 09:00 GMT+4`. */
export function readableTime(instant: string, site: Site): string {
  const { day, comma, zonedTime } = clockOf(site);
  const date = new Date(instant);
  return `${day.format(date)}${comma} ${zonedTime.format(date)}`;
}

/** As `readableTime`, but without the zone: for lists, whose page names it once. */
export function shortTime(instant: string, site: Site): string {
  const { day, comma, time } = clockOf(site);
  const date = new Date(instant);
  return `${day.format(date)}${comma} ${time.format(date)}`;
}

/** The time of day alone, `09:00`. */
export function clockTime(instant: string, site: Site): string {
  return clockOf(site).time.format(new Date(instant));
}

/** A day of the site's calendar as readers read it: `2024/08/21` is `21 August 2024`. */
export function dayName(day: string, { language }: Site): string {
  return calendarName(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A month as readers read it: `2024/08`, or `2024-08`, is `August 2024`. */
export function monthName(month: string, { language }: Site): string {
  return calendarName(`${month.replace('-', '/')}/01`, language, { month: 'long', year: 'numeric' });
}

// A day has no hour: it is written down where no clock can move it.
function calendarName(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(dateLanguage(language), { ...options, timeZone: 'UTC' });
  return format.format(new Date(`${day.replaceAll('/', '-')}T00:00:00Z`));
}

/** The general name of the site's zone, `Azerbaijan Standard Time`. */
export function zoneName(site: Site): string {
  return clockOf(site).zoneName;
}

/**
 * How one site writes times.
 *
 * Day and time are formatted apart, because the joint that CLDR gives some languages (`avqust 2024/09:00`)
 * reads badly.
 */
interface SiteClock {
  readonly day: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
  readonly zonedTime: Intl.DateTimeFormat;
  readonly offset: Intl.DateTimeFormat;
  readonly comma: string;
  readonly zoneName: string;
}

const clocks = new Map<string, SiteClock>();

/** Making a format costs a hundred times more than using one, so each is made once. */
function clockOf(site: Site): SiteClock {
  const key = `${site.language} ${site.timeZone}`;
  const clock = clocks.get(key) ?? newClock(site);
  clocks.set(key, clock);
  return clock;
}

function newClock({ language, timeZone }: Site): SiteClock {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateLanguage(language), { ...options, timeZone });
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return {
    day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    time: format(time),
    zonedTime: format({ ...time, timeZoneName: 'short' }),
    offset: new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }),
    comma: new Intl.Locale(language).maximize().script === 'Arab' ? '،' : ',',
    zoneName: zonePart(format({ timeZoneName: 'longGeneric' }), anyRecentDate) ?? timeZone,
  };
}

/** Zones change their names over the decades; a fixed date keeps the pages a function of their input. */
const anyRecentDate = new Date(Date.UTC(2026, 0, 1));

/** English without a country is read all over the world: day before month, 24 hours. */
function dateLanguage(language: string): string {
  return language.toLowerCase() === 'en' ? 'en-GB' : language;
}

function zonePart(format: Intl.DateTimeFormat, date: Date): string | undefined {
  return format.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value;
}

function offsetIn(date: Date, format: Intl.DateTimeFormat): number {
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(zonePart(format, date) ?? '') ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

function offsetText(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
