import type { Block } from '../../story/body.ts';
import { plainText } from '../normalize/inline-text.ts';
import { nearest, oneLine, type XmlElement } from '../xml/xml-tree.ts';
import { withAbsoluteLinks } from './absolute-links.ts';
import { unescaped } from './escaped-markup.ts';
import { inlineLines } from './inline-lines.ts';
import { wordsOf } from './nitf-body.ts';
import { readPlainText } from './plain-text.ts';
import { publicPart } from './public-part.ts';
import { readBody } from './read-body.ts';
import { readHtml } from './read-html.ts';
import { readStoryContent } from './story-content.ts';

/** The words of a story, and those among them that are for the desk. */
export interface FiledText {
  readonly blocks: Block[];
  readonly deskNotes: readonly string[];
}

/**
 * Reads the text of a story that stands as one string in a feed or a JSON file.
 *
 * What it holds decides: whole documents, HTML, HTML escaped once too often, words between line breaks.
 *
 * @param base - address against which relative links are read
 */
export function readFiledText(
  text: string,
  { declared, base }: { declared: 'html' | 'plain'; base?: string | undefined },
): FiledText {
  const filed = anyTag.test(text) || !escapedTag.test(text) ? text : unescaped(text);
  if (/^\s*<(?:\?xml|nitf)[\s>]/.test(filed)) return readStoryContent(holderOf(filed));
  const isMarkup = declared === 'html' ? anyTag.test(filed) : blockTag.test(filed);
  return isMarkup ? readMarkupText(filed, base) : inPublic(readPlainText(unescaped(filed)), []);
}

/** The words of one-line HTML, as a title may be; words without markup stay as filed. */
export function lineOfHtml(html: string): string | undefined {
  if (!anyTag.test(html)) return oneLine(unescaped(html));
  return oneLine(plainText(inlineLines(readBody(readHtml(html), 'html').blocks)));
}

/** A title, which is plain text by its standard: read as HTML only where it has markup that a desk types. */
export function lineOfTitle(title: string): string | undefined {
  return typedMarkup.test(title) ? lineOfHtml(title) : oneLine(title);
}

// Anything else in angle brackets may be a headline's own words.
const typedMarkup =
  /<\/(?:p|b|i|em|strong|span|u)>|<br\s?\/?>|&(?:amp|quot|apos|#\d{2,5}|nbsp|[lr][sd]quo);/i;

/** The blocks of parsed markup, with its links made absolute. */
export function readMarkupTree(tree: XmlElement, base: string | undefined): FiledText {
  const body = nearest(tree, 'body')[0] ?? tree;
  const { blocks, asides } = readBody(withAbsoluteLinks(body, base), 'html');
  return inPublic(
    blocks,
    asides.map(wordsOf).filter((words) => words !== ''),
  );
}

function readMarkupText(html: string, base: string | undefined): FiledText {
  return readMarkupTree(readHtml(blockTag.test(html) ? html : inParagraphs(html)), base);
}

/** Inline markup whose paragraphs stand apart by blank lines. */
function inParagraphs(html: string): string {
  const paragraphs = html.split(/\n[ \t\r]*\n/);
  return paragraphs.length < 2 ? html : paragraphs.map((words) => `<p>${words}</p>`).join('');
}

function inPublic(filed: Block[], notes: readonly string[]): FiledText {
  const { blocks, deskNote } = publicPart(filed);
  return { blocks, deskNotes: deskNote === undefined ? notes : [...notes, deskNote] };
}

function holderOf(text: string): XmlElement {
  return { name: 'content', local: 'content', attributes: {}, children: [text] };
}

const anyTag = /<\/?[a-z][a-z\d]{0,15}(?::[a-z]{1,15})?(?:\s[^<>]{0,4000})?\/?>/i;
const blockTag =
  /<(?:p|br|div|h[1-6]|html|body|table|ul|ol|pre|blockquote|section|article|main|figure)(?:\s[^<>]{0,4000})?\/?>/i;
const escapedTag = /&lt;(?:p|br|div|h[1-6]|a|b|i|em|strong|ul|ol|table|blockquote|img|span)(?:\s|\/?&gt;)/i;
