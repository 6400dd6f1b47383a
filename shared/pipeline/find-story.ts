import { storyId } from '../story/digest.ts';
import type { Receipt } from '../story/receipt.ts';
import { receiptStem } from '../story/receipt-key.ts';
import type { Newsroom } from './newsroom.ts';

/** The story that a reference means; `unknown` and `several` when there is not exactly one. */
export type Found = { readonly id: string; readonly uri: string } | 'unknown' | 'several';

/** Where a story is looked for. */
type Shelves = Pick<Newsroom, 'table' | 'wire'>;

/**
 * Finds the one story that a reference of the desk means. Never guesses: a kill must not hit a neighbour.
 *
 * @param reference - a page's URL or path, a story's uri, or the key of the file that brought it
 */
export async function findStory(newsroom: Shelves, reference: string): Promise<Found> {
  const wanted = reference.trim();
  const onPage = /-([a-z2-7]{10})\/?$/.exec(wanted.replace(/[?#].*$/, ''))?.[1];
  if (onPage !== undefined && /^(?:https?:\/\/|\/)/.test(wanted)) return byId(newsroom, onPage);
  const byUri = await byId(newsroom, await storyId(wanted));
  return byUri === 'unknown' ? byKey(newsroom, wanted.replace(/^(?:s3:\/\/[^/]+\/)?incoming\//, '')) : byUri;
}

/** How far back a kill notice may name its story by headline alone. */
const recentStories = 80;

/**
 * Finds the one recent story under a headline, as kill notices of agencies quote it.
 *
 * @returns `several` when two live stories share it: then nobody may choose for the desk
 */
export async function findByHeadline(newsroom: Newsroom, headline: string): Promise<Found> {
  const ids = [...new Set(await newsroom.table.onList('home', recentStories))];
  const wanted = folded(headline);
  const same = (await newsroom.table.readMany(ids)).filter(
    ({ live }) => live && folded(live.headline) === wanted,
  );
  const [only] = same;
  if (!only) return 'unknown';
  return same.length > 1 ? 'several' : { id: only.id, uri: only.uri };
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
    .toLowerCase();
}

async function byId(newsroom: Shelves, id: string): Promise<Found> {
  const record = await newsroom.table.read(id);
  return record ? { id, uri: record.uri } : 'unknown';
}

async function byKey(newsroom: Shelves, key: string): Promise<Found> {
  const text = await newsroom.wire.readReceipt(`${await receiptStem(key)}.json`);
  if (text === undefined) return 'unknown';
  const receipt = JSON.parse(text) as Receipt;
  const uris = (receipt.stories ?? [receipt]).flatMap(({ uri }) => (uri === undefined ? [] : [uri]));
  const [uri] = uris;
  if (uri === undefined) return 'unknown';
  return new Set(uris).size > 1 ? 'several' : byId(newsroom, await storyId(uri));
}
