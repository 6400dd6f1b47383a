import { newsSitemap } from '../../page/feeds/sitemap.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Asked } from './asked.ts';
import { paces } from './pace.ts';
import { writePaced } from './paced-pages.ts';
import { storiesNow } from './stories-on.ts';

export const newsSitemapPath = '/news-sitemap.xml';

/** Google News takes what is at most two days old, and at most so many. */
const windowMs = 48 * 3_600_000;
const mostNews = 1000;

/** Renders the sitemap of the last two days anew. */
export async function refreshNewsSitemap(newsroom: Newsroom, asked: Asked): Promise<number> {
  const read = async () => {
    const since = new Date(Date.parse(newsroom.now()) - windowMs).toISOString();
    const places = await newsroom.table.placesOn('home', { limit: mostNews });
    const recent = places.filter((place) => place >= since).map((place) => place.split('#')[1] ?? '');
    return {
      stories: (await storiesNow(newsroom, recent)).filter((story) => story.firstPublishedAt >= since),
    };
  };
  const page = {
    path: newsSitemapPath,
    paceMs: paces.quarterHour,
    contentType: 'application/xml',
    render: ({ stories }: Awaited<ReturnType<typeof read>>) => newsSitemap(stories, newsroom.site),
  };
  return writePaced(newsroom, { pages: [page], read }, asked);
}
