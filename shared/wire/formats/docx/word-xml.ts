import { child, type XmlElement } from '../../xml/xml-tree.ts';

/** An attribute by its local name, since only the prefix of Word's names is free. */
export function wordAttribute(element: XmlElement | undefined, local: string): string | undefined {
  if (element === undefined) return undefined;
  const usual = element.attributes[`w:${local}`];
  if (usual !== undefined) return usual;
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === local || name.endsWith(`:${local}`)) return value;
  }
  return undefined;
}

/** The `val` of a child element: `<w:pStyle w:val="Heading1"/>`. */
export function childValue(properties: XmlElement | undefined, local: string): string | undefined {
  return wordAttribute(child(properties, local), 'val');
}

/** A property that is on, off or not said: `<w:b/>`, `<w:b w:val="0"/>`. */
export function toggle(properties: XmlElement | undefined, local: string): boolean | undefined {
  const property = child(properties, local);
  if (property === undefined) return undefined;
  const value = wordAttribute(property, 'val') ?? 'true';
  return !/^(?:0|false|off|none)$/i.test(value);
}
