import { articlePage } from '#shared/page/article-page.ts';
import { correctionsPage } from '#shared/page/corrections-page.ts';
import { frontPage } from '#shared/page/front-page.ts';
import { gonePage, heldPage } from '#shared/page/gone-page.ts';
import { notFoundPage } from '#shared/page/not-found-page.ts';
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
const gone = { ...aPublication(), at: '2024-08-22T06:00:00.000Z' };
const stories = manyListedStories();

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
  'not-found': notFoundPage(site),
  withdrawn: gonePage(gone, site),
  held: heldPage(gone, site),
};
