import type { Site } from '../../settings/settings.ts';
import { html, safeUrl, sitePath } from '../frame/html.ts';
import { siteWords } from '../words/site-words.ts';
import { noticePage } from './notice-page.ts';

/**
 * What stands at a former address of a story, for whatever does not follow the redirect that it is sent with. It
 * names the new address and nothing else: the former one may hold a name that had to go.
 *
 * @param path - site path of the page that stands now
 */
export function movedPage(path: string, site: Site): string {
  const { movedTitle, movedText } = siteWords(site.language);
  const url = site.origin + path;
  return noticePage(
    {
      title: movedTitle,
      text: movedText,
      head: html`<link rel="canonical" href="${safeUrl(url)}">\n`,
      detail: html`<p><a href="${sitePath(path)}" dir="ltr">${url}</a></p>\n`,
    },
    site,
  );
}

/** The same for machines. */
export function movedData(path: string, site: Site): string {
  return `${JSON.stringify({ url: site.origin + path })}\n`;
}
