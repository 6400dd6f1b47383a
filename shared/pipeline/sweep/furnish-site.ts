import type { SiteObject } from '../../aws/site-bucket.ts';
import { favicon, faviconPath } from '../../page/favicon.ts';
import { notFoundPage } from '../../page/not-found-page.ts';
import { pageDigest } from '../digest-of-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { putCurrent } from '../put-current.ts';

const furnitureCacheControl = 'public, max-age=0, s-maxage=300';
const iconCacheControl = 'public, max-age=86400';

/**
 * Puts up what belongs to no story: the 404 page and the icon, and fronts where there are none yet, so that a
 * site is whole a minute after its first deployment and follows a change of its settings by itself.
 */
export async function furnishSite(newsroom: Newsroom): Promise<void> {
  const furniture = await Promise.all([
    piece(notFoundPage(newsroom.site), furnitureCacheControl),
    piece(favicon(newsroom.site), iconCacheControl),
  ]);
  const written = await putCurrent(newsroom, ['/404.html', faviconPath], async () => furniture);
  if (written === 0) return;
  // The frame of the site is new or has changed: every front wears it.
  await newsroom.queues.refresh({
    lists: [
      'home',
      'archive',
      'news',
      'corrections',
      ...newsroom.site.sections.map(({ slug }) => `section/${slug}`),
    ],
    urgent: true,
  });
}

async function piece(body: string, cacheControl: string): Promise<Omit<SiteObject, 'path'>> {
  return { body, digest: await pageDigest(body), cacheControl };
}
