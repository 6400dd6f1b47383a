import { belongsOn } from '../../story/listed-story.ts';
import { type ListPlace, placeOf } from '../../story/names/list-name.ts';
import type { ListedStory } from '../../story/publication.ts';
import { isLedgerList, refreshCorrections } from '../ledger/refresh-corrections.ts';
import type { Newsroom } from '../newsroom.ts';
import { refreshArchive } from './archive-index.ts';
import { type Asked, askedAtOnce } from './asked.ts';
import { pathsOfDay, refreshDay } from './day-archive.ts';
import { frontPages, labelledPages } from './front-pages.ts';
import { newsSitemapPath, refreshNewsSitemap } from './news-sitemap.ts';
import { paces } from './pace.ts';
import { type ListPage, type PacedPage, writePaced } from './paced-pages.ts';
import { pathsOfSearch, refreshSearch } from './search-index.ts';
import { storiesNow } from './stories-on.ts';

/** Stories that a front shows. */
const shownStories = 30;
/** Memberships read for it: some may have died or moved. Each costs a consistent read, so there are few to spare. */
const readMemberships = 40;

/**
 * Renders one list anew: its front and whatever else shows it.
 *
 * A list's memberships hold no data. The stories themselves are read consistently, and those that are dead,
 * held or elsewhere are left out, so a stale membership is harmless and a killed story cannot come back.
 * The cost is bounded whatever the archive holds.
 *
 * @param list - a name as `placeOf` reads it; a list that the settings do not know is ignored
 * @returns seconds after which the list must be asked for again, since a page of it waits for its turn; 0 when
 * everything stands
 */
export async function refreshList(
  newsroom: Newsroom,
  list: string,
  asked: Asked = askedAtOnce,
): Promise<number> {
  if (isLedgerList(list)) {
    await refreshCorrections(newsroom, list);
    return 0;
  }
  const place = placeOf(list);
  if (!place) return 0;
  const seconds = await refreshPlace(newsroom, { list, place }, asked);
  newsroom.count('ListsRefreshed');
  if (asked.since !== undefined && (place.kind === 'home' || place.kind === 'section')) {
    newsroom.measure('FrontAgeMs', Date.parse(newsroom.now()) - Date.parse(asked.since));
  }
  return seconds;
}

/** The pages that a refresh of this list may look at; those of its parts as far as they are known. */
export function pagesToLookAt(newsroom: Newsroom, list: string, asked: Asked): PacedPage[] {
  const place = placeOf(list);
  if (!place) return [];
  switch (place.kind) {
    case 'news':
      return paced([newsSitemapPath], paces.quarterHour);
    case 'search':
      return paced(pathsOfSearch(newsroom, asked), paces.fiveMinutes);
    case 'day':
      return paced(pathsOfDay(newsroom, place.day, asked), paces.quarterHour);
    default:
      return pagesOf(newsroom, place);
  }
}

function paced(paths: readonly string[], paceMs: number): PacedPage[] {
  return paths.map((path) => ({ path, paceMs }));
}

async function refreshPlace(
  newsroom: Newsroom,
  { list, place }: { list: string; place: ListPlace },
  asked: Asked,
): Promise<number> {
  if (place.kind === 'day') return refreshDay(newsroom, place.day, asked);
  if (place.kind === 'news') return refreshNewsSitemap(newsroom, asked);
  if (place.kind === 'search') return refreshSearch(newsroom, asked);
  if (place.kind === 'archive') await refreshArchive(newsroom);
  const pages = pagesOf(newsroom, place);
  if (pages.length === 0) return 0;
  const read = async () => ({ stories: await storiesOn(newsroom, list, place) });
  return writePaced(newsroom, { pages, read }, asked);
}

function pagesOf(
  { site }: Newsroom,
  place: ListPlace,
): ListPage<{ readonly stories: readonly ListedStory[] }>[] {
  switch (place.kind) {
    case 'home':
      return frontPages({ kind: 'home' }, site);
    case 'section':
      return site.sections.some(({ slug }) => slug === place.slug)
        ? frontPages({ kind: 'section', section: place.slug }, site)
        : [];
    case 'topic':
    case 'source':
    case 'author':
      return labelledPages(place.kind, place.slug, site);
    default:
      return [];
  }
}

async function storiesOn(newsroom: Newsroom, list: string, place: ListPlace): Promise<ListedStory[]> {
  const ids = await newsroom.table.onList(list, readMemberships);
  const shown = async (some: readonly string[]) =>
    (await storiesNow(newsroom, some)).filter((story) => belongsOn(place, story));
  const first = await shown(ids.slice(0, shownStories));
  // Each record costs a consistent read: the spare ones are read only where some of the first have gone.
  if (first.length === shownStories) return first;
  return [...first, ...(await shown(ids.slice(shownStories)))].slice(0, shownStories);
}
