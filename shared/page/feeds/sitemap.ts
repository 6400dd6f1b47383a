import type { Site } from '../../settings/settings.ts';
import type { ListedStory } from '../../story/publication.ts';
import { type SafeXml, xml } from './xml.ts';

/** Stories that one page of the archive and one sitemap show. */
export const mostEntries = 500;

/**
 * The addresses of some stories for search engines.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap(stories: readonly ListedStory[], site: Site): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${stories.map(
  ({ path, modifiedAt, firstPublishedAt }) =>
    xml`<url><loc>${site.origin}${path}</loc><lastmod>${modifiedAt ?? firstPublishedAt}</lastmod></url>\n`,
)}</urlset>
`.toString();
}

/**
 * An index of sitemaps.
 *
 * @param paths - site paths, `/sitemaps/2024/08/21.xml`
 */
export function sitemapIndex(paths: readonly string[], site: Site): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => xml`<sitemap><loc>${site.origin}${path}</loc></sitemap>\n`)}</sitemapindex>
`.toString();
}

/**
 * The news of the last two days for Google News: when each was first published, never when it was updated.
 *
 * @param stories - published within 48 hours, at most 1,000
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(stories: readonly ListedStory[], site: Site): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${stories.map((story) => newsEntry(story, site))}</urlset>
`.toString();
}

function newsEntry(story: ListedStory, site: Site): SafeXml {
  return xml`<url><loc>${site.origin}${story.path}</loc><news:news><news:publication><news:name>${
    site.name
  }</news:name><news:language>${newsLanguage(story.language)}</news:language></news:publication><news:publication_date>${
    story.firstPublishedAt
  }</news:publication_date><news:title>${story.headline}</news:title></news:news></url>
`;
}

/** ISO 639 codes of two or three letters; Chinese alone keeps its script. */
function newsLanguage(tag: string): string {
  const language = tag.toLowerCase().split('-', 1)[0] ?? tag;
  if (language !== 'zh') return language;
  return /hant|-tw|-hk|-mo/i.test(tag) ? 'zh-tw' : 'zh-cn';
}
