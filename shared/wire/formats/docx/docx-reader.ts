import { boldHeadings } from '../../markup/bold-headings.ts';
import { readFormattedCopy } from '../../markup/formatted-copy.ts';
import { readBody } from '../../markup/read-body.ts';
import { titleAt } from '../../markup/title-block.ts';
import type { ReaderInput, WireItem, WireReader } from '../../wire-file.ts';
import { readDocumentBody } from './document-body.ts';
import { notesOf } from './document-notes.ts';
import { readParts } from './document-parts.ts';
import { openPackage } from './office-package.ts';
import { pictureNamesOf } from './pictures-in-word.ts';

/**
 * Reads a Word file as Word would print it: tracked insertions are text, deletions, comments, hidden words and
 * field codes are not; headers, footers and embedded files are left out.
 *
 * The title or first heading at the top is the headline; the conventions of wire copy count in its paragraphs too.
 *
 * @throws WireFormatError `word-damaged`, `word-too-large`, `word-locked`, `word-parts-repeated`, `word-without-text`, and
 * what `readXml` throws
 * @see ECMA-376, parts 1 (WordprocessingML) and 2 (packages); ISO/IEC 29500 Strict
 */
export const docxReader: WireReader = {
  async read({ bytes }: Pick<ReaderInput, 'bytes'>): Promise<WireItem[]> {
    const file = await openPackage(bytes);
    const parts = await readParts(file);
    const document = readDocumentBody(parts);
    const blocks = boldHeadings(readBody(document.tree, 'html').blocks);
    const copy = readFormattedCopy({
      blocks,
      title: titleAt(blocks, document.title),
      levels: document.levels,
    });
    const item = withAuthors(copy, document.authors);
    const pictured = pictureNamesOf(parts).length > 0 ? { ...item, picture: {} } : item;
    return [notesOf(pictured, { document, parts, unsafeNames: file.unsafeNames })];
  },
};

function withAuthors(item: WireItem, authors: readonly string[]): WireItem {
  if (authors.length === 0 || item.byline !== undefined) return item;
  return { ...item, byline: [...new Set(authors.map((author) => author.replace(/^by\s+/i, '')))].join(', ') };
}
