import type { Site } from '../settings/settings.ts';
import type { ListedStory } from '../story/publication.ts';

/** A list of live stories, newest first: the home page, or the front of one section. */
export type Front = ({ readonly kind: 'home' } | { readonly kind: 'section'; readonly section: string }) & {
  readonly stories: readonly ListedStory[];
};

/** Where the front stands, `/` or `/world/`. */
export function frontPath(front: Front): string {
  return front.kind === 'home' ? '/' : `/${front.section}/`;
}

/** Where the front's feed stands, `/feed.xml` or `/world/feed.xml`. */
export function feedPath(front: Front): string {
  return `${frontPath(front)}feed.xml`;
}

/** The name that readers know a section by; its slug where the settings no longer list it. */
export function sectionName(section: string, site: Site): string {
  return site.sections.find((known) => known.slug === section)?.name ?? section;
}
