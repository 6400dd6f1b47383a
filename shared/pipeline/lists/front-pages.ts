import { atomFeed } from '../../page/feeds/atom-feed.ts';
import { jsonFeed } from '../../page/feeds/json-feed.ts';
import { rssFeed } from '../../page/feeds/rss-feed.ts';
import {
  type FeedFormat,
  type Front,
  type FrontPlace,
  feedFormats,
  feedPath,
  frontPath,
} from '../../page/lists/front.ts';
import { frontPage } from '../../page/lists/front-page.ts';
import { emptyListPage } from '../../page/notices/gone-page.ts';
import type { Site } from '../../settings/settings.ts';
import type { Label } from '../../story/names/labels.ts';
import type { LabelledKind } from '../../story/names/list-name.ts';
import type { ListedStory } from '../../story/publication.ts';
import { paces } from './pace.ts';
import type { ListPage } from './paced-pages.ts';

type Stories = { readonly stories: readonly ListedStory[] };

/** The pages of home or of a section: its front and its feeds. Of these, the RSS of home alone is told at once. */
export function frontPages(
  place: Extract<FrontPlace, { kind: 'home' | 'section' }>,
  site: Site,
): ListPage<Stories>[] {
  return [
    { path: frontPath(place), paceMs: paces.atOnce, render: (on) => frontPage({ ...place, ...on }, site) },
    {
      path: feedPath(place),
      paceMs: place.kind === 'home' ? paces.atOnce : paces.quarterHour,
      render: (on) => rssFeed({ ...place, ...on }, site),
    },
    feedPage('atom', (on) => atomFeed({ ...place, ...on }, site)),
    feedPage('json', (on) => jsonFeed({ ...place, ...on }, site)),
  ];

  function feedPage(format: FeedFormat, render: ListPage<Stories>['render']): ListPage<Stories> {
    const contentType = feedFormats[format].type;
    return { path: feedPath(place, format), paceMs: paces.quarterHour, contentType, render };
  }
}

/** The page of a topic, source or author. Its name is its newest story's, so it goes when they are gone. */
export function labelledPages(kind: LabelledKind, slug: string, site: Site): ListPage<Stories>[] {
  const render = ({ stories }: Stories) => {
    const label = labelOf(kind, slug, stories);
    if (!label) return { body: emptyListPage(site), gone: true } as const;
    const front: Front = { kind, label, stories };
    return frontPage(front, site);
  };
  return [{ path: `/${kind}/${slug}/`, paceMs: paces.fiveMinutes, render }];
}

function labelOf(kind: LabelledKind, slug: string, stories: readonly ListedStory[]): Label | undefined {
  const named = stories.flatMap(({ labels }) => {
    if (!labels) return [];
    if (kind === 'source') return labels.source ? [labels.source] : [];
    return kind === 'topic' ? labels.topics : labels.authors;
  });
  return named.find((label) => label.slug === slug);
}
