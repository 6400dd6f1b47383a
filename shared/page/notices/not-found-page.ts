import type { Site } from '../../settings/settings.ts';
import { html, sitePath } from '../frame/html.ts';
import { siteWords } from '../words/site-words.ts';
import { noticePage } from './notice-page.ts';

/** The page for an address where nothing stands; its links lead on to every section and the archive from any path. */
export function notFoundPage(site: Site): string {
  const { notFoundTitle, notFoundText, archive, sections } = siteWords(site.language);
  const ways = [
    ...site.sections.map(({ slug, name }) => ({ path: `/${slug}/`, name })),
    { path: '/archive/', name: archive },
  ];
  const detail = html`<nav class="parts" aria-label="${sections}: ${notFoundTitle}"><ol>${ways.map(
    ({ path, name }) => html`<li><a href="${sitePath(path)}">${name}</a></li>`,
  )}</ol></nav>\n`;
  return noticePage({ title: notFoundTitle, text: notFoundText, detail }, site);
}
