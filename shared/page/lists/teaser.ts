import type { Site } from '../../settings/settings.ts';
import type { ListedStory } from '../../story/publication.ts';
import { attributes, html, type SafeHtml, sitePath } from '../frame/html.ts';
import { siteLanguage } from '../frame/page-frame.ts';
import { machineTime, shortTime } from '../frame/site-time.ts';
import { siteWords } from '../words/site-words.ts';
import { sectionName } from './front.ts';

/** How a list shows its stories. */
export interface TeaserLook {
  readonly site: Site;
  /** False on a front whose stories are all of one section. */
  readonly namesSection: boolean;
  /** Level of the headline: below the heading of its list. */
  readonly level?: 2 | 3;
  /** Stands above the headline. */
  readonly above?: SafeHtml | undefined;
}

/** One story of a list: headline, summary, section and time, in the story's own language and direction. */
export function teaser(story: ListedStory, { site, namesSection, level = 2, above }: TeaserLook): SafeHtml {
  const own = isForeign(story, site) ? siteLanguage(site) : html``;
  const link = html`<a href="${sitePath(story.path)}">${story.headline}</a>`;
  return html`<article${languageOf(story, site)}>
${above}${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
${story.summary && html`<p>${story.summary}</p>\n`}<p class="facts"${own}>${
    namesSection && sectionLink(story, site)
  }${stamp(story, site)}</p>
</article>`;
}

/** One story as a line of its headline and time, for the long lists of the archive. */
export function headlineLine(story: ListedStory, site: Site): SafeHtml {
  const own = isForeign(story, site) ? siteLanguage(site) : html``;
  return html`<li${languageOf(story, site)}><a href="${sitePath(story.path)}">${story.headline}</a> <span class="facts"${own}>${stamp(
    story,
    site,
  )}</span></li>\n`;
}

function isForeign(story: ListedStory, site: Site): boolean {
  return story.language !== site.language;
}

function languageOf(story: ListedStory, site: Site): SafeHtml {
  return isForeign(story, site) ? attributes({ lang: story.language, dir: story.dir }) : html``;
}

function sectionLink(story: ListedStory, site: Site): SafeHtml {
  return html`<a href="${sitePath(`/${story.section}/`)}">${sectionName(story.section, site)}</a> `;
}

function stamp(story: ListedStory, site: Site): SafeHtml {
  const instant = story.firstPublishedAt;
  const corrected = story.corrected && html` <b>${siteWords(site.language).corrected}</b>`;
  return html`<time datetime="${machineTime(instant, site)}">${shortTime(instant, site)}</time>${corrected}`;
}
