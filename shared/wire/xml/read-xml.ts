import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { WireFormatError } from '../../errors.ts';
import type { Warning } from '../../story/story.ts';
import { refuseEntities } from './doctype.ts';
import { htmlEntities } from './html-entities.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** What one document may hold; real agency files stay below a hundredth of each. */
export const xmlLimits = { depth: 100, elements: 100_000, attributesOfElement: 1_000 } as const;

export interface XmlDocument {
  readonly root: XmlElement;
  /** What had to be put right before the document could be read. */
  readonly warnings: readonly Warning[];
}

/**
 * Parses a document into a small tree.
 *
 * Nothing outside the document is ever fetched: a DOCTYPE's references are ignored, HTML's named characters
 * are known without it, and entities that a document declares itself are refused. Control codes that XML does
 * not know are dropped; ampersands that were never escaped get a second chance, with a warning.
 *
 * @param text - decoded, at most `maxWireBytes`
 * @throws WireFormatError `xml-not-well-formed` with the line, `xml-entities`, `xml-too-deep`, `xml-too-large`
 */
export function readXml(text: string): XmlDocument {
  const legal = text.toWellFormed().replace(illegalCharacters, '');
  const warnings = legal.length < text.length ? [controlCodesDropped] : [];
  try {
    return { root: parse(legal), warnings };
  } catch (error) {
    const escaped = isMalformed(error) ? legal.replace(bareAmpersand, '&amp;') : legal;
    if (escaped === legal) throw error;
    return { root: parse(escaped), warnings: [...warnings, ampersandsEscaped] };
  }
}

const leadingSpace = /^[\s\uFEFF]+/;
const illegalCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]+/g;
const bareAmpersand = /&(?!#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][A-Za-z\d]{1,31};)/g;

const controlCodesDropped: Warning = {
  code: 'control_codes_dropped',
  message: 'The file held control codes that XML does not allow; they were dropped.',
};
const ampersandsEscaped: Warning = {
  code: 'xml_repaired',
  message: 'The file held bare ampersands, which XML does not allow; they were read as plain “&”.',
  fix: 'Ask the sender to escape “&” as “&amp;”.',
};

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

function parse(text: string): XmlElement {
  const parser = new SaxesParser({
    xmlns: false,
    position: false,
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
  });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let attributes = 0;
  const addText = (characters: string): void => {
    open.at(-1)?.children.push(characters);
  };
  parser.ENTITIES = htmlEntities;
  parser.on('doctype', refuseEntities);
  parser.on('opentag', (tag) => {
    elements += 1;
    attributes = 0;
    if (open.length >= xmlLimits.depth) throw tooDeep(parser.line);
    if (elements > xmlLimits.elements) throw tooLarge(`more than ${xmlLimits.elements} elements`);
    const element = opened(tag);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > xmlLimits.attributesOfElement)
      throw tooLarge('an element with more than 1,000 attributes');
  });
  run(parser, text);
  if (root === undefined) throw notWellFormed('it has no root element', 1);
  return root;
}

function run(parser: SaxesParser<object>, text: string): void {
  try {
    parser.write(text.replace(leadingSpace, '')).close();
  } catch (error) {
    if (error instanceof WireFormatError) throw error;
    throw notWellFormed(error instanceof Error ? error.message : 'it breaks off', parser.line);
  }
}

function opened(tag: SaxesTagPlain): OpenElement {
  const colon = tag.name.indexOf(':');
  return {
    name: tag.name,
    local: colon < 0 ? tag.name : tag.name.slice(colon + 1),
    attributes: tag.attributes,
    children: [],
  };
}

const isMalformed = (error: unknown): boolean =>
  error instanceof WireFormatError && error.code === 'xml-not-well-formed';

function notWellFormed(reason: string, line: number): WireFormatError {
  return new WireFormatError({
    code: 'xml-not-well-formed',
    message: `The file is not well-formed XML: line ${line}: ${reason.replace(/\.$/, '')}.`,
    fix: 'Ask the sender for the file again, or drop the story as plain text.',
    place: { line },
  });
}

function tooDeep(line: number): WireFormatError {
  return new WireFormatError({
    code: 'xml-too-deep',
    message: `The file nests more than ${xmlLimits.depth} elements into each other, which no news file does.`,
    fix: 'Ask the sender for the file again, or drop the story as plain text.',
    place: { line },
  });
}

function tooLarge(what: string): WireFormatError {
  return new WireFormatError({
    code: 'xml-too-large',
    message: `The file has ${what}, which no news file does.`,
    fix: 'Split the file, or drop the story as plain text.',
  });
}
