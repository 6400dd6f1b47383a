import { attribute, child, textOf, type XmlElement } from '../../xml/xml-tree.ts';

/** What a NewsML-G2 property is called: its `name`, else its `literal`, else its code. */
export function nameOrCode(property: XmlElement | undefined): string | undefined {
  return nameOf(property) ?? codeOf(property);
}

/** A property's name in words; a code is none. */
export function nameOf(property: XmlElement | undefined): string | undefined {
  return textOf(child(property, 'name')) ?? attribute(property, 'literal');
}

/** A property's code as filed: `qcode`, else `uri`, else `literal`. */
export function codeOf(property: XmlElement | undefined): string | undefined {
  return attribute(property, 'qcode') ?? attribute(property, 'uri') ?? attribute(property, 'literal');
}

/** The last part of a code or URI in lower case: `stat:Usable` gives `usable`. */
export function lastPart(code: string | undefined): string | undefined {
  return code?.split(/[:/]/).at(-1)?.toLowerCase();
}
