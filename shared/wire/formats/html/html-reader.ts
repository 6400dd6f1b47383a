import { WireFormatError } from '../../../errors.ts';
import { readHtml } from '../../markup/read-html.ts';
import type { WireReader } from '../../wire-file.ts';
import { htmlItem } from './html-item.ts';

/**
 * Reads the article of an HTML page: its text without navigation, advertisements, comments and teasers, and what the
 * page says of it in JSON-LD, meta elements, microdata and markup.
 *
 * No script runs and nothing is fetched. A page that only lists articles is refused.
 *
 * @see https://schema.org/NewsArticle
 * @see https://ogp.me/
 */
export const htmlReader: WireReader = {
  read({ text }) {
    const item = htmlItem(readHtml(text));
    if (item === undefined) throw noArticle();
    return [item];
  },
};

function noArticle(): WireFormatError {
  return new WireFormatError({
    code: 'no-article',
    message: 'This page holds no article: there are only links, menus or nothing to read.',
    fix: 'Save the page of the article itself, or drop its text.',
  });
}
