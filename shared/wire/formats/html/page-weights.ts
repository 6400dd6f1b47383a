import type { XmlElement } from '../../xml/xml-tree.ts';
import { hasProperty } from './element-words.ts';
import { commasIn, textWeight } from './text-weight.ts';

/** What an element holds to read. */
export interface Weight {
  /** Weight of its words, scripts and styles aside. */
  readonly words: number;
  /** Weight of those among them that are links. */
  readonly linked: number;
  readonly commas: number;
  /** Whether the page's headline or a marked article body stands inside. */
  readonly hasArticle: boolean;
}

/** The weights of all elements of a page, each computed once. */
export class PageWeights {
  private readonly known = new WeakMap<XmlElement, Weight>();

  of(element: XmlElement): Weight {
    const known = this.known.get(element);
    if (known) return known;
    const weight = this.weigh(element);
    this.known.set(element, weight);
    return weight;
  }

  /** Share of an element's words that are links, 0 to 1. */
  linkShare(element: XmlElement): number {
    const { words, linked } = this.of(element);
    return words === 0 ? 0 : linked / words;
  }

  private weigh(element: XmlElement): Weight {
    if (unread.has(element.local)) return nothing;
    let [words, linked, commas] = [0, 0, 0];
    let hasArticle = element.local === 'h1' || hasProperty(element, 'articleBody');
    for (const node of element.children) {
      const inner = typeof node === 'string' ? weightOfText(node) : this.of(node);
      words += inner.words;
      linked += inner.linked;
      commas += inner.commas;
      hasArticle ||= inner.hasArticle;
    }
    return { words, linked: element.local === 'a' ? words : linked, commas, hasArticle };
  }
}

const unread: ReadonlySet<string> = new Set(
  'script style noscript template svg head title iframe select textarea'.split(' '),
);

const nothing: Weight = { words: 0, linked: 0, commas: 0, hasArticle: false };

function weightOfText(text: string): Weight {
  return { words: textWeight(text), linked: 0, commas: commasIn(text), hasArticle: false };
}
