import type { Site } from '../../settings/settings.ts';
import type { ListedStory } from '../../story/publication.ts';
import { legalText } from '../frame/escape.ts';
import { type Front, feedPath, frontPath, sectionName } from '../lists/front.ts';
import { entryAuthor, entryText, feedTitle, mostFeedEntries } from './feed-entry.ts';

/**
 * The front's stories as a JSON Feed 1.1, at most 50; the ids are the stories' uris.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed(front: Front, site: Site): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(front, site),
    home_page_url: site.origin + frontPath(front),
    feed_url: site.origin + feedPath(front, 'json'),
    description: site.description,
    language: site.language,
    authors: [{ name: site.publisher.name, url: site.publisher.url }],
    hubs: site.webSubHub === undefined ? undefined : [{ type: 'WebSub', url: site.webSubHub }],
    items: front.stories.slice(0, mostFeedEntries).map((story) => item(story, site)),
  };
  return `${JSON.stringify(feed, legal, 1)}\n`;
}

function item(story: ListedStory, site: Site): object {
  const author = entryAuthor(story);
  const text = entryText(story, site);
  return {
    id: story.uri,
    url: site.origin + story.path,
    title: story.headline,
    content_text: text ?? story.headline,
    summary: text,
    date_published: story.firstPublishedAt,
    date_modified: story.modifiedAt,
    authors: author === undefined ? undefined : [{ name: author }],
    tags: [sectionName(story.section, site)],
    language: story.language,
  };
}

function legal(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? legalText(value) : value;
}
