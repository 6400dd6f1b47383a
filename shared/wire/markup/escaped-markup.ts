import { htmlEntities } from '../xml/html-entities.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** Text in which character references were escaped once too often (`o&amp;#39;clock`), as it was meant. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return htmlEntities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return isPrintable(code) ? String.fromCodePoint(code) : whole;
  });
}

/** The HTML that a paragraph holds as characters and nothing else, as embeds come; absent for words. */
export function escapedHtml({ children }: XmlElement): string | undefined {
  if (!children.every((node) => typeof node === 'string')) return undefined;
  const text = children.join('').trim();
  return text.endsWith('>') && openingTag.test(text) ? text : undefined;
}

const reference = /&(?:#(\d{2,7})|#[xX]([\da-fA-F]{2,6})|([A-Za-z][A-Za-z\d]{1,31}));/g;
const openingTag = /^<[a-z][a-z\d]{0,20}(?:\s[^<>]{0,500})?>/i;

const isPrintable = (code: number): boolean =>
  code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe;
