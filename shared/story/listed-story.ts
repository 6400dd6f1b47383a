import type { ListedStory } from './publication.ts';
import type { StoryRecord } from './record.ts';

/** The live version as fronts, feeds and announcements show it; undefined when it never was public. */
export function listedStory(record: StoryRecord): ListedStory | undefined {
  const { live, pagePath, firstPublishedAt, listedAt, modifiedAt } = record;
  if (!live || pagePath === undefined || firstPublishedAt === undefined || listedAt === undefined)
    return undefined;
  const { headline, summary, section, language, dir, urgency, byline, source } = live;
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
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  };
}

/** Lists that a live story belongs on: its place follows from its section alone. */
export function listsOf(section: string): string[] {
  return ['home', `section/${section}`];
}
