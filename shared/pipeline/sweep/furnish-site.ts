import type { SiteObject } from '../../aws/site-bucket.ts';
import { relatedScriptPath } from '../../page/article/related-path.ts';
import { securityTxt, securityTxtPath } from '../../page/data/security-txt.ts';
import { favicon, faviconPath } from '../../page/frame/favicon.ts';
import { aboutPage, aboutPath } from '../../page/notices/about-page.ts';
import { notFoundPage } from '../../page/notices/not-found-page.ts';
import { openSearch, openSearchPath, openSearchType } from '../../page/search/open-search.ts';
import { searchScriptPath } from '../../page/search/search-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { pageDigest } from '../publish/digest-of-page.ts';
import { putCurrent } from '../publish/put-current.ts';

const pageCacheControl = 'public, max-age=0, s-maxage=300';
const iconCacheControl = 'public, max-age=86400';
/** For what never changes under its address. */
const hashedCacheControl = 'public, max-age=31536000, immutable';

/** What is built with the function and belongs to the site. */
export interface Assets {
  /** What the page of the search runs; without it none is put up. */
  readonly searchScript?: string;
  /** What an article runs that has a topic, if it likes. */
  readonly relatedScript?: string;
}

/**
 * Puts up what belongs to no story: the 404 page, the icon, who the
 * newsroom is and whom to tell of a weakness, and fronts where there are none yet, so that a
 * site is whole a minute after its first deployment and follows a change of its settings by itself.
 */
export async function furnishSite(newsroom: Newsroom, assets: Assets = {}): Promise<void> {
  const { site } = newsroom;
  const security = securityTxt(site);
  const pages = { cacheControl: pageCacheControl };
  const furniture = await Promise.all([
    piece({ ...pages, path: '/404.html', body: notFoundPage(site) }),
    piece({ path: faviconPath, body: favicon(site), cacheControl: iconCacheControl }),
    piece({ ...pages, path: aboutPath, body: aboutPage(site) }),
    piece({ ...pages, path: openSearchPath, body: openSearch(site), contentType: openSearchType }),
    ...scripts(assets),
    ...(security === undefined ? [] : [piece({ ...pages, path: securityTxtPath, body: security })]),
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
      'search',
      ...newsroom.site.sections.map(({ slug }) => `section/${slug}`),
    ],
    urgent: true,
  });
}

function scripts({ searchScript, relatedScript }: Assets): Promise<SiteObject>[] {
  const found: Promise<SiteObject>[] = [];
  if (searchScript !== undefined)
    found.push(piece({ path: searchScriptPath, body: searchScript, cacheControl: pageCacheControl }));
  if (relatedScript !== undefined)
    found.push(piece({ path: relatedScriptPath, body: relatedScript, cacheControl: hashedCacheControl }));
  return found;
}

async function piece(object: Omit<SiteObject, 'digest'> & { body: string }): Promise<SiteObject> {
  return { ...object, digest: await pageDigest(object.body) };
}
