import type { SiteObject } from '../../aws/site-bucket.ts';
import { monthIndexPath, robotsTxt } from '../../page/data/robots-txt.ts';
import { sitemapIndex } from '../../page/feeds/sitemap.ts';
import { archivePage, monthPage } from '../../page/lists/archive-pages.ts';
import type { Newsroom } from '../newsroom.ts';
import { pageDigest } from '../publish/digest-of-page.ts';
import { putCurrent } from '../publish/put-current.ts';

/** Sitemaps that the main index names; those before them stand in the indexes of their months. */
const mostShards = 1000;
/** Months that the archive leads to: a century. */
const mostMonths = 1200;
/** Sitemaps of one month: the protocol's own limit for an index. */
const mostShardsOfMonth = 50_000;
const indexCacheControl = 'public, max-age=0, s-maxage=60';

/**
 * Enters a new part of the archive into its directories, and renders those that lead to it. Called before the
 * part itself is written, so one that stands is always found.
 *
 * @param shard - `2024/08/21`, or `2024/08/21-2109` for a part of that day
 */
export async function enterArchive(newsroom: Newsroom, day: string, shard: string): Promise<void> {
  const month = day.slice(0, 7);
  await newsroom.table.join(['shards', `shards/${month}`], shard, 'shard');
  await newsroom.table.join(['months'], month, 'month');
  await writeMonth(newsroom, month);
  await refreshArchive(newsroom);
}

/** Renders what leads to the whole archive: its page, the main index of sitemaps and what crawlers are told. */
export async function refreshArchive(newsroom: Newsroom): Promise<void> {
  const paths = ['/archive/', '/sitemap.xml', '/robots.txt'];
  await putCurrent(newsroom, paths, async () => {
    const months = await entriesOn(newsroom, 'months', mostMonths);
    const shards = await entriesOn(newsroom, 'shards', mostShards);
    return [
      await object(archivePage(months, newsroom.site)),
      await object(sitemapIndex(shards.map(pathOfShard), newsroom.site), 'application/xml'),
      await object(robotsTxt(months, newsroom.site)),
    ];
  });
}

async function writeMonth(newsroom: Newsroom, month: string): Promise<void> {
  await putCurrent(newsroom, [`/${month}/`, monthIndexPath(month)], async () => {
    const shards = await entriesOn(newsroom, `shards/${month}`, mostShardsOfMonth);
    const days = [...new Set(shards.map((shard) => shard.slice(0, 10)))];
    return [
      await object(monthPage(month, days, newsroom.site)),
      await object(sitemapIndex(shards.map(pathOfShard), newsroom.site), 'application/xml'),
    ];
  });
}

async function entriesOn({ table }: Newsroom, list: string, limit: number): Promise<string[]> {
  return (await table.placesOn(list, { limit })).map((place) => place.split('#')[0] ?? '');
}

function pathOfShard(shard: string): string {
  return `/sitemaps/${shard}.xml`;
}

async function object(body: string, contentType?: string): Promise<Omit<SiteObject, 'path'>> {
  const type = contentType === undefined ? {} : { contentType };
  return { body, digest: await pageDigest(body), cacheControl: indexCacheControl, ...type };
}
