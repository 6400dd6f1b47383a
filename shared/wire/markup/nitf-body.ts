import type { Block } from '../../story/body.ts';
import { plainText } from '../normalize/inline-text.ts';
import { at, child, children, elementsOf, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { inlineLines } from './inline-lines.ts';
import { readBody } from './read-body.ts';

/** What a NITF document says below its head. */
export interface NitfBody {
  readonly blocks: Block[];
  readonly head: XmlElement | undefined;
  /** Notes for the desk out of the text. */
  readonly deskNotes: string[];
  /** Taglines, which close a story with who worked on it. */
  readonly credits: string[];
}

/**
 * Reads the body of a NITF document: `body.content` only, since notes in `body.head` have a `body.content` of
 * their own.
 *
 * @param nitf - the `nitf` element
 * @see https://iptc.org/standards/nitf/ — NITF 3.x `body`, `body.head`, `body.content`, `body.end`
 */
export function readNitfBody(nitf: XmlElement): NitfBody {
  const body = child(nitf, 'body');
  const parts = children(body, 'body.content').map((content) => readBody(content, 'xml'));
  if (body && parts.length === 0) parts.push(readBody(withoutHeadAndEnd(body), 'xml'));
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    head: child(body, 'body.head'),
    deskNotes: parts.flatMap(({ asides }) => asides.map(wordsOf)).filter((words) => words !== ''),
    credits: elementsOf(at(body, 'body.end')).flatMap((element) => textOf(element) ?? []),
  };
}

/** The words of an element with its paragraphs kept apart, by `\n`. */
export function wordsOf(element: XmlElement): string {
  return plainText(inlineLines(readBody(element, 'xml').blocks));
}

function withoutHeadAndEnd(body: XmlElement): XmlElement {
  const kept = body.children.filter(
    (node) => typeof node === 'string' || (node.local !== 'body.head' && node.local !== 'body.end'),
  );
  return { ...body, children: kept };
}
