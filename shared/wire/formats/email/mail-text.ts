import type { Block } from '../../../story/body.ts';
import { boldHeadings } from '../../markup/bold-headings.ts';
import { readFormattedCopy } from '../../markup/formatted-copy.ts';
import { readBody } from '../../markup/read-body.ts';
import { readHtml } from '../../markup/read-html.ts';
import { blockText, bodyTextOf } from '../../normalize/body-text.ts';
import type { ReaderInput, WireItem } from '../../wire-file.ts';
import { nearest, type XmlElement } from '../../xml/xml-tree.ts';
import { textReader } from '../text/text-reader.ts';
import { type MailCut, type StoryLines, storyLines } from './mail-lines.ts';
import type { Mail } from './mail-parts.ts';

/** The words of a message that belong to its story, before its conventions are read. */
export interface MailText {
  readonly words: string;
  readonly cuts: readonly MailCut[];
  readonly forwardedSubject?: string | undefined;
  /** Reads the story; `above` is a line that its conventions must see first. */
  read(above: string | undefined): Promise<readonly WireItem[]>;
}

/** The text of a message: the plain one where it is a real alternative, else the HTML. */
export function mailText({ text, html }: Mail, input: ReaderInput): MailText | undefined {
  const plain = text === undefined || text.trim() === '' ? undefined : text;
  const blocks = html === undefined ? [] : htmlBlocks(html);
  if (plain !== undefined && (blocks.length === 0 || !isStandIn(plain, bodyTextOf(blocks))))
    return ofPlain(plain, input);
  return blocks.length > 0 ? ofBlocks(blocks) : undefined;
}

const longestStandIn = 400;

/** Some senders put a sentence about HTML where the text should be. */
function isStandIn(plain: string, rich: string): boolean {
  const words = plain.trim();
  if (words.length > longestStandIn || rich.length < words.length) return false;
  return /\bhtml\b|\bview (?:this|the) (?:e-?mail|message|newsletter)|in (?:your|a|the) (?:web )?browser/i.test(
    words,
  );
}

function ofPlain(text: string, input: ReaderInput): MailText {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const story = storyLines(lines);
  const words = story.kept.map((index) => (lines[index] ?? '').replace(/^>From /, 'From ')).join('\n');
  const unquoted = isWhollyQuoted(words) ? words.replace(/^[ \t]{0,3}> ?/gm, '') : words;
  return {
    ...found(story),
    words: unquoted,
    read: async (above) => {
      const copy = above === undefined ? unquoted : `${above}\n\n${unquoted}`;
      return textReader.read({ ...input, text: copy, byteRange: () => undefined });
    },
  };
}

function isWhollyQuoted(text: string): boolean {
  const filled = text.split('\n').filter((line) => line.trim() !== '');
  return filled.length > 0 && filled.every((line) => /^[ \t]{0,3}>/.test(line));
}

function ofBlocks(blocks: readonly Block[]): MailText {
  const story = storyLines(
    blocks.flatMap((block, index) => (index === 0 ? [] : ['']).concat(blockText(block))),
  );
  // Every other line is the blank between two blocks.
  const kept = story.kept.filter((index) => index % 2 === 0).flatMap((index) => blocks[index / 2] ?? []);
  return {
    ...found(story),
    words: bodyTextOf(kept),
    read: async (above) => {
      const first: Block[] =
        above === undefined ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: above }] }];
      return [readFormattedCopy({ blocks: [...first, ...kept] })];
    },
  };
}

function found({ cuts, forwardedSubject }: StoryLines): Pick<MailText, 'cuts' | 'forwardedSubject'> {
  return { cuts, forwardedSubject };
}

function htmlBlocks(html: string): Block[] {
  const tree = readHtml(html);
  const body = withoutMailParts(nearest(tree, 'body')[0] ?? tree);
  return boldHeadings(readBody(body, 'html').blocks);
}

/** The markup without quoted replies and signatures, as mail programs mark them. */
function withoutMailParts(element: XmlElement): XmlElement {
  const children = element.children
    .filter((node) => typeof node === 'string' || !isMailPart(node))
    .map((node) => (typeof node === 'string' ? node : withoutMailParts(node)));
  return { ...element, children };
}

function isMailPart({ local, attributes }: XmlElement): boolean {
  const marks = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  const isReply = local === 'blockquote' && attributes['type']?.toLowerCase() === 'cite';
  return (
    isReply ||
    /(?:^|\s)(?:gmail_signature|moz-signature|gmail_quote|yahoo_quoted|Signature|divRplyFwdMsg|appendonsend|moz-cite-prefix|preheader)(?=\s|$)/i.test(
      marks,
    )
  );
}
