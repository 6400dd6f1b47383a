import type { Site } from '../../settings/settings.ts';
import { html, type SafeHtml, sitePath } from '../frame/html.ts';
import { pageFrame } from '../frame/page-frame.ts';
import { directionOf } from '../frame/text-direction.ts';
import { siteWords } from '../words/site-words.ts';

/** A page that says one thing in the site's language and leads back to the news; search engines skip it. */
export interface Notice {
  readonly title: string;
  readonly text: string;
  /** More elements of the head, such as the mark of the record. */
  readonly head?: SafeHtml;
  /** What follows the text, such as the time of the decision. */
  readonly detail?: SafeHtml;
}

export function noticePage(notice: Notice, site: Site): string {
  const words = siteWords(site.language);
  return pageFrame(
    {
      language: site.language,
      dir: directionOf(site.language),
      title: notice.title,
      feed: '/feed.xml',
      head: html`<meta name="robots" content="noindex">\n${notice.head}`,
      main: html`<div class="message">
<h1>${notice.title}</h1>
<p>${notice.text}</p>
${notice.detail}<p><a href="${sitePath('/')}">${words.toFront}</a></p>
</div>
`,
    },
    site,
  );
}
