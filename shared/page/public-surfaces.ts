import type { Site } from '../settings/settings.ts';
import { ledgerIndexPath, partPath } from '../story/ledger-part.ts';
import type { StoryRecord } from '../story/record.ts';
import { correctionsFeedPath, correctionsPath } from './corrections-list.ts';
import { feedPath, frontPath } from './front.ts';

/**
 * One public address at which something of a story can stand.
 *
 * - `page`: the story's own address; after a kill it answers 410
 * - `list`: shows many stories; after a kill it holds neither the words nor the address of the killed one
 * - `record`: keeps that something was once said, such as a ledger of corrections; may go on naming the address
 */
export interface PublicSurface {
  readonly path: string;
  readonly kind: 'page' | 'list' | 'record';
}

/**
 * Every public address at which a story may have left its words.
 *
 * Whoever writes a new kind of object into the public bucket adds its addresses here: a kill is proven by reading
 * them all, and a test looks whether every object of the bucket is among them. Bounded by the settings and by the
 * story's own lists, never by the archive.
 */
export function publicSurfacesOf(
  record: Pick<StoryRecord, 'pagePath' | 'lists' | 'ledgerParts'>,
  site: Pick<Site, 'sections'>,
): PublicSurface[] {
  const { pagePath, lists, ledgerParts = [] } = record;
  return [...pagesOf(pagePath), ...frontsOf(lists, site), ...ledgerOf(ledgerParts)];
}

// The same page under every spelling of its address.
function pagesOf(path: string | undefined): PublicSurface[] {
  if (path === undefined) return [];
  return [path, path.slice(0, -1), `${path}index.html`].map((spelling) => ({ path: spelling, kind: 'page' }));
}

// A story that moved was on more lists than its section says, and a section may have left the settings since.
function frontsOf(lists: readonly string[], site: Pick<Site, 'sections'>): PublicSurface[] {
  const past = lists.flatMap((list) => (list.startsWith('section/') ? [list.slice('section/'.length)] : []));
  const sections = new Set([...site.sections.map(({ slug }) => slug), ...past]);
  const fronts = [
    { kind: 'home', stories: [] } as const,
    ...[...sections].map((section) => ({ kind: 'section', section, stories: [] }) as const),
  ];
  return fronts.flatMap((front) => [
    { path: frontPath(front), kind: 'list' as const },
    { path: feedPath(front), kind: 'list' as const },
  ]);
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
