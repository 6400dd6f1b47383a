import type { SiteObject } from '../../aws/site-bucket.ts';
import { aboutPage, aboutPath } from '../../page/about-page.ts';
import { favicon, faviconPath } from '../../page/favicon.ts';
import { notFoundPage } from '../../page/not-found-page.ts';
import { securityTxt, securityTxtPath } from '../../page/security-txt.ts';
import { pageDigest } from '../digest-of-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { putCurrent } from '../put-current.ts';

const pageCacheControl = 'public, max-age=0, s-maxage=300';
const iconCacheControl = 'public, max-age=86400';

/**
 * Puts up what belongs to no story: the 404 page, the icon, who the
 * newsroom is and whom to tell of a weakness, and fronts where there are none yet, so that a
 * site is whole a minute after its first deployment and follows a change of its settings by itself.
 */
export async function furnishSite(newsroom: Newsroom): Promise<void> {
  const { site } = newsroom;
  const security = securityTxt(site);
  const furniture = await Promise.all([
    piece('/404.html', notFoundPage(site), pageCacheControl),
    piece(faviconPath, favicon(site), iconCacheControl),
    piece(aboutPath, aboutPage(site), pageCacheControl),
    ...(security === undefined ? [] : [piece(securityTxtPath, security, pageCacheControl)]),
  ]);
  const paths = furniture.map(({ path }) => path);
  const written = await putCurrent(newsroom, paths, async () => furniture);
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

async function piece(path: string, body: string, cacheControl: string): Promise<SiteObject> {
  return { path, body, digest: await pageDigest(body), cacheControl };
}
