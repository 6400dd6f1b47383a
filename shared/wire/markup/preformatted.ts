import type { XmlElement, XmlNode } from '../xml/xml-tree.ts';

/** Text whose white space counts, without empty lines around it; a `br` is a line end. */
export function preformattedText(element: XmlElement): string {
  const text = element.children.map(characters).join('').replace(/\r\n?/g, '\n');
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

function characters(node: XmlNode): string {
  if (typeof node === 'string') return node;
  return node.local.toLowerCase() === 'br' ? '\n' : node.children.map(characters).join('');
}
