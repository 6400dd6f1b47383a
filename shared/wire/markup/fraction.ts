import { rawText, type XmlElement } from '../xml/xml-tree.ts';

/**
 * A NITF fraction as text, `1/2`; the bar is added where the wire left it out.
 *
 * @param before - the character in front of it: a blank parts `3` and `1/2`
 */
export function fractionText(fraction: XmlElement, before: string): string {
  const parts = fraction.children
    .map((node) => (typeof node === 'string' ? node : rawText(node)).trim())
    .filter((part) => part !== '');
  const [numerator, denominator] = parts;
  const barless = parts.length === 2 && parts.every((part) => /^\d+$/.test(part));
  const text = barless ? `${numerator}/${denominator}` : parts.join('');
  return /\d/.test(before) ? ` ${text}` : text;
}
