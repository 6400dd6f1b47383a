import type { Site } from '../../settings/settings.ts';

/**
 * What crawlers may read, which is everything, and where the addresses are listed.
 *
 * @param months - `2024/08`, of the archive: each has an index of its own
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robotsTxt(months: readonly string[], { origin }: Site): string {
  const maps = ['/sitemap.xml', '/news-sitemap.xml', ...months.map(monthIndexPath)];
  return `User-agent: *\nAllow: /\n\n${maps.map((path) => `Sitemap: ${origin}${path}\n`).join('')}`;
}

/** Where the index of a month's sitemaps stands, `/sitemaps/2024-08.xml`. */
export function monthIndexPath(month: string): string {
  return `/sitemaps/${month.replace('/', '-')}.xml`;
}
