/** What a story's address is made of. */
export interface PageAddress {
  /** Slug of the section. */
  readonly section: string;
  /** `2024-08-21` */
  readonly date: string;
  /** Readable words; the id makes the address unique. */
  readonly slug: string;
  readonly id: string;
}

/** Where a story's page stands: `/world/2024/08/21/<slug>-<id>/`. Frozen at first publication. */
export function pagePath({ section, date, slug, id }: PageAddress): string {
  return `/${section}/${date.replaceAll('-', '/')}/${slug}-${id}/`;
}

/** When a story was written, and when and where it was dropped. */
export interface StoryTimes {
  /** UTC instant of the source's stamp; absent where it gives no offset. */
  readonly contentCreated?: string | undefined;
  /** `+04:00`; absent for a stamp in UTC. */
  readonly sourceUtcOffset?: string | undefined;
  /** UTC instant of the drop. */
  readonly lastModified: string;
  /** IANA zone of the site. */
  readonly timeZone: string;
}

/**
 * The date in a story's address: the calendar day at the source where its stamp has an offset, else the day
 * of the drop in the site's time zone. A story filed in Baku at 01:00 on the 21st is a story of the 21st.
 *
 * @returns `2024-08-21`
 */
export function pageDate({ contentCreated, sourceUtcOffset, lastModified, timeZone }: StoryTimes): string {
  if (contentCreated) return dayAtOffset(contentCreated, sourceUtcOffset ?? '+00:00');
  const parts = calendarOf(timeZone).formatToParts(new Date(lastModified));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

// Making a calendar costs more than reading a whole story; a site has one zone.
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const calendar = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  calendars.set(timeZone, calendar);
  return calendar;
}

function dayAtOffset(instant: string, offset: string): string {
  const sign = offset.startsWith('-') ? -1 : 1;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  const local = new Date(Date.parse(instant) + sign * minutes * 60_000).toISOString();
  // The first and last hours of the four-digit years leave them in another zone.
  return /^\d{4}-/.test(local) ? local.slice(0, 10) : instant.slice(0, 10);
}
