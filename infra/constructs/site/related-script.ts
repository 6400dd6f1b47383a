import { browserScript } from './browser-script.ts';

/** The script that an article can do without: it shows other stories of the topic to who reads to the end. */
export function relatedScript(): string {
  return browserScript('shared/page/article/browser/related-in-browser.ts');
}
