import { articlePage } from '#shared/page/article/article-page.ts';
import { archivePage, dayPage, monthPage } from '#shared/page/lists/archive-pages.ts';
import { correctionsPage } from '#shared/page/lists/corrections-page.ts';
import { frontPage } from '#shared/page/lists/front-page.ts';
import { aboutPage } from '#shared/page/notices/about-page.ts';
import { emptyListPage, gonePage, heldPage } from '#shared/page/notices/gone-page.ts';
import { notFoundPage } from '#shared/page/notices/not-found-page.ts';
import { searchPage } from '#shared/page/search/search-page.ts';
import { manyEntries } from '../page/a-ledger.ts';
import { aPublication, aSite, aStory } from '../page/a-story.ts';
import {
  arabicStory,
  azerbaijaniStory,
  fullStory,
  japaneseStory,
  manyListedStories,
} from '../page/full-stories.ts';

const site = aSite();
const arabicSite = aSite({
  language: 'ar',
  name: 'دفتر الميناء',
  description: 'أخبار الساحل والوادي كل يوم.',
  sections: [
    { slug: 'world', name: 'العالم', keywords: [] },
    { slug: 'sport', name: 'رياضة', keywords: [] },
  ],
});
const corrected = aPublication({
  modifiedAt: '2024-08-21T09:30:00.000Z',
  corrections: [
    {
      at: '2024-08-21T09:30:00.000Z',
      text: 'An earlier version gave the wrong weight of stone. It is 4,200 tonnes.',
    },
  ],
});
const correctedInArabic = {
  ...corrected,
  corrections: [
    { at: '2024-08-21T09:30:00.000Z', text: 'ذكرت نسخة سابقة وزنا خاطئا للحجارة، والصحيح 4200 طن.' },
  ],
};
const labels = {
  topics: [
    { slug: 'port-selm', name: 'Port Selm' },
    { slug: 'rsyf-3f0c1a2b4d', name: 'رصيف' },
  ],
  authors: [{ slug: 'oda-merrin', name: 'Oda Merrin' }] as const,
  source: { slug: 'selm-gazette', name: 'Selm Gazette' },
};
const day = '2024/08/21';
const busyDay = {
  slice: { day, prefix: '' },
  parts: ['2024-08-21T09', '2024-08-21T10'],
};
const gone = { ...aPublication(), at: '2024-08-22T06:00:00.000Z' };
const stories = manyListedStories();
const labelled = stories.map((story) => ({ ...story, labels }));
const aWeekBefore = stories.map((story) => ({
  ...story,
  id: `${story.id}x`,
  path: story.path.replace('story-', 'former-'),
}));

/** Every type of page that readers meet, by name: what the browser tests look at. */
export const pageTypes: Readonly<Record<string, string>> = {
  article: articlePage(fullStory(), corrected, site),
  'article-short': articlePage(aStory(), aPublication(), site),
  'article-arabic': articlePage(arabicStory(), correctedInArabic, site),
  'article-arabic-site': articlePage(arabicStory(), correctedInArabic, arabicSite),
  'article-azerbaijani': articlePage(azerbaijaniStory(), aPublication(), site),
  'article-japanese': articlePage(japaneseStory(), aPublication(), site),
  front: frontPage({ kind: 'home', stories }, site),
  'front-section': frontPage({ kind: 'section', section: 'culture', stories: stories.slice(0, 3) }, site),
  'front-empty': frontPage({ kind: 'home', stories: [] }, site),
  'front-arabic': frontPage({ kind: 'home', stories }, arabicSite),
  corrections: correctionsPage({ entries: manyEntries(), parts: ['2024-08', '2024-07'] }, site),
  'corrections-month': correctionsPage(
    { part: '2024-08', entries: manyEntries(), parts: ['2024-07-2'] },
    site,
  ),
  'corrections-arabic': correctionsPage({ entries: manyEntries(), parts: ['2024-08'] }, arabicSite),
  'corrections-none': correctionsPage({ entries: [], parts: [] }, site),
  'front-home-sections': frontPage({ kind: 'home', stories: [...stories, ...aWeekBefore] }, site),
  'front-topic': frontPage({ kind: 'topic', label: { slug: 'port-selm', name: 'Port Selm' }, stories }, site),
  'front-author-arabic': frontPage({ kind: 'author', label: labels.authors[0], stories }, arabicSite),
  'article-with-labels': articlePage(fullStory(), { ...corrected, labels }, site),
  'article-arabic-with-labels': articlePage(arabicStory(), { ...correctedInArabic, labels }, arabicSite),
  'archive-day': dayPage({ ...busyDay, stories }, site),
  'archive-day-part': dayPage({ slice: { day, prefix: '2024-08-21T09' }, stories, parts: [] }, site),
  'archive-day-arabic': dayPage({ ...busyDay, stories }, arabicSite),
  'archive-month': monthPage('2024/08', [day, '2024/08/20'], site),
  archive: archivePage(['2024/08', '2024/07'], site),
  'archive-empty': archivePage([], site),
  search: searchPage({ stories: labelled }, site),
  'search-arabic': searchPage({ stories: labelled }, arabicSite),
  'search-empty': searchPage({ stories: [] }, site),
  about: aboutPage({ ...site, about: ['We print what we know.', 'We say what we do not know.'] }),
  'list-empty': emptyListPage(site),
  'not-found': notFoundPage(site),
  withdrawn: gonePage(gone, site),
  held: heldPage(gone, site),
};
