import { attribute, type XmlElement } from '../xml/xml-tree.ts';

/** Whether a browser would not show the element at all. */
export function isHidden({ attributes }: XmlElement): boolean {
  if (attributes['hidden'] !== undefined) return attributes['hidden'] !== 'false';
  const style = attributes['style'];
  return style !== undefined && /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style);
}

/** Whether the element's class says that its words are for the desk, as dpa marks its notebook. */
export function isAside(element: XmlElement): boolean {
  const classes = attribute(element, 'class')?.toLowerCase().split(/\s+/) ?? [];
  return classes.some((name) => deskClasses.has(name));
}

const deskClasses: ReadonlySet<string> = new Set([
  'notepad',
  'closingline',
  'nonpublic',
  'non-public',
  'not-for-publication',
  'notforpublication',
  'ednote',
  'ed-note',
  'editornote',
  'editor-note',
  'editors-note',
  'editorsnote',
  'editorial-note',
]);
