import type { Block } from '../../story/body.ts';
import { textOf, type XmlElement } from '../xml/xml-tree.ts';
import { inlineLines } from './inline-lines.ts';

/**
 * A set-off quotation as one block; NITF's `credit`, HTML's `cite` or `footer` names its speaker.
 *
 * @param blocksOf - reads the quoted words
 */
export function quoteOf(quote: XmlElement, blocksOf: (words: XmlElement) => Block[]): Block[] {
  const credit = quote.children.find((node) => typeof node !== 'string' && isCredit(node));
  const words = { ...quote, children: quote.children.filter((node) => node !== credit) };
  const paragraphs = blocksOf(words)
    .map((block) => inlineLines([block]))
    .filter((lines) => lines.length > 0);
  if (paragraphs.length === 0) return [];
  const speaker = typeof credit === 'object' ? textOf(credit)?.replace(/^[\s—–-]+/, '') : undefined;
  return [{ type: 'quote', ...(speaker ? { speaker } : {}), paragraphs }];
}

/** Whether the words of a `q` element bring their own quotation mark. */
export function opensWithMark(quotation: XmlElement): boolean {
  let first = quotation.children[0];
  while (typeof first === 'object') first = first.children[0];
  return /^\s*["'“”„«»‘’‚‹›]/.test(first ?? '');
}

const isCredit = ({ local }: XmlElement): boolean => /^(?:credit|cite|footer)$/i.test(local);
