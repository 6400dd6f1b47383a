import type { SiteObject } from '../../aws/site-bucket.ts';
import { StoreUnavailableError } from '../../errors.ts';
import { articlePage } from '../../page/article/article-page.ts';
import { goneNinjs, ninjsPath, storyNinjs } from '../../page/data/story-ninjs.ts';
import { gonePage, heldPage } from '../../page/notices/gone-page.ts';
import { shownPicture } from '../../story/pictures/shown-picture.ts';
import type { Publication } from '../../story/publication.ts';
import type { Story } from '../../story/story.ts';
import { isDead, isListed, isPublic, type StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { showPictures } from '../picture/show-pictures.ts';
import { pageDigest, stateMark } from './digest-of-page.ts';
import { putCurrent } from './put-current.ts';

/** Articles may be a minute old at the edge; a browser always asks. */
const articleCacheControl = 'public, max-age=0, s-maxage=60';
const maxTries = 6;

/**
 * Writes a story's page as its record says.
 *
 * The first write goes onto the page that this very record knows of. When another page stands there, the order
 * is: look at the page, read the record, render, write; so a slow old worker never overwrites a newer page.
 *
 * @param story - the live version's text where the caller holds it already
 * @returns the record that was rendered, with the ETags of what was written; none when it never had a page
 */
export async function renderStory(
  newsroom: Newsroom,
  record: StoryRecord,
  story?: Story,
): Promise<{ record: StoryRecord; etags: Pick<StoryRecord, 'pageEtag' | 'dataEtag'> }> {
  let current = record;
  let standing = record.pageEtag === undefined ? undefined : { etag: record.pageEtag };
  for (let tries = 0; tries < maxTries; tries++) {
    const shown = await shownOf(newsroom, current, story);
    if (!shown) return { record: current, etags: {} };
    const { page } = shown;
    await showPictures(newsroom, current);
    // Each goes onto what the record knows of it, so neither waits for the other.
    const [written, data] = await Promise.all([
      newsroom.pages.put(page, standing ?? 'nothing'),
      newsroom.pages.put(shown.data, current.dataEtag === undefined ? 'nothing' : { etag: current.dataEtag }),
    ]);
    if (written !== 'conflict') {
      const dataEtag = data === 'conflict' ? undefined : data.etag;
      if (dataEtag === undefined) await writeData(newsroom, current);
      const etags = { pageEtag: written.etag, ...(dataEtag === undefined ? {} : { dataEtag }) };
      return { record: current, etags };
    }
    standing = await newsroom.pages.head(page.path);
    current = (await newsroom.table.read(record.id)) ?? current;
  }
  throw new StoreUnavailableError({
    code: 'page-contended',
    message: 'The story’s page was being written by others at the same time.',
    fix: 'Nothing to do: it is tried again by itself.',
  });
}

/** What stands at a story's address: its page, and the same for machines. */
export interface ShownStory {
  readonly page: SiteObject;
  readonly data: SiteObject;
}

/** Writes what machines read beside a page, whatever stands there: look, read the record, render, write. */
export async function writeData(
  newsroom: Newsroom,
  { id, pagePath = '' }: Pick<StoryRecord, 'id' | 'pagePath'>,
): Promise<void> {
  await putCurrent(newsroom, [ninjsPath(pagePath)], async () => {
    const record = await newsroom.table.read(id);
    return [record && (await shownOf(newsroom, record))?.data];
  });
}

/**
 * What must stand at a story's address as its record says, rendered.
 *
 * @param held - a version's text where the caller holds it already
 * @returns undefined when the story never had a page
 */
export async function shownOf(
  newsroom: Newsroom,
  record: StoryRecord,
  held?: Story,
): Promise<ShownStory | undefined> {
  const { pagePath: path, live, firstPublishedAt } = record;
  if (path === undefined || !live || firstPublishedAt === undefined) return undefined;
  const { site } = newsroom;
  const publication = await publicationOf(record, { path, firstPublishedAt, origin: site.origin });
  if (!isPublic(record)) {
    const dead = isDead(record);
    const notice = { ...publication, at: record.killedAt ?? record.heldAt ?? live.arrivedAt };
    const page = await object(path, (dead ? gonePage : heldPage)(notice, site), dead);
    return { page, data: await data(path, goneNinjs(notice, dead ? 'canceled' : 'withheld'), dead) };
  }
  const story = isThe(live.storyKey, held) ? held : await newsroom.wire.loadStory(live.storyKey);
  const shown = shownPicture(record);
  const picture = shown && (await newsroom.pictures.read(record.id, shown.mark));
  const pictured = picture ? { ...publication, picture } : publication;
  const page = await object(path, articlePage(story, pictured, site), false);
  return { page, data: await data(path, storyNinjs(story, pictured, site), false) };
}

async function publicationOf(
  record: StoryRecord,
  { path, firstPublishedAt, origin }: { path: string; firstPublishedAt: string; origin: string },
): Promise<Publication> {
  const { live, modifiedAt, corrections } = record;
  const archivedAt = isListed(record) ? undefined : live?.expiresAt;
  return {
    url: origin + path,
    path,
    firstPublishedAt,
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    ...(archivedAt === undefined ? {} : { archivedAt }),
    corrections,
    mark: await stateMark(record),
    ...(live?.labels === undefined ? {} : { labels: live.labels }),
  };
}

// The caller may hold another version than the one that a lost race makes us render.
function isThe(storyKey: string, story: Story | undefined): story is Story {
  return story !== undefined && storyKey.includes(`/${story.id}/`) && storyKey.includes(story.raw.sha256);
}

async function object(path: string, body: string, gone: boolean): Promise<SiteObject> {
  return { path, body, digest: await pageDigest(body), cacheControl: articleCacheControl, gone };
}

function data(pagePath: string, body: string, gone: boolean): Promise<SiteObject> {
  return object(ninjsPath(pagePath), body, gone);
}
