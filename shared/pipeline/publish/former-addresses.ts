import { ninjsPath } from '../../page/data/story-ninjs.ts';
import { movedData, movedPage } from '../../page/notices/moved-page.ts';
import { formerPaths } from '../../story/desk/page-move.ts';
import { isDead, type StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { pageDigest, stateMark } from './digest-of-page.ts';
import { type PageToPut, putCurrent } from './put-current.ts';
import { shownOf } from './render-story.ts';

const cacheControl = 'public, max-age=0, s-maxage=60';

/**
 * Lets every former address of a story lead to its page, or say that the story is gone where it is dead. Called
 * after the page itself was written, so that no redirect leads nowhere.
 *
 * Costs nothing for a story that never moved.
 */
export async function keepFormerAddresses(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const former = formerPaths(record);
  if (former.length === 0) return;
  const paths = former.flatMap((path) => [path, ninjsPath(path)]);
  const written = await putCurrent(newsroom, paths, async () => {
    const fresh = await newsroom.table.read(record.id);
    if (!fresh) return [];
    const [page, data] = await standIns(newsroom, fresh);
    const still = new Set(formerPaths(fresh));
    return former.flatMap((path) => (still.has(path) ? [page, data] : [undefined, undefined]));
  });
  if (written > 0 || isDead(record)) await callBack(newsroom, record, former);
}

async function standIns(newsroom: Newsroom, record: StoryRecord): Promise<[PageToPut, PageToPut]> {
  const { site } = newsroom;
  const { pagePath = '/' } = record;
  if (isDead(record)) {
    const gone = await shownOf(newsroom, record);
    return [gone?.page, gone?.data];
  }
  return [
    await redirect(movedPage(pagePath, site), pagePath),
    await redirect(movedData(ninjsPath(pagePath), site), ninjsPath(pagePath)),
  ];
}

async function redirect(body: string, movedTo: string): Promise<PageToPut> {
  return { body, digest: await pageDigest(body), cacheControl, movedTo };
}

async function callBack(newsroom: Newsroom, record: StoryRecord, paths: readonly string[]): Promise<void> {
  const mark = await stateMark(record);
  for (const [place, path] of paths.entries()) {
    await newsroom.edge.purge(`${path}*`, `${record.id}-${mark}-former-${place}`);
  }
}
