import { element } from '../../markup/element.ts';
import { hrefOf } from '../../markup/field-code.ts';
import { mergeMarks, notesAfterPunctuation } from '../../markup/merge-marks.ts';
import { child, elementsOf, nearest, rawText, type XmlElement, type XmlNode } from '../../xml/xml-tree.ts';
import { Fields } from './fields.ts';
import type { Relationship } from './relationships.ts';
import type { WordStyle } from './styles.ts';
import { childValue, toggle, wordAttribute } from './word-xml.ts';

/** What stood in the document and does not reach the story. */
export type LeftOut = 'deletions' | 'hidden' | 'embedded';

export interface RunContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly links: ReadonlyMap<string, Relationship>;
  /** The words of a footnote or endnote, once; empty where there is none. */
  note(kind: 'footnote' | 'endnote', id: string): readonly XmlNode[];
}

/** Reads the words of paragraphs as the inline elements of HTML. Keeps fields that reach over paragraphs. */
export class WordRuns {
  readonly leftOut = new Set<LeftOut>();
  readonly #context: RunContext;
  readonly #fields = new Fields();
  #boxes: XmlElement[] = [];
  #paragraphStyle: WordStyle | undefined;

  constructor(context: RunContext) {
    this.#context = context;
  }

  /** The words of one paragraph, with neighbouring runs of the same kind joined. */
  read(paragraph: XmlElement, style: WordStyle | undefined): XmlNode[] {
    this.#paragraphStyle = style;
    const nodes = notesAfterPunctuation(mergeMarks(this.#readAll(paragraph)));
    this.#fields.endParagraph();
    return nodes;
  }

  /** The contents of text boxes that hung on the paragraphs since the last call. */
  takeBoxes(): XmlElement[] {
    const boxes = this.#boxes;
    this.#boxes = [];
    return boxes;
  }

  #readAll(container: XmlElement | undefined): XmlNode[] {
    return elementsOf(container).flatMap((part) => this.#readPart(part));
  }

  #readPart(part: XmlElement): XmlNode[] {
    switch (part.local) {
      case 'r':
        return this.#readRun(part);
      case 'hyperlink':
        return linked(this.#readAll(part), this.#target(part));
      case 'fldSimple':
        return linked(this.#readAll(part), hrefOf(wordAttribute(part, 'instr') ?? ''));
      case 'del':
      case 'moveFrom':
        if (nearest(part, 'r').length > 0) this.leftOut.add('deletions');
        return [];
      case 'sdt':
        return isPlaceholder(part) ? [] : this.#readAll(child(part, 'sdtContent'));
      case 'AlternateContent':
        return this.#readAlternative(part);
      case 'oMath':
      case 'oMathPara':
        return nearest(part, 't').map(rawText);
      default:
        return part.local.endsWith('Pr') ? [] : this.#readAll(part);
    }
  }

  #target(link: XmlElement): string | undefined {
    const relationship = this.#context.links.get(wordAttribute(link, 'id') ?? '');
    return relationship?.isOutside ? relationship.target : undefined;
  }

  #readRun(run: XmlElement): XmlNode[] {
    const properties = child(run, 'rPr');
    const style = this.#context.styles.get(childValue(properties, 'rStyle') ?? '');
    const isHidden =
      toggle(properties, 'vanish') ?? style?.isHidden ?? this.#paragraphStyle?.isHidden ?? false;
    const words = elementsOf(run).flatMap((part) => this.#readRunPart(part));
    if (words.length === 0) return [];
    if (isHidden) this.leftOut.add('hidden');
    if (isHidden || !this.#fields.showsWords) return [];
    return linked(marked(words, properties, style), this.#fields.href);
  }

  #readRunPart(part: XmlElement): XmlNode[] {
    switch (part.local) {
      case 't':
        return printable(rawText(part));
      case 'tab':
        return ['\t'];
      case 'br':
      case 'cr':
        return /^(?:page|column)$/.test(wordAttribute(part, 'type') ?? '') ? [] : [element('br', [])];
      case 'noBreakHyphen':
        return ['\u2011'];
      case 'sym':
        return printable(symbol(wordAttribute(part, 'char')));
      case 'instrText':
        this.#fields.addCode(rawText(part));
        return [];
      case 'fldChar':
        this.#fields.mark(wordAttribute(part, 'fldCharType'));
        return [];
      case 'footnoteReference':
      case 'endnoteReference':
        return this.#readNote(part);
      case 'ruby':
        return this.#readAll(child(part, 'rubyBase'));
      case 'AlternateContent':
        return this.#readAlternative(part);
      case 'drawing':
      case 'pict':
      case 'object':
        this.#boxes.push(...boxesIn(part));
        return [];
      default:
        return [];
    }
  }

  #readNote(reference: XmlElement): XmlNode[] {
    const kind = reference.local === 'footnoteReference' ? 'footnote' : 'endnote';
    const words = this.#context.note(kind, wordAttribute(reference, 'id') ?? '');
    return words.length > 0 ? [element('fn', words)] : [];
  }

  // Newer programs read the choice, older ones the fallback; both hold the same words.
  #readAlternative(alternative: XmlElement): XmlNode[] {
    for (const part of elementsOf(alternative)) {
      const boxes = boxesIn(part);
      this.#boxes.push(...boxes);
      const words = elementsOf(part).flatMap((one) =>
        one.local === 'drawing' || one.local === 'pict'
          ? []
          : [...this.#readRunPart(one), ...this.#readRuns(one)],
      );
      if (boxes.length > 0 || words.length > 0) return words;
    }
    return [];
  }

  #readRuns(part: XmlElement): XmlNode[] {
    return part.local === 'r' ? this.#readRun(part) : [];
  }
}

function boxesIn(part: XmlElement): XmlElement[] {
  if (part.local === 'txbxContent') return [part];
  if (part.local !== 'AlternateContent') return elementsOf(part).flatMap(boxesIn);
  for (const one of elementsOf(part)) {
    const boxes = boxesIn(one);
    if (boxes.length > 0) return boxes;
  }
  return [];
}

function isPlaceholder(control: XmlElement): boolean {
  return toggle(child(control, 'sdtPr'), 'showingPlcHdr') === true;
}

function marked(
  words: readonly XmlNode[],
  properties: XmlElement | undefined,
  style: WordStyle | undefined,
): readonly XmlNode[] {
  let nodes = words;
  const position = childValue(properties, 'vertAlign');
  if (position === 'superscript') nodes = [element('sup', nodes)];
  if (position === 'subscript') nodes = [element('sub', nodes)];
  if (toggle(properties, 'i') ?? style?.isItalic) nodes = [element('em', nodes)];
  if (toggle(properties, 'b') ?? style?.isBold) nodes = [element('strong', nodes)];
  return nodes;
}

function linked(words: readonly XmlNode[], href: string | undefined): XmlNode[] {
  return href === undefined || words.length === 0 ? [...words] : [element('a', words, { href })];
}

// Glyphs of private use mean something in one font only: mostly bullets and arrows.
function printable(text: string): string[] {
  const words = text.replace(/[\p{Co}]/gu, '');
  return words === '' ? [] : [words];
}

function symbol(code: string | undefined): string {
  return code !== undefined && /^[\da-f]{4}$/i.test(code)
    ? String.fromCharCode(Number.parseInt(code, 16))
    : '';
}
