import type { Site } from '../../settings/settings.ts';
import type { ListedStory } from '../../story/publication.ts';
import { pictureFrame } from '../article/picture-frame.ts';
import { html, type SafeHtml, sitePath } from '../frame/html.ts';
import { pageFrame } from '../frame/page-frame.ts';
import { directionOf } from '../frame/text-direction.ts';
import { siteWords } from '../words/site-words.ts';
import { type Front, feedPath, frontName, frontPath, sectionName } from './front.ts';
import { leadStory } from './lead-story.ts';
import { listHead } from './list-head.ts';
import { type TeaserLook, teaser } from './teaser.ts';

/** Stories under the lead of the home page, before its sections begin. */
const latestStories = 8;

/**
 * Renders a list of live stories.
 *
 * Home has a lead by urgency and recency, the latest stories, and what is left of the list by section; a section
 * has a lead and its stories; the list of a topic, source or author has its stories alone.
 *
 * Pure: the same front and site give the same bytes. An empty front says so.
 *
 * @param front - stories newest first, already bounded by the caller; metadata only, never a body
 */
export function frontPage(front: Front, site: Site): string {
  const name = frontName(front, site);
  return pageFrame(
    {
      language: site.language,
      dir: directionOf(site.language),
      title: name,
      ...(front.kind === 'section' && { section: front.section }),
      feed: feedPath(front),
      head: listHead({ name, path: frontPath(front) }, site),
      main: html`<div class="front">\n${heading(front, site)}${storiesOf(front, site)}</div>\n`,
    },
    site,
  );
}

function heading(front: Front, site: Site): SafeHtml {
  const words = siteWords(site.language);
  if (front.kind === 'home') return html`<h1>${words.latestNews}</h1>\n`;
  if (front.kind === 'section') return html`<h1>${sectionName(front.section, site)}</h1>\n`;
  return html`<p class="kind">${words[front.kind]}</p>\n<h1 class="name" dir="auto">${front.label.name}</h1>\n`;
}

function storiesOf(front: Front, site: Site): SafeHtml {
  const { kind, stories } = front;
  const look = { site, namesSection: kind !== 'section' };
  if (stories.length === 0) return html`<p class="empty">${siteWords(site.language).noStories}</p>\n`;
  if (kind !== 'home' && kind !== 'section') return teasers(stories, look);
  const lead = leadStory(stories);
  const others = stories.filter((story) => story !== lead);
  const led = lead && html`<div class="lead">${teaser(lead, { ...look, above: pictureOf(lead) })}</div>\n`;
  return html`${led}${kind === 'home' ? latestThenSections(others, site) : teasers(others, look)}`;
}

/** As wide as the stylesheet lets the lead be. */
const leadSizes = '(min-width: 62rem) 46rem, 100vw';

function pictureOf({ picture, path }: ListedStory): SafeHtml | undefined {
  return picture && html`<div class="picture">${pictureFrame({ picture, path, sizes: leadSizes })}</div>\n`;
}

/** The sections take what the list holds beyond the latest stories, so home costs one query and no more. */
function latestThenSections(stories: readonly ListedStory[], site: Site): SafeHtml {
  const isLatest = (story: ListedStory, index: number) =>
    index < latestStories || site.sections.every(({ slug }) => slug !== story.section);
  const groups = site.sections
    .map(({ slug }) => ({
      slug,
      of: stories.filter((story, index) => story.section === slug && !isLatest(story, index)),
    }))
    .filter(({ of }) => of.length > 0);
  return html`${teasers(stories.filter(isLatest), { site, namesSection: true })}${groups.map(
    ({ slug, of }) => html`<section class="section" aria-labelledby="section-${slug}">
<h2 id="section-${slug}"><a href="${sitePath(`/${slug}/`)}">${sectionName(slug, site)}</a></h2>
${teasers(of, { site, namesSection: false, level: 3 })}</section>
`,
  )}`;
}

function teasers(stories: readonly ListedStory[], look: TeaserLook): SafeHtml {
  if (stories.length === 0) return html``;
  return html`<ol class="teasers">\n${stories.map((story) => html`<li>${teaser(story, look)}</li>\n`)}</ol>\n`;
}
