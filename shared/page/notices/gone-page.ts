import type { Site } from '../../settings/settings.ts';
import type { Publication } from '../../story/publication.ts';
import { html, type SafeHtml } from '../frame/html.ts';
import { machineTime, readableTime } from '../frame/site-time.ts';
import { siteWords } from '../words/site-words.ts';
import { noticePage } from './notice-page.ts';

/** A story that stands no more at its address: what its record still tells, never its words. */
export type GoneStory = Pick<Publication, 'path' | 'url' | 'mark'> & {
  /** When the desk killed or held it: UTC with milliseconds. */
  readonly at: string;
};

/** The neutral notice in the place of a killed story: no headline, no text, no reason. */
export function gonePage(gone: GoneStory, site: Site): string {
  const { withdrawnTitle, withdrawnText } = siteWords(site.language);
  return noticePage({ title: withdrawnTitle, text: withdrawnText, ...recordOf(gone, site) }, site);
}

/** The notice in the place of a story that the desk holds back until it has been checked. */
export function heldPage(held: GoneStory, site: Site): string {
  const { heldTitle, heldText } = siteWords(site.language);
  return noticePage({ title: heldTitle, text: heldText, ...recordOf(held, site) }, site);
}

/** The notice in the place of a list whose stories are all gone; it keeps no name, which was theirs. */
export function emptyListPage(site: Site): string {
  const { emptyTitle, emptyText } = siteWords(site.language);
  return noticePage({ title: emptyTitle, text: emptyText }, site);
}

function recordOf(gone: GoneStory, site: Site): { head: SafeHtml; detail: SafeHtml } {
  const datetime = machineTime(gone.at, site);
  return {
    head: html`<meta name="newsroom:mark" content="${gone.mark}">
<meta property="og:url" content="${gone.url}">
`,
    detail: html`<p class="times"><time datetime="${datetime}">${readableTime(gone.at, site)}</time></p>\n`,
  };
}
