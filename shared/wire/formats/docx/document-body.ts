import { element } from '../../markup/element.ts';
import { groupParagraphs, mostParagraphs, type Paragraph } from '../../markup/group-paragraphs.ts';
import type { StyledTitle } from '../../markup/title-block.ts';
import {
  child,
  children,
  elementsOf,
  oneLine,
  rawText,
  type XmlElement,
  type XmlNode,
} from '../../xml/xml-tree.ts';
import type { DocumentParts } from './document-parts.ts';
import { readNumbering } from './numbering.ts';
import { packageTooLarge } from './package-problems.ts';
import { readParagraphKind } from './paragraph-kind.ts';
import { readStyles } from './styles.ts';
import { type LeftOut, WordRuns } from './word-runs.ts';
import { childValue, toggle, wordAttribute } from './word-xml.ts';

/** A Word document as the few elements of HTML that a body knows. */
export interface DocumentBody {
  readonly tree: XmlElement;
  /** The words of the first title or first-level heading. */
  readonly title?: StyledTitle | undefined;
  /** Outline levels of all headings but the title, in order, 1 for the highest. */
  readonly levels: readonly number[];
  /** Paragraphs at the top whose style is that of an author. */
  readonly authors: readonly string[];
  readonly leftOut: ReadonlySet<LeftOut>;
}

export function readDocumentBody(parts: DocumentParts): DocumentBody {
  const reading = new BodyReading(parts);
  return reading.read(child(parts.document, 'body') ?? parts.document);
}

const furthestAuthor = 12;

class BodyReading {
  readonly #parts: DocumentParts;
  readonly #styles: ReturnType<typeof readStyles>;
  readonly #numbering: ReturnType<typeof readNumbering>;
  readonly #runs: WordRuns;
  readonly #usedNotes = new Set<string>();
  readonly #authors: string[] = [];
  readonly #levels: number[] = [];
  #title: DocumentBody['title'];
  #isInNote = false;
  #count = 0;
  #read = 0;
  /** Words of a paragraph without an end of its own: a drop cap, or one whose mark was deleted. */
  #carried: readonly XmlNode[] = [];

  constructor(parts: DocumentParts) {
    this.#parts = parts;
    this.#styles = readStyles(parts.styles);
    this.#numbering = readNumbering(parts.numbering);
    this.#runs = new WordRuns({
      styles: this.#styles,
      links: parts.links,
      note: (kind, id) => this.#readNote(kind, id),
    });
  }

  read(body: XmlElement): DocumentBody {
    const tree = element('div', groupParagraphs(this.#readBlocks(body)));
    const leftOut = this.#runs.leftOut;
    return { tree, title: this.#title, levels: this.#levels, authors: this.#authors, leftOut };
  }

  #readBlocks(container: XmlElement | undefined): Paragraph[] {
    const blocks = elementsOf(container).flatMap((part) => this.#readBlock(part));
    if (this.#carried.length === 0) return blocks;
    const left = this.#carried;
    this.#carried = [];
    return [...blocks, { kind: 'alone', node: element('p', left) }];
  }

  #readBlock(part: XmlElement): Paragraph[] {
    switch (part.local) {
      case 'p':
        return this.#readParagraph(part);
      case 'tbl':
        return [{ kind: 'alone', node: this.#readTable(part) }];
      case 'sdt':
        return toggle(child(part, 'sdtPr'), 'showingPlcHdr')
          ? []
          : this.#readBlocks(child(part, 'sdtContent'));
      case 'del':
      case 'moveFrom':
        this.#runs.leftOut.add('deletions');
        return [];
      case 'AlternateContent':
        return this.#readBlocks(elementsOf(part)[0]);
      case 'altChunk':
        this.#runs.leftOut.add('embedded');
        return [];
      default:
        return part.local.endsWith('Pr') ? [] : this.#readBlocks(part);
    }
  }

  #readParagraph(paragraph: XmlElement): Paragraph[] {
    this.#read += 1;
    if (this.#read > mostParagraphs) throw packageTooLarge();
    const properties = child(paragraph, 'pPr');
    const style = this.#styles.get(childValue(properties, 'pStyle') ?? '');
    const kind = readParagraphKind(properties, style, this.#numbering);
    const words = [...this.#carried, ...this.#runs.read(paragraph, style)];
    const boxes = this.#runs.takeBoxes();
    this.#carried = [];
    if (kind.joinsNext) this.#carried = words;
    const own = kind.joinsNext || kind.kind === 'dropped' ? [] : this.#placed(kind, words);
    return [...own, ...boxes.flatMap((box) => this.#readBlocks(box))];
  }

  #placed(kind: ReturnType<typeof readParagraphKind>, words: readonly XmlNode[]): Paragraph[] {
    const node = element(kind.element, words);
    const text = oneLine(rawText(node));
    if (text === undefined && !this.#isInNote) return [];
    this.#count += 1;
    const group = kind.kind === 'author' || kind.kind === 'dropped' ? 'alone' : kind.kind;
    if (kind.kind === 'author' && this.#count <= furthestAuthor && text !== undefined) {
      this.#authors.push(text);
      return [];
    }
    if (kind.level !== undefined && text !== undefined) this.#levels.push(kind.level);
    if (kind.rank && text !== undefined && !this.#title?.isTitle)
      this.#noteTitle(text, kind.rank === 'title');
    return [{ kind: group, node }];
  }

  #noteTitle(words: string, isTitle: boolean): void {
    if (isTitle || this.#title === undefined) this.#title = { words, isTitle };
  }

  #readTable(table: XmlElement): XmlElement {
    const rows = children(table, 'tr').filter((row) => child(child(row, 'trPr'), 'del') === undefined);
    return element(
      'table',
      rows.map((row) => {
        const isHeader = toggle(child(row, 'trPr'), 'tblHeader') === true;
        return element(
          'tr',
          cellsOf(row).map((cell) => this.#readCell(cell, isHeader)),
        );
      }),
    );
  }

  #readCell(cell: XmlElement, isHeader: boolean): XmlElement {
    const merge = child(child(cell, 'tcPr'), 'vMerge');
    const goesOn = merge !== undefined && wordAttribute(merge, 'val') !== 'restart';
    return element(isHeader ? 'th' : 'td', goesOn ? [] : groupParagraphs(this.#readBlocks(cell)));
  }

  // A note is read where it is first referred to, and never from inside another.
  #readNote(kind: 'footnote' | 'endnote', id: string): readonly XmlNode[] {
    const key = `${kind} ${id}`;
    if (this.#isInNote || this.#usedNotes.has(key)) return [];
    this.#usedNotes.add(key);
    const part = kind === 'footnote' ? this.#parts.footnotes : this.#parts.endnotes;
    const note = children(part, kind).find((one) => wordAttribute(one, 'id') === id);
    if (note === undefined || wordAttribute(note, 'type') !== undefined) return [];
    const outer = new BodyReading(this.#parts);
    return outer.readInside(note, this.#runs.leftOut);
  }

  /** The blocks of a note, read apart from the paragraph that refers to it. */
  readInside(note: XmlElement, leftOut: Set<LeftOut>): XmlNode[] {
    this.#isInNote = true;
    const blocks = groupParagraphs(this.#readBlocks(note));
    for (const what of this.#runs.leftOut) leftOut.add(what);
    return blocks;
  }
}

/** Cells may stand in content controls of their own. */
function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((part) => {
    if (part.local === 'tc') return child(child(part, 'tcPr'), 'cellDel') === undefined ? [part] : [];
    return part.local.endsWith('Pr') ? [] : cellsOf(part);
  });
}
