import type { Block, Inline } from '../../../story/body.ts';
import { type FiledText, readMarkupTree } from '../../markup/filed-text.ts';
import { blockText } from '../../normalize/body-text.ts';
import { elementsOf, nearest, textOf, type XmlElement, type XmlNode } from '../../xml/xml-tree.ts';
import { type BoilerplateExtent, withoutBoilerplate } from './boilerplate.ts';
import { allElements } from './element-words.ts';
import { findArticle } from './find-article.ts';
import { withoutLabels } from './page-labels.ts';
import { PageWeights } from './page-weights.ts';
import { textWeight } from './text-weight.ts';

interface ArticleText extends FiledText {
  readonly weight: number;
  /** Headings that are links, as those of other articles are. */
  readonly teasers: number;
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
  const readWithout = (extent: BoilerplateExtent): ArticleText =>
    read(withoutBoilerplate(body, weights, extent), headline, base);
  const strict = readWithout('named');
  if (strict.weight >= shortestArticle) return listsArticles(body, strict) ? undefined : strict;
  const lenient = readWithout('comments');
  const text = lenient.weight > strict.weight * 2 ? lenient : strict;
  const whole = text.weight < littleProse ? readWithout('furniture') : text;
  return whole.weight === 0 || listsArticles(body, whole) ? undefined : whole;
}

/** What is shorter is read a second time with less thrown away. */
const shortestArticle = 250;

function read(page: XmlElement, headline: string | undefined, base: string | undefined): ArticleText {
  const article = findArticle(page) ?? page;
  const weights = new PageWeights();
  const cleaned = withoutLinkLists(article, weights, headline);
  const { blocks: filed, deskNotes } = readMarkupTree(cleaned, base);
  const blocks = withoutLabels(filed, headline);
  return { blocks, deskNotes, weight: weightOf(blocks), teasers: teasersIn(cleaned, weights) };
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

function listsArticles(body: XmlElement, { blocks, teasers }: ArticleText): boolean {
  if (teasers >= manyTeasers && teasers * 2 > countOf(body, 'p')) return true;
  return countOf(body, 'a') >= manyLinks && proseIn(blocks) < littleProse;
}

const manyTeasers = 4;

function teasersIn(article: XmlElement, weights: PageWeights): number {
  const headings = allElements(article, ({ local }) => /^h[2-4]$/.test(local));
  const linked = headings.filter((heading) => weights.linkShare(heading) > 0.9).length;
  const inside = allElements(article, ({ local }) => local === 'a').filter((link) =>
    elementsOf(link).some(({ local }) => /^h[2-4]$/.test(local)),
  ).length;
  return linked + inside;
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
