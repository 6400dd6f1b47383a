import type { Site } from '../../settings/settings.ts';
import type { ListedStory } from '../../story/publication.ts';
import { sectionName } from '../lists/front.ts';
import type { SearchEntry, SearchShard } from './search-shard.ts';
import { shardOfPrefix } from './shard-prefix.ts';

/** The shard of some stories, newest first. */
export function storiesShard(stories: readonly ListedStory[], site: Site): string {
  return shardText({ stories: stories.map((story) => entryOf(story, site)), parts: [] });
}

/**
 * The shard that leads to others.
 *
 * @param prefixes - of the others, newest first
 */
export function partsShard(prefixes: readonly string[]): string {
  return shardText({ stories: [], parts: prefixes.map(shardOfPrefix) });
}

function shardText(shard: SearchShard): string {
  return `${JSON.stringify(shard)}\n`;
}

function entryOf(story: ListedStory, site: Site): SearchEntry {
  const { topics = [], authors = [], source } = story.labels ?? {};
  const names = [...new Set([...topics, ...authors, ...(source ? [source] : [])].map(({ name }) => name))];
  return {
    path: story.path,
    headline: story.headline,
    section: sectionName(story.section, site),
    at: story.firstPublishedAt,
    ...(names.length > 0 ? { names } : {}),
    ...(story.language === site.language ? {} : { language: story.language }),
  };
}
