import type { Site } from '../../settings/settings.ts';
import type { ListedStory } from '../../story/publication.ts';
import { type Front, feedPath, frontPath, sectionName } from '../lists/front.ts';
import { entryAuthor, entryMarkup, feedTitle, lastChange, mostFeedEntries } from './feed-entry.ts';
import { type SafeXml, xml } from './xml.ts';

/**
 * The front's stories as an RSS 2.0 feed, at most 50.
 *
 * A story's guid is its uri for good, so an update never shows up as a second story.
 *
 * @returns well-formed XML 1.0 in UTF-8
 * @see https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile
 */
export function rssFeed(front: Front, site: Site): string {
  const stories = front.stories.slice(0, mostFeedEntries);
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
${site.webSubHub && xml`<atom:link href="${site.webSubHub}" rel="hub"/>\n`}${changed && xml`<lastBuildDate>${rfc822(changed)}</lastBuildDate>\n`}${stories.map((story) => item(story, site))}</channel>
</rss>
`.toString();
}

function item(story: ListedStory, site: Site): SafeXml {
  const author = entryAuthor(story);
  const description = entryMarkup(story, site);
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

/** `Wed, 21 Aug 2024 05:00:00 GMT`, as RFC 822 and 1123 have it. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
