import { WireFormatError } from '../../../errors.ts';
import type { Block } from '../../../story/body.ts';
import type { Warning } from '../../../story/story.ts';
import { boldHeadings } from '../../markup/bold-headings.ts';
import { withFileProperties } from '../../markup/file-properties.ts';
import { readFormattedCopy } from '../../markup/formatted-copy.ts';
import { readPlainText } from '../../markup/plain-text.ts';
import { readBody } from '../../markup/read-body.ts';
import { readHtml } from '../../markup/read-html.ts';
import { titleAt } from '../../markup/title-block.ts';
import type { ReaderInput, WireItem, WireReader } from '../../wire-file.ts';
import { nearest } from '../../xml/xml-tree.ts';
import { EncapsulatedText } from './encapsulated-text.ts';
import { type LeftOut, RtfDocument } from './rtf-document.ts';
import { RtfInterpreter } from './rtf-interpreter.ts';

/**
 * Reads RTF, also where a mail program wrapped HTML or text in it: characters of every font's code page, links,
 * lists, tables and footnotes. Hidden words, deleted ones, comments, headers and footers are left out.
 *
 * @throws WireFormatError `rtf-not-readable`, `rtf-too-deep`, `rtf-too-large`
 * @see Rich Text Format Specification 1.9.1
 */
export const rtfReader: WireReader = {
  read({ bytes }: Pick<ReaderInput, 'bytes'>): WireItem[] {
    const from = startOf(bytes);
    const head = new TextDecoder('latin1').decode(bytes.subarray(from, from + 4_096));
    if (/\\fromtext\b/.test(head))
      return [readFormattedCopy({ blocks: readPlainText(encapsulated('text', bytes, from)) })];
    if (/\\fromhtml1?\b/.test(head)) return [readHtmlCopy(encapsulated('html', bytes, from))];
    return [readDocument(bytes, from)];
  },
};

/** The marker may stand behind a byte order mark or blank lines. */
function startOf(bytes: Uint8Array): number {
  const at = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).indexOf('{\\rtf');
  if (at >= 0) return at;
  throw new WireFormatError({
    code: 'rtf-not-readable',
    message: 'The file is called RTF, but does not begin as an RTF file does.',
    fix: 'Open it in a word processor and save it again, or drop the story as plain text.',
  });
}

function encapsulated(source: 'html' | 'text', bytes: Uint8Array, from: number): string {
  const text = new EncapsulatedText(source);
  new RtfInterpreter(text).run(bytes, from);
  return text.source();
}

function readHtmlCopy(html: string): WireItem {
  const tree = readHtml(html);
  return readFormattedCopy({ blocks: readBody(nearest(tree, 'body')[0] ?? tree, 'html').blocks });
}

function readDocument(bytes: Uint8Array, from: number): WireItem {
  const document = new RtfDocument();
  new RtfInterpreter(document).run(bytes, from);
  const blocks: Block[] = boldHeadings(readBody(document.tree(), 'html').blocks);
  const { title, levels, fileTitle, fileAuthor } = document;
  const item = readFormattedCopy({ blocks, title: titleAt(blocks, title), levels });
  const warnings = [...(item.warnings ?? []), ...[...document.leftOut].map((what) => leftOut[what])];
  return withFileProperties(
    { ...item, warnings },
    { ...(fileTitle !== '' && { title: fileTitle }), ...(fileAuthor !== '' && { creator: fileAuthor }) },
  );
}

const leftOut: Readonly<Record<LeftOut, Warning>> = {
  deletions: {
    code: 'tracked_deletions_left_out',
    message: 'The document has tracked changes: insertions were read as text, deletions were left out.',
    fix: 'Accept or reject the changes to be sure, and drop the file again.',
  },
  hidden: {
    code: 'hidden_text_left_out',
    message: 'Words that are formatted as hidden were left out.',
    fix: 'Take the hidden formatting off to publish them.',
  },
};
