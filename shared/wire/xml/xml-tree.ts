/** An element of a parsed document. Mixed content keeps its order in `children`; comments are not kept. */
export interface XmlElement {
  /** As filed, with its prefix: `ns0:newsItem`. */
  readonly name: string;
  /** Without the prefix: `newsItem`. */
  readonly local: string;
  /** By the name as filed (`xml:lang`); has no prototype, so no key is special. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** An element, or a run of characters as filed. */
export type XmlNode = XmlElement | string;

/** The first child element of this local name, whatever its prefix. */
export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const node of element.children) if (typeof node !== 'string' && node.local === local) return node;
  return undefined;
}

/** All child elements of this local name, in order. */
export function children(element: XmlElement | undefined, local: string): XmlElement[] {
  return elementsOf(element).filter((node) => node.local === local);
}

/** All child elements, in order. */
export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).filter((node) => typeof node !== 'string');
}

/** The element at the end of a path of first children: `at(nitf, 'head', 'docdata')`. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((here, local) => child(here, local), element);
}

/**
 * The nearest elements of a local name under (or at) an element, in document order.
 *
 * Found ones are not searched further, so one nested in another of the same name is left out.
 */
export function nearest(element: XmlElement, local: string): XmlElement[] {
  if (element.local === local) return [element];
  const found: XmlElement[] = [];
  for (const node of element.children) if (typeof node !== 'string') found.push(...nearest(node, local));
  return found;
}

/** An attribute's value, trimmed; absent when missing or blank. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name]?.trim();
  return value === '' ? undefined : value;
}

/** Every character inside an element, untouched. */
export function rawText(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  let text = '';
  for (const node of element.children) text += typeof node === 'string' ? node : rawText(node);
  return text;
}

/** The words inside an element on one line; absent when there are none. */
export function textOf(element: XmlElement | undefined): string | undefined {
  return oneLine(rawText(element));
}

/** Text with every run of white space as one blank; absent when nothing is left. */
export function oneLine(text: string): string | undefined {
  const line = collapsed(text).trim();
  return line === '' ? undefined : line;
}

/** Text with every run of white space as one blank, as a browser shows it. A no-break space is none. */
export function collapsed(text: string): string {
  return text.replace(untidySpace, ' ');
}

// Every run but a single blank, which is most of them and needs no change.
const untidySpace = /[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+/g;
