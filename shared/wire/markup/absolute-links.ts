import type { XmlElement } from '../xml/xml-tree.ts';

/**
 * Markup with its relative links made absolute, as far as a base is known.
 *
 * An element's own `xml:base` or a page's `<base href>` counts for what follows inside it.
 *
 * @param base - absolute address of the document; absent, or no web address, leaves every link as it is
 */
export function withAbsoluteLinks(element: XmlElement, base: string | undefined): XmlElement {
  const here = resolved(element.attributes['xml:base'], base) ?? base;
  if (here === undefined || !/^https?:/i.test(here)) return element;
  const href = element.local === 'a' ? resolved(element.attributes['href'], here) : undefined;
  return {
    ...element,
    ...(href === undefined ? {} : { attributes: { ...element.attributes, href } }),
    children: element.children.map((node) =>
      typeof node === 'string' ? node : withAbsoluteLinks(node, here),
    ),
  };
}

/** An address resolved against its base; absent where either makes no address. */
export function resolved(href: string | undefined, base: string | undefined): string | undefined {
  const address = href?.trim();
  if (address === undefined || address === '' || address.length > longestHref) return undefined;
  if (base === undefined) return URL.canParse(address) ? address : undefined;
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

const longestHref = 2_000;
