import type { XmlElement, XmlNode } from '../xml/xml-tree.ts';

/** An element of HTML, for readers that bring another format's structure to `readBody`. */
export function element(
  local: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return { name: local, local, attributes, children };
}
