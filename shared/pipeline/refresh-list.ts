import type { SiteObject } from '../aws/site-bucket.ts';
import { type Front, feedPath, frontPath } from '../page/front.ts';
import { frontPage } from '../page/front-page.ts';
import { rssFeed } from '../page/rss-feed.ts';
import { listedStory } from '../story/listed-story.ts';
import type { ListedStory } from '../story/publication.ts';
import { isListed } from '../story/record.ts';
import { pageDigest } from './digest-of-page.ts';
import { isLedgerList, refreshCorrections } from './ledger/refresh-corrections.ts';
import type { Newsroom } from './newsroom.ts';
import { putCurrent } from './put-current.ts';

/** Stories that a front shows. */
const shownStories = 30;
/** Memberships read for it: some may have died or moved. Each costs a consistent read, so there are few to spare. */
const readMemberships = 40;
/** Lists change with every publication: five seconds at the edge, and a browser always asks. */
const listCacheControl = 'public, max-age=0, s-maxage=5';

/**
 * Renders one list anew: its front and its feed.
 *
 * A list's memberships hold no data. The stories themselves are read consistently, and those that are dead,
 * held or elsewhere are left out, so a stale membership is harmless and a killed story cannot come back.
 * The cost is bounded whatever the archive holds.
 *
 * @param list - `home`, `section/<slug>`, `corrections` or `corrections/<part>`; a list that the settings do not know is ignored
 */
export async function refreshList(newsroom: Newsroom, list: string): Promise<void> {
  if (isLedgerList(list)) return refreshCorrections(newsroom, list);
  const place = placeOf(newsroom, list);
  if (!place) return;
  const empty: Front = { ...place, stories: [] };
  await putCurrent(newsroom, [frontPath(empty), feedPath(empty)], async () => {
    const front: Front = { ...place, stories: await storiesOn(newsroom, list, place) };
    return Promise.all([frontPage(front, newsroom.site), rssFeed(front, newsroom.site)].map(listObject));
  });
  newsroom.count('ListsRefreshed');
}

async function listObject(body: string): Promise<Omit<SiteObject, 'path'>> {
  return { body, digest: await pageDigest(body), cacheControl: listCacheControl };
}

type Place = { readonly kind: 'home' } | { readonly kind: 'section'; readonly section: string };

function placeOf({ site }: Newsroom, list: string): Place | undefined {
  if (list === 'home') return { kind: 'home' };
  const section = list.startsWith('section/') ? list.slice('section/'.length) : '';
  return site.sections.some(({ slug }) => slug === section) ? { kind: 'section', section } : undefined;
}

async function storiesOn(newsroom: Newsroom, list: string, place: Place): Promise<ListedStory[]> {
  const ids = await newsroom.table.onList(list, readMemberships);
  const records = new Map(
    (await newsroom.table.readMany([...new Set(ids)])).map((record) => [record.id, record]),
  );
  const stories: ListedStory[] = [];
  for (const id of ids) {
    const record = records.get(id);
    const story = record && isListed(record) ? listedStory(record) : undefined;
    if (story && (place.kind === 'home' || story.section === place.section)) stories.push(story);
  }
  return stories.slice(0, shownStories);
}
