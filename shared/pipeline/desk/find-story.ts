import { storyId } from '../../story/digest.ts';
import { killWindowMs } from '../../story/kill/waiting-kill.ts';
import { foldedName } from '../../story/names/folded-name.ts';
import { isOfPicture } from '../../story/receipts/picture-receipt.ts';
import type { Receipt } from '../../story/receipts/receipt.ts';
import { receiptStem } from '../../story/receipts/receipt-key.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';

/** The story that a reference means; `unknown` and `several` when there is not exactly one. */
export type Found = FoundStory | 'unknown' | 'several';

export interface FoundStory {
  readonly id: string;
  readonly uri: string;
  /** The reference is the key of a picture's file: it means the story only where no single picture can be meant. */
  readonly byPicture?: true;
}

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
  if (onPage !== undefined && /^(?:https?:\/\/|\/)/.test(wanted)) {
    const byPage = await byId(newsroom, onPage);
    // A wire's own address may end as a page's does.
    if (byPage !== 'unknown') return byPage;
  }
  const byUri = await byId(newsroom, await storyId(wanted));
  return byUri === 'unknown' ? byKey(newsroom, wanted.replace(/^(?:s3:\/\/[^/]+\/)?incoming\//, '')) : byUri;
}

/** How many stories up to a week after a notice are looked through for a quoted headline. */
const mostStories = 1_000;
const readAtOnce = 100;

/**
 * Finds the one story under a headline that was published within a week of a notice, as notices of agencies quote it.
 *
 * @returns `several` when more than one carries it, or when that week holds more stories than can be looked through:
 * then nobody may choose for the desk
 */
export async function findByHeadline(
  newsroom: Newsroom,
  headline: string,
  { at, file }: { readonly at: string; readonly file: string },
): Promise<Found> {
  const from = new Date(Date.parse(at) - killWindowMs).toISOString();
  const until = new Date(Date.parse(at) + killWindowMs).toISOString();
  const ids = [...new Set(await newsroom.table.onList('home', mostStories, until))];
  const wanted = foldedName(headline);
  const same: StoryRecord[] = [];
  let oldest = until;
  for (let start = 0; start < ids.length; start += readAtOnce) {
    for (const record of await newsroom.table.readMany(ids.slice(start, start + readAtOnce))) {
      const { live, firstPublishedAt = '', listedAt = '' } = record;
      if (listedAt < oldest) oldest = listedAt;
      const inTime = firstPublishedAt >= from && firstPublishedAt <= until;
      if (inTime && live && foldedName(live.headline) === wanted) same.push(record);
    }
  }
  // A notice that is delivered again means the story that it killed, not another that took its headline since.
  const only = same.find(({ killedBy }) => killedBy === file) ?? same[0];
  if (!only) return 'unknown';
  const isSure = only.killedBy === file || (same.length === 1 && (ids.length < mostStories || oldest < from));
  return isSure ? { id: only.id, uri: only.uri } : 'several';
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
  if (new Set(uris).size > 1) return 'several';
  const found = await byId(newsroom, await storyId(uri));
  return typeof found === 'object' && isOfPicture(receipt) ? { ...found, byPicture: true } : found;
}
