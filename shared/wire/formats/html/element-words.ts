import { attribute, type XmlElement } from '../../xml/xml-tree.ts';

/** The words that an element's class and id are made of: `storyShareBar ad-slot` is story, share, bar, ad, slot. */
export function elementWords({ attributes }: XmlElement): string[] {
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, longestNames);
  if (names === ' ') return [];
  return names
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

const longestNames = 400;

/** Whether an element's `itemprop` has one of these names. */
export function hasProperty(element: XmlElement, ...names: readonly string[]): boolean {
  const properties = attribute(element, 'itemprop')?.toLowerCase().split(/\s+/);
  return properties !== undefined && names.some((name) => properties.includes(name.toLowerCase()));
}

/** All elements under an element that pass a test, in document order; those inside a found one too. */
export function allElements(element: XmlElement, test: (inner: XmlElement) => boolean): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (here: XmlElement): void => {
    if (test(here)) found.push(here);
    for (const node of here.children) if (typeof node !== 'string') visit(node);
  };
  visit(element);
  return found;
}
