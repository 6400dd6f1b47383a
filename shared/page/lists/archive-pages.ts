import type { Site } from '../../settings/settings.ts';
import type { ListedStory } from '../../story/publication.ts';
import { html, type SafeHtml, sitePath } from '../frame/html.ts';
import { pageFrame } from '../frame/page-frame.ts';
import { clockTime, dayName, monthName } from '../frame/site-time.ts';
import { directionOf } from '../frame/text-direction.ts';
import { siteWords } from '../words/site-words.ts';
import { archivePath, type Slice, sliceStart } from './archive-path.ts';
import { listHead } from './list-head.ts';
import { headlineLine } from './teaser.ts';

/** What one page of a day's archive shows: its newest stories and, where they are more, the slices that hold all. */
export interface DayShown {
  readonly slice: Slice;
  readonly stories: readonly ListedStory[];
  /** Prefixes of the slices below this one, in order of time; empty where the page holds everything. */
  readonly parts: readonly string[];
}

/** One page of the archive of a day: at most 500 stories, newest first. */
export function dayPage({ slice, stories, parts }: DayShown, site: Site): string {
  const words = siteWords(site.language);
  const from = sliceStart(slice);
  const name =
    from === undefined ? dayName(slice.day, site) : `${dayName(slice.day, site)}, ${clockTime(from, site)}`;
  const nav = parts.map((prefix) => {
    const part = { day: slice.day, prefix };
    const at = sliceStart(part);
    return html`<li><a href="${sitePath(archivePath(part))}">${at === undefined ? prefix : clockTime(at, site)}</a></li>`;
  });
  return archiveFrame(
    { name, path: archivePath(slice), up: slice.day.slice(0, 7) },
    site,
  )(
    html`${
      parts.length > 0 && html`<nav class="parts" aria-label="${words.moreOfDay}"><ol>${nav}</ol></nav>\n`
    }${
      stories.length > 0
        ? html`<ol class="headlines">\n${stories.map((story) => headlineLine(story, site))}</ol>\n`
        : html`<p class="empty">${words.noStories}</p>\n`
    }`,
  );
}

/**
 * The days of one month that have an archive.
 *
 * @param month - `2024/08`
 * @param days - `2024/08/21`, newest first
 */
export function monthPage(month: string, days: readonly string[], site: Site): string {
  const lines = days.map(
    (day) => html`<li><a href="${sitePath(`/${day}/`)}">${dayName(day, site)}</a></li>\n`,
  );
  const frame = archiveFrame({ name: monthName(month, site), path: `/${month}/`, up: '' }, site);
  return frame(html`<ol class="headlines">\n${lines}</ol>\n`);
}

/** The months that have an archive, newest first. */
export function archivePage(months: readonly string[], site: Site): string {
  const words = siteWords(site.language);
  const lines = months.map(
    (month) => html`<li><a href="${sitePath(`/${month}/`)}">${monthName(month, site)}</a></li>\n`,
  );
  const frame = archiveFrame({ name: words.archive, path: '/archive/' }, site);
  return frame(
    months.length > 0
      ? html`<ol class="headlines">\n${lines}</ol>\n`
      : html`<p class="empty">${words.noStories}</p>\n`,
  );
}

/** `up` is the month that a day belongs to, empty for a month, absent for the archive itself. */
function archiveFrame(
  { name, path, up }: { name: string; path: string; up?: string },
  site: Site,
): (list: SafeHtml) => string {
  const words = siteWords(site.language);
  const steps = [
    ...(up === undefined ? [] : [html`<li><a href="${sitePath('/archive/')}">${words.archive}</a></li>`]),
    ...(up ? [html`<li><a href="${sitePath(`/${up}/`)}">${monthName(up, site)}</a></li>`] : []),
  ];
  return (list) =>
    pageFrame(
      {
        language: site.language,
        dir: directionOf(site.language),
        title: name,
        feed: '/feed.xml',
        head: listHead({ name, path }, site),
        main: html`<div class="front archive">
<nav class="breadcrumb" aria-label="${words.breadcrumb}"><ol><li><a href="${sitePath('/')}">${
          words.home
        }</a></li>${steps}</ol></nav>
<h1>${name}</h1>
${list}</div>
`,
      },
      site,
    );
}
