import type { Block, Inline } from '../../story/body.ts';
import { attribute, rawText, type XmlElement } from '../xml/xml-tree.ts';
import { escapedHtml, unescaped } from './escaped-markup.ts';
import { fractionText } from './fraction.ts';
import { isAside, isHidden } from './hidden.ts';
import { inlineLines } from './inline-lines.ts';
import { listOf } from './list.ts';
import { isTyped, readPlainText } from './plain-text.ts';
import { preformattedText } from './preformatted.ts';
import { opensWithMark, quoteOf } from './quote.ts';
import { readHtml } from './read-html.ts';
import { type Mark, RunningText } from './running-text.ts';
import { safeHref } from './safe-href.ts';
import { tableOf } from './table.ts';
import { type ElementKind, headingLevel, kindOf, markOf } from './vocabulary.ts';

/** The body of a story, and what stood among its words without being part of it. */
export interface MarkupBody {
  readonly blocks: Block[];
  /** Elements for the desk: notes, notebooks, lines marked as not for publication. Never public. */
  readonly asides: XmlElement[];
}

/**
 * Reads HTML, XHTML or NITF markup into the blocks that a page may show: an allow-list.
 *
 * The words of unknown elements are kept, their markup is not. Scripts, styles, forms, pictures with their
 * captions and hidden content are dropped whole. White space collapses as in a browser.
 *
 * @param source - XML of agencies escapes some characters twice, and sends embeds as escaped HTML
 * @param container - its children are read; nested at most `xmlLimits.depth` deep, as `readXml` and `readHtml` see to
 */
export function readBody(container: XmlElement, source: 'html' | 'xml'): MarkupBody {
  const reading = new BodyReading(source, [], []);
  reading.readChildren(container);
  return reading.finish();
}

/** One pass over a body. Words gather in `words` until a block begins or ends. */
class BodyReading {
  private readonly source: 'html' | 'xml';
  private readonly blocks: Block[] = [];
  private readonly asides: XmlElement[];
  private readonly footnotes: Inline[][];
  private marks: readonly Mark[] = [];
  private words = new RunningText();

  constructor(source: 'html' | 'xml', asides: XmlElement[], footnotes: Inline[][]) {
    this.source = source;
    this.asides = asides;
    this.footnotes = footnotes;
  }

  finish(): MarkupBody {
    this.endParagraph();
    if (this.footnotes.length > 0) this.blocks.push({ type: 'footnotes', notes: this.footnotes });
    return { blocks: this.blocks, asides: this.asides };
  }

  readChildren(element: XmlElement): void {
    const unknownAreBlocks = holdsOnlyElements(element);
    for (const node of element.children) {
      if (typeof node === 'string') this.addText(node);
      else this.readElement(node, unknownAreBlocks);
    }
  }

  private readElement(element: XmlElement, unknownAreBlocks: boolean): void {
    const local = element.local.toLowerCase();
    const kind = kindOf(local);
    if (kind === 'dropped' || isHidden(element)) return;
    if (kind === 'aside' || isAside(element)) {
      this.asides.push(element);
      return;
    }
    const blocks = this.blocksOfKind(kind, element, local);
    if (blocks) this.addBlocks(blocks);
    else this.readWords(kind, element, local, unknownAreBlocks);
  }

  /** The blocks of an element that is never part of a paragraph; absent for every other. */
  private blocksOfKind(kind: ElementKind, element: XmlElement, local: string): Block[] | undefined {
    const blocksOf = (part: XmlElement): Block[] => this.blocksOf(part);
    switch (kind) {
      case 'heading':
        return headingOf(headingLevel(local), blocksOf(element));
      case 'list':
        return listOf(element, blocksOf);
      case 'quote':
        return quoteOf(element, blocksOf);
      case 'table':
        return tableOf(element, blocksOf);
      case 'preformatted':
        return [{ type: 'preformatted', text: preformattedText(element) }];
      case 'rule':
        return [{ type: 'break' }];
      case 'paragraph':
        return this.characterBlocks(element);
      default:
        return undefined;
    }
  }

  private readWords(kind: ElementKind, element: XmlElement, local: string, unknownAreBlocks: boolean): void {
    if (kind === 'paragraph' || (kind === 'unknown' && unknownAreBlocks)) this.readParagraph(element);
    else if (kind === 'term') this.readParagraph(element, { type: 'strong' });
    else if (kind === 'mark') this.readMarked(element, { type: markOf(local) });
    else if (kind === 'link') this.readLink(element);
    else if (kind === 'line-end') this.words.addBreak();
    else if (kind === 'quotation') this.readQuotation(element);
    else if (kind === 'fraction') this.readFraction(element);
    else if (kind === 'footnote') this.readFootnote(element);
    else this.readChildren(element);
  }

  private addText(characters: string): void {
    this.words.addText(this.source === 'xml' ? unescaped(characters) : characters, this.marks);
  }

  /** The blocks of a paragraph whose characters are more than one paragraph; absent for every other. */
  private characterBlocks(element: XmlElement): Block[] | undefined {
    const html = this.source === 'xml' ? escapedHtml(element) : undefined;
    if (html !== undefined) return readBody(readHtml(html), 'html').blocks;
    return isTypedParagraph(element) ? readPlainText(rawText(element)) : undefined;
  }

  private readParagraph(element: XmlElement, mark?: Mark): void {
    this.endParagraph();
    if (mark) this.readMarked(element, mark);
    else this.readChildren(element);
    this.endParagraph();
  }

  private readMarked(element: XmlElement, mark: Mark): void {
    const outer = this.marks;
    if (!outer.some(({ type }) => type === mark.type)) this.marks = [...outer, mark];
    this.readChildren(element);
    this.marks = outer;
  }

  private readLink(element: XmlElement): void {
    const href = safeHref(attribute(element, 'href'));
    if (href === undefined) this.readChildren(element);
    else this.readMarked(element, { type: 'link', href });
  }

  private readQuotation(element: XmlElement): void {
    const marked = opensWithMark(element);
    if (!marked) this.words.addText('“', this.marks);
    this.readChildren(element);
    if (!marked) this.words.addText('”', this.marks);
  }

  private readFraction(element: XmlElement): void {
    this.words.addText(fractionText(element, this.words.lastCharacter()), this.marks);
  }

  private readFootnote(element: XmlElement): void {
    const content = inlineLines(this.blocksOf(element));
    if (content.length === 0) return;
    this.footnotes.push(content);
    this.words.addText(String(this.footnotes.length), [...this.marks, { type: 'sup' }]);
  }

  /** The blocks inside an element; its notes for the desk and its footnotes join those of the body. */
  private blocksOf(element: XmlElement): Block[] {
    const inner = new BodyReading(this.source, this.asides, this.footnotes);
    inner.readChildren(element);
    inner.endParagraph();
    return inner.blocks;
  }

  private addBlocks(blocks: readonly Block[]): void {
    this.endParagraph();
    for (const block of blocks)
      if (block.type !== 'preformatted' || block.text !== '') this.blocks.push(block);
  }

  private endParagraph(): void {
    for (const content of this.words.paragraphs()) this.blocks.push({ type: 'paragraph', content });
    this.words = new RunningText();
  }
}

/** A whole story may stand in one paragraph element as it was typed, indents and all. */
function isTypedParagraph({ children }: XmlElement): boolean {
  return children.every((node) => typeof node === 'string') && isTyped(children.join(''));
}

/** In a list of elements without words between them, an unknown one is most likely a paragraph of its own. */
function holdsOnlyElements({ children }: XmlElement): boolean {
  return children.every((node) => typeof node !== 'string' || node.trim() === '');
}

function headingOf(level: 2 | 3, blocks: readonly Block[]): Block[] {
  const content = inlineLines(blocks);
  return content.length > 0 ? [{ type: 'heading', level, content }] : [];
}
