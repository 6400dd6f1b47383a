import { readFiledText } from '../../markup/filed-text.ts';
import { withoutHeadline } from '../../markup/headline-repeat.ts';
import type { WireItem } from '../../wire-file.ts';
import { correctionFields } from '../../xml/correction.ts';
import { lines, present } from '../../xml/present.ts';
import type { XmlElement } from '../../xml/xml-tree.ts';
import { articleText } from './article-text.ts';
import { bylineOf } from './page-byline.ts';
import { headlineOf } from './page-headline.ts';
import { pageMetadata } from './page-metadata.ts';
import { pageTime } from './page-time.ts';
import { textWeight } from './text-weight.ts';

/**
 * The article of a page as a wire item.
 *
 * @returns absent for a page that holds none
 */
export function htmlItem(page: XmlElement): WireItem | undefined {
  const metadata = pageMetadata(page);
  const headline = headlineOf(page, metadata);
  const found = articleText(page, { headline, base: metadata.base });
  const stated = metadata.articleBody;
  // A page may show only the beginning and carry the whole text for search engines.
  const isCut = stated !== undefined && textWeight(stated) > 2 * (found?.weight ?? 0);
  const text = isCut ? readFiledText(stated, { declared: 'plain' }) : found;
  if (text === undefined || text.blocks.length === 0) return undefined;
  const blocks = withoutHeadline(text.blocks, headline);
  const { uri, language, dir, keywords, section, summary, copyrightHolder, publisher } = metadata;
  return {
    ...present<Omit<WireItem, 'body'>>({
      uri,
      headline,
      byline: bylineOf(page, metadata),
      language,
      dir,
      created: pageTime(page, metadata),
      keywords,
      section,
      summary: summary === headline ? undefined : summary,
      copyrightHolder,
      infoSources: publisher === undefined ? [] : [{ name: publisher, role: 'publisher' }],
      edNote: lines(text.deskNotes),
      ...correctionFields({ signals: [], headline, blocks }),
    }),
    body: blocks,
  };
}
