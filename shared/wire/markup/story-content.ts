import { WireFormatError } from '../../errors.ts';
import type { Block } from '../../story/body.ts';
import { readXml } from '../xml/read-xml.ts';
import {
  at,
  child,
  elementsOf,
  nearest,
  oneLine,
  rawText,
  textOf,
  type XmlElement,
} from '../xml/xml-tree.ts';
import { unescaped } from './escaped-markup.ts';
import { readNitfBody, wordsOf } from './nitf-body.ts';
import { readPlainText } from './plain-text.ts';
import { publicPart } from './public-part.ts';
import { type MarkupBody, readBody } from './read-body.ts';
import { readHtml } from './read-html.ts';

/** The text that an envelope carries, whatever it is written in. */
export interface StoryContent {
  readonly blocks: Block[];
  readonly deskNotes: readonly string[];
  readonly credits: readonly string[];
  /** The NITF document inside, for what its head says. */
  readonly nitf?: XmlElement;
  /** Who wrote it, where the text itself says so in markup. */
  readonly byline?: string;
  /** The title of the document inside. */
  readonly title?: string;
}

/**
 * Reads the content of a NewsML `DataContent`, `inlineXML` or `inlineData`.
 *
 * What it holds decides, not what it is declared to hold: NITF, (X)HTML, bare paragraphs, the same as escaped
 * markup, or plain text.
 */
export function readStoryContent(holder: XmlElement): StoryContent {
  const content = elementsOf(holder).length > 0 ? readMarkup(holder, 'xml') : readCharacters(rawText(holder));
  const { blocks, deskNote } = publicPart(withoutTypewriterBlock(content.blocks));
  return { ...content, blocks, deskNotes: deskNote ? [...content.deskNotes, deskNote] : content.deskNotes };
}

function readMarkup(holder: XmlElement, source: 'html' | 'xml'): StoryContent {
  const nitf = nearest(holder, 'nitf')[0];
  const title = textOf(at(nitf ?? child(holder, 'html'), 'head', 'title'));
  const titled = title === undefined ? {} : { title };
  if (nitf) {
    const { blocks, deskNotes, credits } = readNitfBody(nitf);
    return { blocks, deskNotes, credits, nitf, ...titled };
  }
  const html = child(holder, 'html');
  const body = withoutPageFurniture(child(html, 'body') ?? html ?? holder);
  if (elementsOf(body).length > 0) return { ...ofBody(readBody(body, source)), ...titled };
  return { blocks: readPlainText(unescaped(rawText(body))), deskNotes: [], credits: [], ...titled };
}

function ofBody({ blocks, asides }: MarkupBody): StoryContent {
  return { blocks, deskNotes: asides.map(wordsOf).filter((words) => words !== ''), credits: [] };
}

function readCharacters(text: string): StoryContent {
  const xml = /^\s*<(?:\?xml|nitf)[\s>]/.test(text) ? embeddedXml(text) : undefined;
  if (xml) return readMarkup({ ...xml, local: 'embedded', children: [xml] }, 'xml');
  if (markup.test(text)) return readMarkup(readHtml(text), 'html');
  return { blocks: readPlainText(text), deskNotes: [], credits: [] };
}

const markup =
  /<(?:p|br|div|h[1-6]|html|body|table|ul|ol|pre|blockquote|section|article)(?:\s[^<>]{0,500})?\/?>/i;

/** A document that was escaped into its envelope; one that is broken is read as HTML instead. */
function embeddedXml(text: string): XmlElement | undefined {
  try {
    return readXml(text).root;
  } catch (error) {
    if (error instanceof WireFormatError && error.code === 'xml-not-well-formed') return undefined;
    throw error;
  }
}

/** A page's own header and footer repeat what the envelope says: date, topic, headline. */
function withoutPageFurniture(body: XmlElement): XmlElement {
  const rest = body.children.filter((node) => typeof node === 'string' || !furniture.test(node.local));
  if (rest.length === body.children.length) return body;
  const hasWords = rest.some(
    (node) => oneLine(typeof node === 'string' ? node : rawText(node)) !== undefined,
  );
  return hasWords ? { ...body, children: rest } : body;
}

const furniture = /^(?:header|footer|nav)$/i;

/** A body that is one `pre` is a whole story typed as plain text. */
function withoutTypewriterBlock(blocks: readonly Block[]): Block[] {
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'preformatted' ? readPlainText(only.text) : [...blocks];
}
