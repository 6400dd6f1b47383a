import { readdir } from 'node:fs/promises';
import { articlePage } from '../../../shared/page/article/article-page.ts';
import { archivePage, dayPage, monthPage } from '../../../shared/page/lists/archive-pages.ts';
import { correctionsPage } from '../../../shared/page/lists/corrections-page.ts';
import { frontPage } from '../../../shared/page/lists/front-page.ts';
import { aboutPage } from '../../../shared/page/notices/about-page.ts';
import { emptyListPage, gonePage, heldPage } from '../../../shared/page/notices/gone-page.ts';
import { movedPage } from '../../../shared/page/notices/moved-page.ts';
import { notFoundPage } from '../../../shared/page/notices/not-found-page.ts';
import { searchPage } from '../../../shared/page/search/search-page.ts';
import type { Site } from '../../../shared/settings/settings.ts';
import type { Story } from '../../../shared/story/story.ts';
import { readWire } from '../../../shared/wire/read-wire.ts';
import { wireFileOnDisk } from '../wire-file-on-disk.ts';
import { sampleEntry, sampleLabels, sampleListed, samplePublication } from './sample-records.ts';

const folder = new URL('../../local/samples/', import.meta.url);

/** Every type of page with the project's own sample stories, in the newsroom's own settings, by name. */
export async function samplePages(site: Site): Promise<Readonly<Record<string, string>>> {
  const stories = await sampleStories(site);
  return { ...articlesOf(stories, site), ...listsOf(stories, site), ...noticesOf(stories, site) };
}

async function sampleStories(site: Site): Promise<Story[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const stories: Story[] = [];
  for (const name of names) {
    const { readings } = await readWire(await wireFileOnDisk(new URL(name, folder).pathname), site);
    for (const reading of readings) if ('story' in reading) stories.push(reading.story);
  }
  return stories;
}

function articlesOf(stories: readonly Story[], site: Site): Record<string, string> {
  const shown = stories.map((story): [string, string] => [
    `article-${story.language}-${story.id}`,
    articlePage(story, samplePublication(story, site), site),
  ]);
  const [first] = stories;
  if (!first) return {};
  const publication = samplePublication(first, site);
  const { firstPublishedAt: at } = publication;
  const corrections = [{ at, text: 'An earlier version gave the wrong day.' }];
  const corrected = articlePage(first, { ...publication, modifiedAt: at, corrections }, site);
  const archived = articlePage(first, { ...publication, archivedAt: at }, site);
  return { ...Object.fromEntries(shown), 'article-corrected': corrected, 'article-archived': archived };
}

function listsOf(all: readonly Story[], site: Site): Record<string, string> {
  const stories = all.map((story) => sampleListed(story, site));
  const { section = site.defaultSection } = stories[0] ?? {};
  const {
    topics: [topic],
    authors: [author],
    source,
  } = sampleLabels;
  const [day, month] = ['2026/11/24', '2026/11'];
  const entries = all.slice(0, 3).map((story) => sampleEntry(story, site));
  return {
    front: frontPage({ kind: 'home', stories }, site),
    'front-empty': frontPage({ kind: 'home', stories: [] }, site),
    section: frontPage({ kind: 'section', section, stories }, site),
    topic: frontPage({ kind: 'topic', label: topic, stories }, site),
    author: frontPage({ kind: 'author', label: author, stories }, site),
    source: frontPage({ kind: 'source', label: source, stories }, site),
    archive: archivePage([month, '2026/10'], site),
    'archive-month': monthPage(month, [day, '2026/11/23'], site),
    'archive-day': dayPage({ slice: { day, prefix: '' }, stories, parts: ['2026-11-24T09'] }, site),
    corrections: correctionsPage({ entries, parts: ['2026-11'] }, site),
    about: aboutPage(site),
    search: searchPage({ stories }, site),
  };
}

function noticesOf([story]: readonly Story[], site: Site): Record<string, string> {
  const notices = { 'not-found': notFoundPage(site), 'list-empty': emptyListPage(site) };
  if (!story) return notices;
  const gone = { ...samplePublication(story, site), at: story.raw.lastModified };
  return {
    ...notices,
    withdrawn: gonePage(gone, site),
    held: heldPage(gone, site),
    moved: movedPage(story.pagePath, site),
  };
}
