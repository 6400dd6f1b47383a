import type { Site } from '../settings/settings.ts';
import type { ListedStory } from '../story/publication.ts';
import { escapeText } from './escape.ts';
import { type Front, feedPath, frontName, frontPath, sectionName } from './front.ts';
import { siteWords } from './words/site-words.ts';
import { type SafeXml, xml } from './xml.ts';

const maxItems = 50;

/**
 * The front's stories as an RSS 2.0 feed, at most 50.
 *
 * A story's guid is its uri for good, so an update never shows up as a second story.
 *
 * @returns well-formed XML 1.0 in UTF-8
 * @see https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile
 */
export function rssFeed(front: Front, site: Site): string {
  const stories = front.stories.slice(0, maxItems);
  const title = feedTitle(front, site);
  const changed = lastChange(stories);
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${title}</title>
<link>${site.origin}${frontPath(front)}</link>
<description>${site.description}</description>
<language>${site.language}</language>
<atom:link href="${site.origin + feedPath(front)}" rel="self" type="application/rss+xml"/>
${changed && xml`<lastBuildDate>${rfc822(changed)}</lastBuildDate>\n`}${stories.map((story) => item(story, site))}</channel>
</rss>
`.toString();
}

/** The feed's own name: the site's, behind that of its section. */
export function feedTitle(front: Front, site: Site): string {
  return front.kind === 'home' ? site.name : `${frontName(front, site)} – ${site.name}`;
}

function item(story: ListedStory, site: Site): SafeXml {
  const author = story.byline ?? story.source;
  const description = descriptionOf(story, siteWords(site.language).corrected);
  return xml`<item>
<title>${story.headline}</title>
<link>${site.origin}${story.path}</link>
<guid isPermaLink="false">${story.uri}</guid>
<pubDate>${rfc822(story.firstPublishedAt)}</pubDate>
<category>${sectionName(story.section, site)}</category>
<dc:language>${story.language}</dc:language>
${author && xml`<dc:creator>${author}</dc:creator>\n`}${
  story.modifiedAt && xml`<atom:updated>${story.modifiedAt}</atom:updated>\n`
}${description && xml`<description>${description}</description>\n`}</item>
`;
}

/** Readers of feeds take a description as HTML, so its own angle brackets are escaped once more. */
function descriptionOf(story: ListedStory, corrected: string): string | undefined {
  const text = [story.corrected ? `${corrected}.` : '', story.summary ?? ''].join(' ').trim();
  return escapeText(text) || undefined;
}

function lastChange(stories: readonly ListedStory[]): string | undefined {
  return stories
    .map((story) => story.modifiedAt ?? story.firstPublishedAt)
    .reduce<string | undefined>(later, undefined);
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

/** `Wed, 21 Aug 2024 05:00:00 GMT`, as RFC 822 and 1123 have it. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
