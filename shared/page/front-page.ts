import type { Site } from '../settings/settings.ts';
import type { ListedStory } from '../story/publication.ts';
import { type Front, feedPath, frontPath, sectionName } from './front.ts';
import { attributes, html, type SafeHtml, safeUrl, sitePath } from './html.ts';
import { leadStory } from './lead-story.ts';
import { pageFrame, siteLanguage } from './page-frame.ts';
import { machineTime, shortTime } from './site-time.ts';
import { directionOf } from './text-direction.ts';
import { siteWords } from './words/site-words.ts';

/**
 * Renders a list of live stories: one lead, then the others in the order given.
 *
 * Pure: the same front and site give the same bytes. An empty front says so.
 *
 * @param front - stories newest first, already bounded by the caller; metadata only, never a body
 */
export function frontPage(front: Front, site: Site): string {
  const name = front.kind === 'home' ? site.name : sectionName(front.section, site);
  return pageFrame(
    {
      language: site.language,
      dir: directionOf(site.language),
      title: name,
      ...(front.kind === 'section' && { section: front.section }),
      feed: feedPath(front),
      head: frontHead(front, name, site),
      main: front.stories.length > 0 ? storyList(front, site) : emptyFront(front, site),
    },
    site,
  );
}

function frontHead(front: Front, name: string, site: Site): SafeHtml {
  const url = `${site.origin}${frontPath(front)}`;
  return html`<meta name="description" content="${site.description}">
<link rel="canonical" href="${safeUrl(url)}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${site.name}">
<meta property="og:title" content="${name}">
<meta property="og:description" content="${site.description}">
<meta property="og:url" content="${url}">
<meta name="twitter:card" content="summary">
${site.social.x && html`<meta name="twitter:site" content="${site.social.x}">\n`}`;
}

function heading(front: Front, site: Site): SafeHtml {
  const title =
    front.kind === 'home' ? siteWords(site.language).latestNews : sectionName(front.section, site);
  return html`<h1>${title}</h1>\n`;
}

function emptyFront(front: Front, site: Site): SafeHtml {
  return html`<div class="front">\n${heading(front, site)}<p class="empty">${siteWords(site.language).noStories}</p>\n</div>\n`;
}

function storyList(front: Front, site: Site): SafeHtml {
  const lead = leadStory(front.stories);
  const others = front.stories.filter((story) => story !== lead);
  const teasers = others.map((story) => html`<li>${teaser(story, front, site)}</li>\n`);
  return html`<div class="front">
${heading(front, site)}${lead && html`<div class="lead">${teaser(lead, front, site)}</div>\n`}${
  teasers.length > 0 && html`<ol class="teasers">\n${teasers}</ol>\n`
}</div>
`;
}

function teaser(story: ListedStory, front: Front, site: Site): SafeHtml {
  const isForeign = story.language !== site.language;
  const language = isForeign ? attributes({ lang: story.language, dir: story.dir }) : html``;
  const own = isForeign ? siteLanguage(site) : html``;
  return html`<article${language}>
<h2><a href="${sitePath(story.path)}">${story.headline}</a></h2>
${story.summary && html`<p>${story.summary}</p>\n`}<p class="facts"${own}>${sectionLink(story, front, site)}${stamp(story, site)}</p>
</article>`;
}

function sectionLink(story: ListedStory, front: Front, site: Site): SafeHtml | undefined {
  if (front.kind === 'section') return undefined;
  return html`<a href="${sitePath(`/${story.section}/`)}">${sectionName(story.section, site)}</a> `;
}

function stamp(story: ListedStory, site: Site): SafeHtml {
  const instant = story.firstPublishedAt;
  const corrected = story.corrected && html` <b>${siteWords(site.language).corrected}</b>`;
  return html`<time datetime="${machineTime(instant, site)}">${shortTime(instant, site)}</time>${corrected}`;
}
