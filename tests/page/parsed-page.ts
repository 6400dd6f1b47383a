import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export interface ParsedPage {
  /** Errors of the HTML standard's parser. */
  readonly errors: readonly string[];
  /** Every element in document order. */
  readonly elements: readonly Element[];
  /** The elements with this tag and, where given, these attribute values. */
  all(tag: string, attributes?: Readonly<Record<string, string>>): readonly Element[];
  /** The words of the first such element, white space as one space; empty when there is none. */
  text(tag: string, attributes?: Readonly<Record<string, string>>): string;
  /** The content of a `meta` with this name or property. */
  meta(name: string): string | undefined;
  /** The JSON-LD blocks, parsed. */
  readonly data: readonly Record<string, unknown>[];
}

/** Reads a page as a browser would. */
export function parsedPage(markup: string): ParsedPage {
  const errors: string[] = [];
  const document = parse(markup, {
    onParseError: (error) => errors.push(error.code),
    scriptingEnabled: false,
  });
  const elements = document.childNodes.flatMap(elementsUnder);
  const all: ParsedPage['all'] = (tag, attributes = {}) =>
    elements.filter(
      (element) =>
        element.tagName === tag &&
        Object.entries(attributes).every(([name, value]) => attributeOf(element, name) === value),
    );
  return {
    errors,
    elements,
    all,
    text: (tag, attributes) => textOf(all(tag, attributes)[0]).replace(/\s+/g, ' ').trim(),
    meta: (name) => {
      const meta = all('meta').find(
        (found) => (attributeOf(found, 'name') ?? attributeOf(found, 'property')) === name,
      );
      return meta && attributeOf(meta, 'content');
    },
    data: all('script', { type: 'application/ld+json' }).map((script) => JSON.parse(textOf(script))),
  };
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** All words inside an element, white space as it stands. */
export function textOf(node: Node | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function elementsUnder(node: Node): Element[] {
  if (!('tagName' in node)) return [];
  return [node, ...node.childNodes.flatMap(elementsUnder)];
}
