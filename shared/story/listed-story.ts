import { isCanary } from './canary.ts';
import type { ListPlace } from './names/list-name.ts';
import { pageDate } from './names/page-path.ts';
import { shownPicture } from './pictures/shown-picture.ts';
import type { ListedStory } from './publication.ts';
import type { StoryRecord } from './versions/record.ts';

/** The live version as fronts, feeds and announcements show it; undefined when it never was public. */
export function listedStory(record: StoryRecord): ListedStory | undefined {
  const { live, pagePath, firstPublishedAt, listedAt, modifiedAt } = record;
  if (!live || pagePath === undefined || firstPublishedAt === undefined || listedAt === undefined)
    return undefined;
  const picture = shownPicture(record);
  const { headline, summary, section, language, dir, urgency, byline, source, labels } = live;
  return {
    id: record.id,
    uri: record.uri,
    path: pagePath,
    headline,
    section,
    language,
    dir,
    firstPublishedAt,
    listedAt,
    corrected: record.corrections.length > 0,
    ...(summary === undefined ? {} : { summary }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(byline === undefined ? {} : { byline }),
    ...(source === undefined ? {} : { source }),
    ...(labels === undefined ? {} : { labels }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    ...(picture ? { picture } : {}),
  };
}

/**
 * Lists that a live story belongs on: they follow from its version and from when it was listed.
 *
 * @param timeZone - IANA zone of the site: its calendar says which day's archive keeps the story
 */
export function listsOf({ id, live, listedAt }: StoryRecord, timeZone: string): string[] {
  if (!live || listedAt === undefined || isCanary({ id })) return [];
  const { topics = [], authors = [], source } = live.labels ?? {};
  return [
    'home',
    `section/${live.section}`,
    ...topics.map(({ slug }) => `topic/${slug}`),
    ...(source ? [`source/${source.slug}`] : []),
    ...authors.map(({ slug }) => `author/${slug}`),
    `day/${pageDate({ lastModified: listedAt, timeZone }).replaceAll('-', '/')}`,
  ];
}

/** True while a story's own version puts it on a list: memberships of former versions stay behind. */
export function belongsOn(place: ListPlace, story: ListedStory): boolean {
  const { topics = [], authors = [], source } = story.labels ?? {};
  switch (place.kind) {
    case 'section':
      return story.section === place.slug;
    case 'topic':
      return topics.some(({ slug }) => slug === place.slug);
    case 'author':
      return authors.some(({ slug }) => slug === place.slug);
    case 'source':
      return source?.slug === place.slug;
    default:
      return true;
  }
}
