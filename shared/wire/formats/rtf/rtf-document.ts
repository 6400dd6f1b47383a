import { element } from '../../markup/element.ts';
import { hrefOf, isForPaper } from '../../markup/field-code.ts';
import { groupParagraphs, mostParagraphs, type ParagraphGroup } from '../../markup/group-paragraphs.ts';
import type { StyledTitle } from '../../markup/title-block.ts';
import type { XmlElement } from '../../xml/xml-tree.ts';
import { Flow } from './flow.ts';
import { printable } from './printable.ts';
import type { RtfSink } from './rtf-interpreter.ts';
import { rtfTooLarge } from './rtf-problems.ts';
import type { ParagraphState, RtfState } from './rtf-state.ts';

/** What stood in the file and does not reach the story. */
export type LeftOut = 'deletions' | 'hidden';

const longestName = 500;

/** Builds the few elements of HTML that a body knows from the pieces of an RTF file. */
export class RtfDocument implements RtfSink {
  readonly leftOut = new Set<LeftOut>();
  /** Outline levels of all headings but the title, in order, 1 for the highest. */
  readonly levels: number[] = [];
  title: StyledTitle | undefined;
  fileTitle = '';
  fileAuthor = '';
  readonly #styles = new Map<number, string>();
  readonly #outer: Flow[] = [];
  #flow = new Flow();
  #count = 0;

  /** Everything that was read, once the file has ended. */
  tree(): XmlElement {
    this.#endParagraph({});
    return element('div', groupParagraphs(this.#flow.finish()));
  }

  text(text: string, state: RtfState): void {
    switch (state.destination) {
      case 'text':
        this.#addWords(text, state);
        break;
      case 'code':
        if (state.field && state.field.code.length < 4_000) state.field.code += text;
        break;
      case 'style':
        this.#nameStyle(text, state.paragraph.style ?? 0);
        break;
      case 'marker':
        this.#markItem(text);
        break;
      case 'title':
        this.fileTitle = (this.fileTitle + printable(text)).slice(0, longestName);
        break;
      case 'author':
        this.fileAuthor = (this.fileAuthor + printable(text)).slice(0, longestName);
        break;
      default:
        break;
    }
  }

  word(word: string, parameter: number | undefined, state: RtfState): void {
    if (state.isHtmlRtf) return;
    const value = parameter ?? 0;
    switch (word) {
      case 'pard':
        state.paragraph = {};
        break;
      case 's':
        state.paragraph = { ...state.paragraph, style: value };
        break;
      case 'outlinelevel':
        state.paragraph = { ...state.paragraph, outline: value };
        break;
      case 'intbl':
        state.paragraph = { ...state.paragraph, isInTable: true };
        break;
      case 'itap':
        state.paragraph = { ...state.paragraph, nesting: Math.min(Math.max(value, 0), deepestTable) };
        break;
      default:
        if (state.destination === 'text') this.#breakAt(word, state);
    }
  }

  openFlow(): void {
    this.#outer.push(this.#flow);
    this.#flow = new Flow();
  }

  closeFlow(kind: string, state: RtfState): void {
    this.#endParagraph({});
    const paragraphs = this.#flow.finish();
    const outer = this.#outer.pop();
    if (!outer) return;
    this.#flow = outer;
    if (kind === 'box') outer.addBox(paragraphs);
    else if (paragraphs.length > 0 && !state.isHidden && !state.isDeleted)
      outer.addNode(element('fn', groupParagraphs(paragraphs)));
  }

  #breakAt(word: string, { paragraph }: RtfState): void {
    const nesting = nestingOf(paragraph);
    switch (word) {
      case 'par':
      case 'sect':
      case '\n':
      case '\r':
        this.#endParagraph(paragraph);
        break;
      case 'line':
      case 'softline':
        this.#flow.addNode(element('br', []));
        break;
      case 'cell':
      case 'nestcell':
        this.#endParagraph({ ...paragraph, isInTable: true });
        this.#flow.endCell(word === 'cell' ? 1 : Math.max(nesting, 2));
        break;
      case 'row':
      case 'nestrow':
        this.#flow.endRow(word === 'row' ? 1 : Math.max(nesting, 2));
        break;
      default:
        break;
    }
  }

  #addWords(text: string, state: RtfState): void {
    if (state.isDeleted) this.leftOut.add('deletions');
    else if (state.isHidden && text.trim() !== '') this.leftOut.add('hidden');
    if (state.isDeleted || state.isHidden) return;
    const code = state.isFieldResult ? (state.field?.code ?? '') : '';
    if (!isForPaper(code)) this.#flow.addText(text, { ...state, href: hrefOf(code) });
  }

  #nameStyle(text: string, style: number): void {
    const name = `${this.#styles.get(style) ?? ''}${text}`.slice(0, longestName);
    this.#styles.set(style, name);
  }

  // A number or a letter with a stop counts; everything else, the letter o among it, is a bullet.
  #markItem(text: string): void {
    if (/\d|[A-Za-z][.)]/.test(text)) this.#flow.list = 'ordered';
    else this.#flow.list ??= 'unordered';
  }

  #endParagraph(paragraph: ParagraphState): void {
    this.#count += 1;
    if (this.#count > mostParagraphs) throw rtfTooLarge(mostParagraphs);
    const style = (this.#styles.get(paragraph.style ?? -1) ?? '').replace(/;.*$/s, '').trim().toLowerCase();
    const level = /^heading (\d)$/.exec(style)?.[1] ?? outlineLevel(paragraph);
    const kind: ParagraphGroup = level === undefined ? (this.#flow.list ?? 'alone') : 'alone';
    const local = style === 'title' ? 'h1' : level === undefined ? 'p' : `h${Math.min(Number(level) + 1, 6)}`;
    const words = this.#flow.endParagraph({ kind, local, nesting: nestingOf(paragraph) });
    if (words === undefined || local === 'p') return;
    if (style !== 'title') this.levels.push(Number(level));
    const isFirst = style === 'title' ? this.title?.isTitle !== true : Number(level) === 1 && !this.title;
    if (isFirst) this.title = { words, isTitle: style === 'title' };
  }
}

const deepestTable = 20;

function nestingOf({ isInTable, nesting }: ParagraphState): number {
  return nesting ?? (isInTable === true ? 1 : 0);
}

function outlineLevel({ outline }: ParagraphState): string | undefined {
  return outline !== undefined && outline >= 0 && outline <= 8 ? String(outline + 1) : undefined;
}
