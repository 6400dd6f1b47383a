import type { Site } from '../../settings/settings.ts';
import type { ListedStory } from '../../story/publication.ts';
import { type Front, feedPath, frontPath, sectionName } from '../lists/front.ts';
import { changedAt, entryAuthor, entryText, feedTitle, lastChange, mostFeedEntries } from './feed-entry.ts';
import { type SafeXml, xml } from './xml.ts';

/** An empty feed has changed at no time that anybody could name. */
const never = '1970-01-01T00:00:00Z';

/**
 * The front's stories as an Atom feed, at most 50.
 *
 * A story's id is its uri for good, so an update changes its entry and never adds one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(front: Front, site: Site): string {
  const stories = front.stories.slice(0, mostFeedEntries);
  const self = site.origin + feedPath(front, 'atom');
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
<id>${self}</id>
<title>${feedTitle(front, site)}</title>
<subtitle>${site.description}</subtitle>
<updated>${lastChange(stories) ?? never}</updated>
<author><name>${site.publisher.name}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${site.origin + frontPath(front)}"/>
${site.webSubHub && xml`<link rel="hub" href="${site.webSubHub}"/>\n`}${stories.map((story) => entry(story, site))}</feed>
`.toString();
}

function entry(story: ListedStory, site: Site): SafeXml {
  const author = entryAuthor(story);
  const summary = entryText(story, site);
  return xml`<entry xml:lang="${story.language}">
<id>${asUri(story)}</id>
<title>${story.headline}</title>
<link rel="alternate" type="text/html" href="${site.origin + story.path}"/>
<published>${story.firstPublishedAt}</published>
<updated>${changedAt(story)}</updated>
${author && xml`<author><name>${author}</name></author>\n`}<category term="${story.section}" label="${sectionName(
    story.section,
    site,
  )}"/>
${summary && xml`<summary>${summary}</summary>\n`}</entry>
`;
}

/** Atom asks for a URI; a wire's own id may be none, and then the story's id names it as well. */
function asUri({ uri, id }: ListedStory): string {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(uri) ? uri : `urn:newsroom:story:${id}`;
}
