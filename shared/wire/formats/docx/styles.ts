import { attribute, child, children, type XmlElement } from '../../xml/xml-tree.ts';
import { childValue, toggle, wordAttribute } from './word-xml.ts';

/** What a style says about its paragraphs or words, with all that it is based on. */
export interface WordStyle {
  /** Word's own name in lower case, the same in every language of the program: `heading 1`. */
  readonly name: string;
  /** 0 for the highest of the outline; absent for running text. */
  readonly outline?: number;
  readonly numbering?: XmlElement;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isHidden?: boolean;
}

const longestChain = 20;

/** Reads all styles by id. */
export function readStyles(part: XmlElement | undefined): ReadonlyMap<string, WordStyle> {
  const defined = new Map(
    children(part, 'style').map((style) => [wordAttribute(style, 'styleId') ?? '', style] as const),
  );
  return new Map([...defined].map(([id, style]) => [id, resolved(style, defined)] as const));
}

function resolved(style: XmlElement, defined: ReadonlyMap<string, XmlElement>): WordStyle {
  const chain: XmlElement[] = [];
  for (let here: XmlElement | undefined = style; here && chain.length < longestChain; ) {
    chain.push(here);
    const base: string | undefined = childValue(here, 'basedOn');
    here = base === undefined ? undefined : defined.get(base);
  }
  const first = <Value>(read: (style: XmlElement) => Value | undefined): Value | undefined => {
    for (const one of chain) {
      const value = read(one);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const property = (name: string) => (one: XmlElement) => toggle(child(one, 'rPr'), name);
  const outline = first((one) => childValue(child(one, 'pPr'), 'outlineLvl'));
  const numbering = first((one) => child(child(one, 'pPr'), 'numPr'));
  const [isBold, isItalic, isHidden] = [
    first(property('b')),
    first(property('i')),
    first(property('vanish')),
  ];
  return {
    name: (childValue(style, 'name') ?? attribute(style, 'w:styleId') ?? '').toLowerCase(),
    ...(outline !== undefined && { outline: Number(outline) }),
    ...(numbering !== undefined && { numbering }),
    ...(isBold !== undefined && { isBold }),
    ...(isItalic !== undefined && { isItalic }),
    ...(isHidden !== undefined && { isHidden }),
  };
}
