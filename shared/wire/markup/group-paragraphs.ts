import type { XmlElement } from '../xml/xml-tree.ts';
import { element } from './element.ts';

/** A paragraph or table of a word processor, which knows no lists and quotations around its paragraphs. */
export interface Paragraph {
  readonly kind: ParagraphGroup;
  /** An `li` in a list, else an element of its own. */
  readonly node: XmlElement;
}

/** Paragraphs, cells and notes of one document; a long report has a tenth of it. */
export const mostParagraphs = 20_000;

export type ParagraphGroup = 'ordered' | 'unordered' | 'quote' | 'alone';

/** Puts neighbouring list items and quoted paragraphs into one list or quotation. */
export function groupParagraphs(paragraphs: readonly Paragraph[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (let start = 0; start < paragraphs.length; ) {
    const kind = paragraphs[start]?.kind ?? 'alone';
    let end = start + 1;
    while (kind !== 'alone' && paragraphs[end]?.kind === kind) end += 1;
    const group = paragraphs.slice(start, end).map(({ node }) => node);
    if (kind === 'alone') elements.push(...group);
    else elements.push(element(wrappers[kind], group));
    start = end;
  }
  return elements;
}

const wrappers = { ordered: 'ol', unordered: 'ul', quote: 'blockquote' } as const;
