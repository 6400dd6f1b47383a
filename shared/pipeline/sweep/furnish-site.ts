import { notFoundPage } from '../../page/not-found-page.ts';
import { pageDigest } from '../digest-of-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { putCurrent } from '../put-current.ts';

const furnitureCacheControl = 'public, max-age=0, s-maxage=300';

/**
 * Puts up the pages that belong to no story: the 404 page, and fronts where there are none yet, so that a site
 * is whole a minute after its first deployment and follows a change of its settings by itself.
 */
export async function furnishSite(newsroom: Newsroom): Promise<void> {
  const body = notFoundPage(newsroom.site);
  const page = { body, digest: await pageDigest(body), cacheControl: furnitureCacheControl };
  const written = await putCurrent(newsroom, ['/404.html'], async () => [page]);
  if (written === 0) return;
  // The frame of the site is new or has changed: every front wears it.
  await newsroom.queues.refresh(['home', ...newsroom.site.sections.map(({ slug }) => `section/${slug}`)]);
}
