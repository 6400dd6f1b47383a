import { browserScript } from './browser-script.ts';

/** The script that the page of the search needs. */
export function searchScript(): string {
  return browserScript('shared/page/search/browser/search-in-browser.ts');
}
