import { rssFeed } from '#shared/page/feeds/rss-feed.ts';
import { sitemap } from '#shared/page/feeds/sitemap.ts';
import { shardPath } from '#shared/page/lists/archive-path.ts';
import { frontPage } from '#shared/page/lists/front-page.ts';
import { type ListPage, writePaced } from '#shared/pipeline/lists/paced-pages.ts';
import { readingTogether } from '#shared/pipeline/lists/reading-together.ts';
import { storiesNow } from '#shared/pipeline/lists/stories-on.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import type { ListedStory } from '#shared/story/publication.ts';

const asked = { urgent: true, places: [] };
type Shown = { readonly stories: readonly ListedStory[] };

/**
 * Writes what the peers' sites have beside the article, and nothing else: the front, its feed and a sitemap. Our other
 * feeds, section, topics, day, news sitemap and search are left out.
 *
 * @param lists - names of the lists that the story asked for
 */
export async function refreshAsMuchAsAPeer(newsroom: Newsroom, lists: readonly string[]): Promise<void> {
  const { site } = newsroom;
  const day = lists.find((list) => list.startsWith('day/')) ?? '';
  const fronts: ListPage<Shown>[] = [
    { path: '/', paceMs: 0, render: ({ stories }) => frontPage({ kind: 'home', stories }, site) },
    { path: '/feed.xml', paceMs: 0, render: ({ stories }) => rssFeed({ kind: 'home', stories }, site) },
  ];
  const maps: ListPage<Shown>[] = [
    {
      path: shardPath({ day: day.slice('day/'.length), prefix: '' }),
      paceMs: 0,
      contentType: 'application/xml',
      render: ({ stories }) => sitemap(stories, site),
    },
  ];
  const open = await readingTogether(
    newsroom,
    [...fronts, ...maps].map(({ path }) => path),
  );
  await Promise.all([write(open(), fronts, ['home', 40, 30]), write(open(), maps, [day, 500, 500])]);
}

async function write(
  newsroom: Newsroom,
  pages: ListPage<Shown>[],
  [list, memberships, shown]: [string, number, number],
): Promise<void> {
  const read = async () => {
    const ids = await newsroom.table.onList(list, memberships);
    return { stories: await storiesNow(newsroom, ids.slice(0, shown)) };
  };
  await writePaced(newsroom, { pages, read }, asked);
}
