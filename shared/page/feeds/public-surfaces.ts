import type { Site } from '../../settings/settings.ts';
import { formerPaths } from '../../story/desk/page-move.ts';
import { ledgerIndexPath, partPath } from '../../story/ledger/ledger-part.ts';
import { placeOf } from '../../story/names/list-name.ts';
import { renditionsOf } from '../../story/pictures/picture.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import { type CardText, cardFaceOf, cardPath } from '../card/card-face.ts';
import { monthIndexPath } from '../data/robots-txt.ts';
import { ninjsPath } from '../data/story-ninjs.ts';
import { archivePath, shardPath, slicesOf } from '../lists/archive-path.ts';
import { correctionsFeedPath, correctionsPath } from '../lists/corrections-list.ts';
import { type FeedFormat, feedFormats, feedPath, frontPath, labelPath } from '../lists/front.ts';
import { searchPath } from '../search/search-page.ts';
import { searchRoot, searchShardPath } from '../search/search-shard.ts';
import { shardsOfPlace } from '../search/shard-prefix.ts';

/**
 * One public address at which something of a story can stand.
 *
 * - `page`: the story's own address; after a kill it answers 410
 * - `image`: its picture, or its words drawn; after a kill nothing stands there, since an image cannot be read
 * - `list`: shows many stories; after a kill it holds neither the words nor the address of the killed one
 * - `record`: keeps that something was once said, such as a ledger of corrections; may go on naming the address
 */
export interface PublicSurface {
  readonly path: string;
  readonly kind: 'page' | 'image' | 'list' | 'record';
}

/**
 * Every public address at which a story may have left its words.
 *
 * Whoever writes a new kind of object into the public bucket adds its addresses here: a kill is proven by reading
 * them all, and a test looks whether every object of the bucket is among them. Bounded by the settings and by the
 * story's own lists and versions, never by the archive.
 *
 * @param versions - every version of the story that is known, for the cards that they may have left
 */
export function publicSurfacesOf(
  record: Pick<
    StoryRecord,
    'id' | 'pagePath' | 'addresses' | 'listedAt' | 'lists' | 'ledgerParts' | 'pictures' | 'live'
  >,
  site: Site,
  versions: readonly CardText[] = [],
): PublicSurface[] {
  const { id, pagePath, listedAt, lists, ledgerParts = [], pictures = [] } = record;
  const place = `${listedAt ?? ''}#${id}`;
  const paths = pagePath === undefined ? [] : [pagePath, ...formerPaths(record)];
  return [
    ...paths.flatMap(pagesOf),
    ...paths.flatMap((path) => picturesOf(path, pictures)),
    ...paths.flatMap((path) => cardsOf(path, [...versions, ...(record.live ? [record.live] : [])], site)),
    ...frontsOf(lists, site),
    ...lists.flatMap((list) => archivesOf(list, place)),
    ...(listedAt === undefined ? [] : searchesOf(place)),
    ...ledgerOf(ledgerParts),
  ];
}

// The same page under every spelling of its address, and what machines read beside it.
function pagesOf(path: string): PublicSurface[] {
  return [path, path.slice(0, -1), `${path}index.html`, ninjsPath(path)].map((spelling) => ({
    path: spelling,
    kind: 'page',
  }));
}

// Every rendition that may ever have stood.
function picturesOf(path: string, marks: readonly string[]): PublicSurface[] {
  return marks.flatMap(renditionsOf).map(({ name }) => ({ path: path + name, kind: 'image' }));
}

// One for each headline that it ever had.
function cardsOf(path: string, versions: readonly CardText[], site: Site): PublicSurface[] {
  const faces = versions.flatMap((version) => cardFaceOf(version, { ...site, socialCards: true }) ?? []);
  const paths = new Set(faces.map((face) => cardPath(path, face)));
  return [...paths].map((card) => ({ path: card, kind: 'image' }));
}

// A story that moved was on more lists than its section says, and a section may have left the settings since.
function frontsOf(lists: readonly string[], site: Pick<Site, 'sections'>): PublicSurface[] {
  const past = lists.flatMap((list) => (list.startsWith('section/') ? [list.slice('section/'.length)] : []));
  const sections = new Set([...site.sections.map(({ slug }) => slug), ...past]);
  const fronts = [
    { kind: 'home', stories: [] } as const,
    ...[...sections].map((section) => ({ kind: 'section', section, stories: [] }) as const),
  ];
  const formats = Object.keys(feedFormats) as FeedFormat[];
  const paths = fronts.flatMap((front) => [
    frontPath(front),
    ...formats.map((format) => feedPath(front, format)),
  ]);
  return [...paths, '/news-sitemap.xml'].map((path) => ({ path, kind: 'list' }));
}

// Topics, sources and authors have a page each; a day has one that may be split, and sitemaps beside it.
function archivesOf(list: string, listedPlace: string): PublicSurface[] {
  const place = placeOf(list);
  const listed = (path: string): PublicSurface => ({ path, kind: 'list' });
  if (place?.kind === 'topic' || place?.kind === 'source' || place?.kind === 'author')
    return [listed(labelPath(place.kind, place))];
  if (place?.kind !== 'day') return [];
  const month = place.day.slice(0, 7);
  return [
    ...['/archive/', `/${month}/`, '/sitemap.xml', monthIndexPath(month)],
    ...slicesOf(place.day, listedPlace).flatMap((slice) => [archivePath(slice), shardPath(slice)]),
  ].map(listed);
}

// The page of the search offers topics of the newest stories.
function searchesOf(place: string): PublicSurface[] {
  return [searchPath, searchShardPath(searchRoot), ...shardsOfPlace(place)].map((path) => ({
    path,
    kind: 'list',
  }));
}

// The ledger goes on saying that something was once withdrawn or put right, and loses the words.
function ledgerOf(parts: readonly string[]): PublicSurface[] {
  const paths = [
    correctionsPath(undefined),
    correctionsFeedPath,
    ledgerIndexPath,
    ...parts.flatMap((part) => [correctionsPath(part), partPath(part)]),
  ];
  return paths.map((path) => ({ path, kind: 'record' }));
}
