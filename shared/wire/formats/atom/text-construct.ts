import {
  type FiledText,
  lineOfHtml,
  lineOfTitle,
  readFiledText,
  readMarkupTree,
} from '../../markup/filed-text.ts';
import { readStoryContent } from '../../markup/story-content.ts';
import { attribute, elementsOf, oneLine, rawText, type XmlElement } from '../../xml/xml-tree.ts';

/**
 * The words of an Atom text construct on one line.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-3.1
 */
export function lineOfConstruct(construct: XmlElement | undefined): string | undefined {
  if (construct === undefined) return undefined;
  const type = typeOf(construct);
  if (elementsOf(construct).length > 0) return oneLine(rawText(construct));
  return /html/.test(type) ? lineOfHtml(rawText(construct)) : lineOfTitle(rawText(construct));
}

/**
 * The text of an entry's `content` or `summary`: words, HTML, XHTML or an XML document such as NITF.
 *
 * @returns absent for content that is a file of another kind, or stands elsewhere
 */
export function textOfContent(
  construct: XmlElement | undefined,
  base: string | undefined,
): FiledText | undefined {
  if (construct === undefined || attribute(construct, 'src') !== undefined) return undefined;
  const type = typeOf(construct);
  if (/^(?:image|audio|video|application)\/(?!.{0,40}(?:xml|html))/.test(type)) return undefined;
  if (elementsOf(construct).length === 0) {
    return readFiledText(rawText(construct), { declared: /html/.test(type) ? 'html' : 'plain', base });
  }
  return /html|^text$/.test(type) ? readMarkupTree(construct, base) : readStoryContent(construct);
}

const typeOf = (construct: XmlElement): string =>
  (attribute(construct, 'type') ?? 'text').toLowerCase().slice(0, 100);
