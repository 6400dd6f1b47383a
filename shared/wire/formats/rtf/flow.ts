import { element } from '../../markup/element.ts';
import { groupParagraphs, type Paragraph } from '../../markup/group-paragraphs.ts';
import { mergeMarks } from '../../markup/merge-marks.ts';
import { oneLine, rawText, type XmlElement, type XmlNode } from '../../xml/xml-tree.ts';
import { printable } from './printable.ts';

/** How characters are set. */
export interface Setting {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly position: 'sup' | 'sub' | undefined;
  readonly href: string | undefined;
}

interface Run {
  text: string;
  readonly setting: Setting;
}

interface OpenTable {
  readonly rows: XmlElement[];
  cells: XmlElement[];
  paragraphs: Paragraph[];
}

/** Paragraphs one after the other, in tables or not: the text, a footnote or a text box. */
export class Flow {
  /** The list that the paragraph at hand is an item of. */
  list: 'ordered' | 'unordered' | undefined;
  readonly #paragraphs: Paragraph[] = [];
  /** Tables that are still open, each in a cell of the one before. */
  readonly #tables: OpenTable[] = [];
  #words: (Run | XmlElement)[] = [];
  #boxes: Paragraph[] = [];

  addText(text: string, setting: Setting): void {
    const last = this.#words.at(-1);
    if (last && 'setting' in last && isSame(last.setting, setting)) last.text += text;
    else this.#words.push({ text, setting });
  }

  addNode(node: XmlElement): void {
    this.#words.push(node);
  }

  /** A text box stands below the paragraph that it hangs on. */
  addBox(paragraphs: readonly Paragraph[]): void {
    this.#boxes.push(...paragraphs);
  }

  /** @returns the words of the paragraph; absent where it has none */
  endParagraph({
    kind,
    local,
    nesting,
  }: {
    kind: Paragraph['kind'];
    local: string;
    nesting: number;
  }): string | undefined {
    const node = element(kind === 'alone' ? local : 'li', mergeMarks(this.#words.map(nodeOf)));
    const boxes = this.#boxes;
    this.#words = [];
    this.#boxes = [];
    this.list = undefined;
    const words = oneLine(rawText(node));
    if (words === undefined && boxes.length === 0) return undefined;
    const place = this.#placeAt(nesting);
    if (words !== undefined) place.push({ kind, node });
    place.push(...boxes);
    return words;
  }

  endCell(nesting: number): void {
    this.#closeTables(nesting);
    const table = this.#tableAt(nesting);
    table.cells.push(element('td', groupParagraphs(table.paragraphs)));
    table.paragraphs = [];
  }

  endRow(nesting: number): void {
    this.#closeTables(nesting);
    const table = this.#tableAt(nesting);
    if (table.cells.length > 0) table.rows.push(element('tr', table.cells));
    table.cells = [];
  }

  finish(): Paragraph[] {
    this.#closeTables(0);
    return this.#paragraphs;
  }

  #placeAt(nesting: number): Paragraph[] {
    this.#closeTables(nesting);
    return nesting === 0 ? this.#paragraphs : this.#tableAt(nesting).paragraphs;
  }

  #tableAt(nesting: number): OpenTable {
    let table = this.#tables[nesting - 1];
    while (table === undefined) {
      this.#tables.push({ rows: [], cells: [], paragraphs: [] });
      table = this.#tables[nesting - 1];
    }
    return table;
  }

  /** Ends all tables deeper than the nesting; what a table lost of its ends is closed with it. */
  #closeTables(nesting: number): void {
    while (this.#tables.length > nesting) {
      const table = this.#tables.pop();
      if (!table) return;
      if (table.paragraphs.length > 0) table.cells.push(element('td', groupParagraphs(table.paragraphs)));
      if (table.cells.length > 0) table.rows.push(element('tr', table.cells));
      const around = this.#tables.at(-1)?.paragraphs ?? this.#paragraphs;
      if (table.rows.length > 0) around.push({ kind: 'alone', node: element('table', table.rows) });
    }
  }
}

function isSame(a: Setting, b: Setting): boolean {
  return a.isBold === b.isBold && a.isItalic === b.isItalic && a.position === b.position && a.href === b.href;
}

function nodeOf(word: Run | XmlElement): XmlNode {
  if (!('setting' in word)) return word;
  const { isBold, isItalic, position, href } = word.setting;
  let node: XmlNode = printable(word.text);
  if (position !== undefined) node = element(position, [node]);
  if (isItalic) node = element('em', [node]);
  if (isBold) node = element('strong', [node]);
  return href === undefined ? node : element('a', [node], { href });
}
