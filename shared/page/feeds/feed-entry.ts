import type { Site } from '../../settings/settings.ts';
import { later } from '../../story/later-instant.ts';
import type { ListedStory } from '../../story/publication.ts';
import { escapeText } from '../frame/escape.ts';
import { type Front, frontName } from '../lists/front.ts';
import { siteWords } from '../words/site-words.ts';

/** Entries of a feed, whatever its format. */
export const mostFeedEntries = 50;

/** The feed's own name: the site's, behind that of its section. */
export function feedTitle(front: Front, site: Site): string {
  return front.kind === 'home' ? site.name : `${frontName(front, site)} – ${site.name}`;
}

/** The latest change among some stories; undefined where there are none. */
export function lastChange(stories: readonly ListedStory[]): string | undefined {
  return stories.map(changedAt).reduce<string | undefined>(later, undefined);
}

/** When readers last saw something new in a story. */
export function changedAt(story: ListedStory): string {
  return story.modifiedAt ?? story.firstPublishedAt;
}

/** The summary as plain text, marked where the story was corrected; undefined where there is nothing to say. */
export function entryText(story: ListedStory, site: Site): string | undefined {
  const { corrected } = siteWords(site.language);
  const text = [story.corrected ? `${corrected}.` : '', story.summary ?? ''].join(' ').trim();
  return text || undefined;
}

/** The same for formats whose readers take it as HTML: its own angle brackets are escaped once more. */
export function entryMarkup(story: ListedStory, site: Site): string | undefined {
  const text = entryText(story, site);
  return text && escapeText(text);
}

/** Names to sign an entry with: the byline as filed, else where the story came from. */
export function entryAuthor(story: ListedStory): string | undefined {
  return story.byline ?? story.source;
}
