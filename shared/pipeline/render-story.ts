import type { SiteObject } from '../aws/site-bucket.ts';
import { StoreUnavailableError } from '../errors.ts';
import { articlePage } from '../page/article-page.ts';
import { gonePage, heldPage } from '../page/gone-page.ts';
import { isDead, isListed, isPublic, type StoryRecord } from '../story/record.ts';
import type { Story } from '../story/story.ts';
import { pageDigest, stateMark } from './digest-of-page.ts';
import type { Newsroom } from './newsroom.ts';

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
 * @returns the record that was rendered, with its page's ETag; no ETag when it never had a page
 */
export async function renderStory(
  newsroom: Newsroom,
  record: StoryRecord,
  story?: Story,
): Promise<{ record: StoryRecord; etag: string | undefined }> {
  let current = record;
  let standing = record.pageEtag === undefined ? undefined : { etag: record.pageEtag };
  for (let tries = 0; tries < maxTries; tries++) {
    const page = await pageOf(newsroom, current, story);
    if (!page) return { record: current, etag: undefined };
    const written = await newsroom.pages.put(page, standing ?? 'nothing');
    if (written !== 'conflict') return { record: current, etag: written.etag };
    standing = await newsroom.pages.head(page.path);
    current = (await newsroom.table.read(record.id)) ?? current;
  }
  throw new StoreUnavailableError({
    code: 'page-contended',
    message: 'The story’s page was being written by others at the same time.',
    fix: 'Nothing to do: it is tried again by itself.',
  });
}

/**
 * The page as the record says it must be, rendered.
 *
 * @param held - a version's text where the caller holds it already
 * @returns undefined when the story never had a page
 */
export async function pageOf(
  newsroom: Newsroom,
  record: StoryRecord,
  held?: Story,
): Promise<SiteObject | undefined> {
  const { pagePath: path, live, firstPublishedAt, modifiedAt, corrections } = record;
  if (path === undefined || !live || firstPublishedAt === undefined) return undefined;
  const mark = await stateMark(record);
  const url = newsroom.site.origin + path;
  if (!isPublic(record)) {
    const notice = { path, url, mark, at: record.killedAt ?? record.heldAt ?? live.arrivedAt };
    return object(path, (isDead(record) ? gonePage : heldPage)(notice, newsroom.site), isDead(record));
  }
  const story = isThe(live.storyKey, held) ? held : await newsroom.wire.loadStory(live.storyKey);
  const modified = modifiedAt === undefined ? {} : { modifiedAt };
  const archived = isListed(record) || live.expiresAt === undefined ? {} : { archivedAt: live.expiresAt };
  const labels = live.labels === undefined ? {} : { labels: live.labels };
  const publication = {
    url,
    path,
    firstPublishedAt,
    ...modified,
    ...archived,
    corrections,
    mark,
    ...labels,
  };
  return object(path, articlePage(story, publication, newsroom.site), false);
}

// The caller may hold another version than the one that a lost race makes us render.
function isThe(storyKey: string, story: Story | undefined): story is Story {
  return story !== undefined && storyKey.includes(`/${story.id}/`) && storyKey.includes(story.raw.sha256);
}

async function object(path: string, body: string, gone: boolean): Promise<SiteObject> {
  return { path, body, digest: await pageDigest(body), cacheControl: articleCacheControl, gone };
}
