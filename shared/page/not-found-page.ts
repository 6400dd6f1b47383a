import type { Site } from '../settings/settings.ts';
import { noticePage } from './notice-page.ts';
import { siteWords } from './words/site-words.ts';

/** The page for an address where nothing stands; its links work from any path. */
export function notFoundPage(site: Site): string {
  const { notFoundTitle, notFoundText } = siteWords(site.language);
  return noticePage({ title: notFoundTitle, text: notFoundText }, site);
}
