import { readStoryContent, type StoryContent } from '../../markup/story-content.ts';
import { attribute, child, nearest, textOf, type XmlElement, type XmlNode } from '../../xml/xml-tree.ts';

/**
 * Text in the tags of the Swedish agency TT (`application/ttnitf+xml`), which NITF's and HTML's rules do not fit.
 *
 * @returns absent for content in any other form
 */
export function ttContent(holder: XmlElement): StoryContent | undefined {
  const body = child(holder, 'BODY');
  if (attribute(holder, 'contenttype') !== 'application/ttnitf+xml' || body === undefined) return undefined;
  const byline = textOf(nearest(body, 'BYLINE')[0]);
  const content = readStoryContent({ ...holder, children: [translated(body)] });
  return byline === undefined ? content : { ...content, byline };
}

/** Names of TT's elements: headline, cross-head, running quotation. */
const translations: Readonly<Record<string, string>> = { RUBRIK: 'h2', MELLIS: 'h3', CITAT: 'p', P: 'p' };
/** Place, source, author and pictures: said elsewhere, or no text. */
const leftOut = new Set(['DAT', 'BYLINE', 'BILD', 'GRAFIK']);

function translated(element: XmlElement): XmlElement {
  const children = element.children.flatMap((node): XmlNode[] => {
    if (typeof node === 'string') return [node];
    return leftOut.has(node.local) ? [] : [translated(node)];
  });
  const isQuote = element.local === 'CITAT';
  return {
    ...element,
    local: translations[element.local] ?? 'div',
    children: isQuote ? ['– ', ...children] : children,
  };
}
