import type { ParagraphGroup } from '../../markup/group-paragraphs.ts';
import { child, type XmlElement } from '../../xml/xml-tree.ts';
import type { NumberedLists } from './numbering.ts';
import type { WordStyle } from './styles.ts';
import { childValue, wordAttribute } from './word-xml.ts';

type Kind = ParagraphGroup | 'author' | 'dropped';

export interface ParagraphKind {
  readonly kind: Kind;
  /** Local name of the element that holds the words. */
  readonly element: string;
  /** What may be the headline. */
  readonly rank?: 'title' | 'first-level' | undefined;
  /** Outline level of a heading, 1 for the highest. */
  readonly level?: number;
  /** True where the words go on in the next paragraph. */
  readonly joinsNext: boolean;
}

/** Tells by style, outline level and numbering what a paragraph is. */
export function readParagraphKind(
  properties: XmlElement | undefined,
  style: WordStyle | undefined,
  isNumbered: NumberedLists,
): ParagraphKind {
  const joinsNext = isDropCap(properties) || isMarkDeleted(properties);
  const name = style?.name ?? '';
  if (/^(?:toc \d|toc heading|table of figures|index \d)$/.test(name))
    return { kind: 'dropped', element: 'p', joinsNext: false };
  if (name === 'title') return { kind: 'alone', element: 'h1', rank: 'title', joinsNext };
  if (name === 'author' || name === 'byline') return { kind: 'author', element: 'p', joinsNext };
  const level = headingLevel(properties, style);
  if (level !== undefined) {
    const rank = level === 0 ? 'first-level' : undefined;
    return { kind: 'alone', element: `h${Math.min(level + 2, 6)}`, level: level + 1, rank, joinsNext };
  }
  const list = listOf(properties, style, isNumbered);
  if (list) return { kind: list, element: 'li', joinsNext };
  const isQuote = /^(?:quote|intense quote|block text|block quotation|quotations)$/.test(name);
  return { kind: isQuote ? 'quote' : 'alone', element: 'p', joinsNext };
}

function headingLevel(properties: XmlElement | undefined, style: WordStyle | undefined): number | undefined {
  const named = /^heading (\d)$/.exec(style?.name ?? '')?.[1];
  if (named !== undefined) return Number(named) - 1;
  const outline = Number(childValue(properties, 'outlineLvl') ?? style?.outline ?? Number.NaN);
  return outline >= 0 && outline <= 8 ? outline : undefined;
}

function listOf(
  properties: XmlElement | undefined,
  style: WordStyle | undefined,
  isNumbered: NumberedLists,
): 'ordered' | 'unordered' | undefined {
  const own = child(properties, 'numPr');
  const id = childValue(own, 'numId') ?? childValue(style?.numbering, 'numId');
  if (id === undefined || id === '0') return undefined;
  const level = childValue(own, 'ilvl') ?? childValue(style?.numbering, 'ilvl') ?? '0';
  return isNumbered(id, level) ? 'ordered' : 'unordered';
}

function isDropCap(properties: XmlElement | undefined): boolean {
  const dropCap = wordAttribute(child(properties, 'framePr'), 'dropCap');
  return dropCap !== undefined && dropCap !== 'none';
}

/** A deleted paragraph mark joins its paragraph to the next one. */
function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const mark = child(properties, 'rPr');
  return child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined;
}
