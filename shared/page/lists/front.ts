import type { Site } from '../../settings/settings.ts';
import type { Label } from '../../story/names/labels.ts';
import type { LabelledKind } from '../../story/names/list-name.ts';
import type { ListedStory } from '../../story/publication.ts';

/** Which list of live stories a front shows: the home page's, a section's, or that of a topic, source or author. */
export type FrontPlace =
  | { readonly kind: 'home' }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: LabelledKind; readonly label: Label };

/** A list of live stories, newest first. */
export type Front = FrontPlace & { readonly stories: readonly ListedStory[] };

/** Where the front stands: `/`, `/world/` or `/topic/port-selm/`. */
export function frontPath(front: FrontPlace): string {
  if (front.kind === 'home') return '/';
  return front.kind === 'section' ? `/${front.section}/` : labelPath(front.kind, front.label);
}

/** Where the list of a topic, source or author stands, `/topic/port-selm/`. */
export function labelPath(kind: LabelledKind, { slug }: Pick<Label, 'slug'>): string {
  return `/${kind}/${slug}/`;
}

/** What readers know the front by. */
export function frontName(front: FrontPlace, site: Site): string {
  if (front.kind === 'home') return site.name;
  return front.kind === 'section' ? sectionName(front.section, site) : front.label.name;
}

/** The ways in which a front's stories are syndicated, each with its file's name and media type. */
export const feedFormats = {
  rss: { file: 'feed.xml', type: 'application/rss+xml' },
  atom: { file: 'atom.xml', type: 'application/atom+xml' },
  json: { file: 'feed.json', type: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof feedFormats;

/** Where the front's feed stands, `/feed.xml` or `/world/atom.xml`; lists of a name have none of their own. */
export function feedPath(front: FrontPlace, format: FeedFormat = 'rss'): string {
  const folder = front.kind === 'section' ? frontPath(front) : '/';
  return `${folder}${feedFormats[format].file}`;
}

/** The name that readers know a section by; its slug where the settings no longer list it. */
export function sectionName(section: string, site: Site): string {
  return site.sections.find((known) => known.slug === section)?.name ?? section;
}
