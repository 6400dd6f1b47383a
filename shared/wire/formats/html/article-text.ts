import type { Block, Inline } from '../../../story/body.ts';
import { type FiledText, readMarkupTree } from '../../markup/filed-text.ts';
import { blockText } from '../../normalize/body-text.ts';
import { elementsOf, nearest, textOf, type XmlElement, type XmlNode } from '../../xml/xml-tree.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { findArticle } from './find-article.ts';
import { withoutLabels } from './page-labels.ts';
import { PageWeights } from './page-weights.ts';
import { textWeight } from './text-weight.ts';

interface ArticleText extends FiledText {
  readonly weight: number;
}

/**
 * The text of a page's article.
 *
 * @param headline - a heading that repeats it is left out
 * @param base - address against which relative links are read
 * @returns absent where the page has nothing but links and labels
 */
export function articleText(
  page: XmlElement,
  { headline, base }: { headline: string | undefined; base: string | undefined },
): ArticleText | undefined {
  const body = nearest(page, 'body')[0] ?? page;
  const weights = new PageWeights();
  const strict = read(withoutBoilerplate(body, weights, true), headline, base);
  if (countOf(body, 'a') >= manyLinks && proseIn(strict.blocks) < littleProse) return undefined;
  if (strict.weight >= shortestArticle) return strict;
  const lenient = read(withoutBoilerplate(body, weights, false), headline, base);
  const text = lenient.weight > strict.weight * 2 ? lenient : strict;
  return text.weight === 0 ? undefined : text;
}

/** What is shorter is read a second time with less thrown away. */
const shortestArticle = 250;

function read(page: XmlElement, headline: string | undefined, base: string | undefined): ArticleText {
  const article = findArticle(page) ?? page;
  const weights = new PageWeights();
  const { blocks: filed, deskNotes } = readMarkupTree(withoutLinkLists(article, weights, headline), base);
  const blocks = withoutLabels(filed, headline);
  return { blocks, deskNotes, weight: weightOf(blocks) };
}

const weightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + textWeight(blockText(block)), 0);

const listing: ReadonlySet<string> = new Set('ul ol dl div section table header figure center'.split(' '));

/** An article without the lists in it that only lead elsewhere, and without its own headline. */
function withoutLinkLists(
  article: XmlElement,
  weights: PageWeights,
  headline: string | undefined,
): XmlElement {
  const total = weights.of(article).words;
  const clean = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((node): XmlNode[] => {
      if (typeof node === 'string') return [node];
      const leadsElsewhere =
        listing.has(node.local) && weights.linkShare(node) > 0.6 && weights.of(node).words * 3 < total;
      const repeats = /^h[1-3]$/.test(node.local) && headline !== undefined && textOf(node) === headline;
      if (leadsElsewhere || repeats) return [];
      const cleaned = clean(node);
      return isEmptied(node, cleaned) ? [] : [cleaned];
    }),
  });
  return clean(article);
}

/** A box of which only its heading is left. */
function isEmptied(before: XmlElement, after: XmlElement): boolean {
  if (!/^(?:div|section)$/.test(before.local) || elementsOf(before).length === elementsOf(after).length)
    return false;
  const left = after.children.filter((node) => typeof node !== 'string' || node.trim() !== '');
  return left.every((node) => typeof node !== 'string' && /^h[1-6]$/.test(node.local));
}

/** A page of many links, with nothing beside them that reads like a paragraph, lists articles. */
const manyLinks = 10;
const littleProse = 60;

/** Weight of the words that are no links, of the paragraphs that have more than a label of them. */
function proseIn(blocks: readonly Block[]): number {
  const proses = blocks.map((block) =>
    block.type === 'paragraph' ? textWeight(unlinked(block.content)) : 0,
  );
  return proses.filter((weight) => weight >= shortestProse).reduce((sum, weight) => sum + weight, 0);
}

const shortestProse = 25;

function unlinked(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'link' || inline.type === 'break' ? '' : unlinked(inline.children);
    })
    .join('');
}

function countOf(element: XmlElement, local: string): number {
  return elementsOf(element).reduce(
    (sum, inner) => sum + (inner.local === local ? 1 : 0) + countOf(inner, local),
    0,
  );
}
