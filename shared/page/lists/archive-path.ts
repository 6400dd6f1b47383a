/**
 * A part of a day's archive: the stories whose place in it begins with `prefix`, a beginning of
 * `2024-08-21T09:31:59.000Z#<id>`; an empty one is the whole day.
 */
export interface Slice {
  /** `2024/08/21`, in the site's calendar. */
  readonly day: string;
  readonly prefix: string;
}

/**
 * How many characters of a place, `2024-08-21T09:31:59.000Z#<id>`, name a part of a day: an hour, a minute, a
 * second, and the first letter of the id where one instant holds more than a page.
 */
export const partLengths = [13, 16, 19, 26] as const;

/** Every part of the archive in which a story of this day may stand, the whole day first. */
export function slicesOf(day: string, place: string): Slice[] {
  return [0, ...partLengths].map((length) => ({ day, prefix: place.slice(0, length) }));
}

/** Where a part of the archive stands: `/2024/08/21/`, and `/2024/08/21/2109/` for the hour 09 (UTC) of the 21st. */
export function archivePath({ day, prefix }: Slice): string {
  return prefix === '' ? `/${day}/` : `/${day}/${sliceName(prefix)}/`;
}

/** Where the sitemap of a part of the archive stands: `/sitemaps/2024/08/21.xml`, `/sitemaps/2024/08/21-2109.xml`. */
export function shardPath({ day, prefix }: Slice): string {
  return `/sitemaps/${shardName({ day, prefix })}.xml`;
}

/** `2024/08/21` or `2024/08/21-2109`: sorts by day. */
export function shardName({ day, prefix }: Slice): string {
  return prefix === '' ? day : `${day}-${sliceName(prefix)}`;
}

/** The instant at which a part begins; undefined for the whole day. */
export function sliceStart({ prefix }: Slice): string | undefined {
  if (prefix === '') return undefined;
  return `${prefix.slice(0, 19)}${'0000-00-00T00:00:00'.slice(prefix.length)}.000Z`;
}

function sliceName(prefix: string): string {
  return prefix.slice(8).replace(/[^0-9a-z]/g, '');
}
