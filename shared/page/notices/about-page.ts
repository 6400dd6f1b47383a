import type { Site } from '../../settings/settings.ts';
import { html, sitePath } from '../frame/html.ts';
import { pageFrame } from '../frame/page-frame.ts';
import { directionOf } from '../frame/text-direction.ts';
import { listHead } from '../lists/list-head.ts';
import { siteWords } from '../words/site-words.ts';

export const aboutPath = '/about/';

/** Who publishes the site and by which standards, in the paragraphs of the settings; its description without any. */
export function aboutPage(site: Site): string {
  const words = siteWords(site.language);
  const paragraphs = site.about ?? [site.description];
  return pageFrame(
    {
      language: site.language,
      dir: directionOf(site.language),
      title: words.about,
      feed: '/feed.xml',
      head: listHead({ name: words.about, path: aboutPath }, site),
      main: html`<article class="message">
<h1>${words.about}</h1>
${paragraphs.map((text) => html`<p>${text}</p>\n`)}<p><a href="${sitePath('/corrections/')}">${words.corrections}</a></p>
</article>
`,
    },
    site,
  );
}
