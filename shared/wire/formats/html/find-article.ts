import { elementsOf, type XmlElement } from '../../xml/xml-tree.ts';
import { hasProperty } from './element-words.ts';
import { PageWeights } from './page-weights.ts';

/**
 * The part of a page that holds its article: what is marked as the article's body, else the part whose own
 * paragraphs have the most to read.
 *
 * @param page - already without boilerplate
 */
export function findArticle(page: XmlElement): XmlElement | undefined {
  const weights = new PageWeights();
  const best = bestPart(page, weights);
  const marked = outermost(page, (element) => hasProperty(element, 'articleBody'));
  const markedWords = marked.reduce((sum, element) => sum + weights.of(element).words, 0);
  const bestWords = best ? weights.of(best).words : 0;
  const found =
    marked.length > 0 && markedWords * 2 >= bestWords
      ? joinedOrOnly(marked)
      : best && withKin(best, page, weights);
  return found && wholeArticle(found, marked[0] ?? best, { page, weights });
}

/** The article around its body: where the page marks one, or where more of its running text stands around. */
function wholeArticle(
  found: XmlElement,
  inside: XmlElement | undefined,
  { page, weights }: { page: XmlElement; weights: PageWeights },
): XmlElement {
  const { words } = weights.of(found);
  const around = inside === undefined ? [] : ancestorsOf(inside, page);
  const article = around.find(
    (element) => weights.of(element).words <= words * mostAround(element) + 400 && mostAround(element) > 1,
  );
  if (article && weights.linkShare(article) <= 0.3 && weights.of(article).words >= words) return article;
  return (
    around
      .slice(0, reach)
      .filter((element) => addsText(element, found, weights))
      .at(-1) ?? found
  );
}

/** How many times the words of its body an element may hold and still be the article: a marked one has the benefit. */
function mostAround({ local, attributes }: XmlElement): number {
  if (local === 'article' || /Article$/.test(attributes['itemtype'] ?? '')) return 5;
  return /(?:^|\s)(?:article|post|story|entry|hentry)(?:\s|$)/.test(attributes['class'] ?? '') ? 1.5 : 0;
}

/** Whether an element has clearly more running text than what was found in it, and hardly more links. */
function addsText(element: XmlElement, found: XmlElement, weights: PageWeights): boolean {
  const [all, inner] = [weights.of(element), weights.of(found)];
  const isMore = all.words > inner.words * 1.3 && all.words < inner.words * 4;
  return (
    isMore && weights.linkShare(element) < 0.12 && all.commas * inner.words > inner.commas * all.words * 0.5
  );
}

/** The elements around an element, nearest first. */
function ancestorsOf(inner: XmlElement, page: XmlElement): XmlElement[] {
  const path: XmlElement[] = [];
  const visit = (element: XmlElement): boolean => {
    if (element === inner) return true;
    if (!elementsOf(element).some(visit)) return false;
    path.push(element);
    return true;
  };
  visit(page);
  return path;
}

const joinedOrOnly = (parts: readonly XmlElement[]): XmlElement => {
  const [only] = parts;
  return only && parts.length === 1 ? only : joined(parts);
};

const joined = (parts: readonly XmlElement[]): XmlElement => ({
  name: 'div',
  local: 'div',
  attributes: {},
  children: parts,
});

/** The elements that pass a test, without those inside one that does. */
function outermost(element: XmlElement, test: (inner: XmlElement) => boolean): XmlElement[] {
  return test(element) ? [element] : elementsOf(element).flatMap((inner) => outermost(inner, test));
}

/** Scores as they spread from paragraphs: all to the parent, half to its parent, less above. */
function bestPart(page: XmlElement, weights: PageWeights): XmlElement | undefined {
  const scores = new Map<XmlElement, number>();
  const visit = (element: XmlElement, above: readonly XmlElement[]): void => {
    const own = isParagraph(element) ? paragraphScore(element, weights) : 0;
    if (own > 0) {
      above.slice(0, reach).forEach((part, level) => {
        scores.set(part, (scores.get(part) ?? 0) + own / (level === 0 ? 1 : level * 2));
      });
    }
    if (!isParagraph(element))
      for (const inner of elementsOf(element)) visit(inner, [element, ...above.slice(0, reach)]);
  };
  visit(page, []);
  let best: XmlElement | undefined;
  let bestScore = 0;
  for (const [part, score] of scores) {
    const weighed = score * (1 - weights.linkShare(part)) * (semantic.has(part.local) ? 1.1 : 1);
    if (weighed > bestScore) [best, bestScore] = [part, weighed];
  }
  return best;
}

const reach = 5;
const semantic: ReadonlySet<string> = new Set(['article', 'main']);
const paragraphs: ReadonlySet<string> = new Set('p pre blockquote td'.split(' '));
const blocks: ReadonlySet<string> = new Set(
  'p div section article main ul ol dl table blockquote pre h1 h2 h3 h4 h5 h6 header footer figure center td'.split(
    ' ',
  ),
);

/** A paragraph element, or a box whose words are not parted into blocks. */
function isParagraph(element: XmlElement): boolean {
  if (element.local === 'td') return !hasBlocks(element);
  if (paragraphs.has(element.local)) return true;
  return (
    /^(?:div|section|article|main|span|font|center|body|html-fragment)$/.test(element.local) &&
    hasOwnWords(element) &&
    !hasBlocks(element)
  );
}

const hasBlocks = (element: XmlElement): boolean =>
  elementsOf(element).some((inner) => blocks.has(inner.local) || hasBlocks(inner));

const hasOwnWords = (element: XmlElement): boolean =>
  element.children.some((node) => typeof node === 'string' && node.trim() !== '');

const shortestParagraph = 25;

function paragraphScore(element: XmlElement, weights: PageWeights): number {
  const { words, commas, linked } = weights.of(element);
  if (words - linked < shortestParagraph) return 0;
  return (1 + commas + Math.min(words / 100, 4)) * (1 - weights.linkShare(element));
}

/** The part with its neighbours that read like it: an article may be cut in pieces by what was put between. */
function withKin(best: XmlElement, page: XmlElement, weights: PageWeights): XmlElement {
  const parent = ancestorsOf(best, page)[0];
  if (!parent || best.local === 'article' || best.local === 'main') return best;
  const kin = elementsOf(parent).filter((inner) => inner === best || readsLike(inner, best, weights));
  return kin.length > 1 ? joined(kin) : best;
}

function readsLike(inner: XmlElement, best: XmlElement, weights: PageWeights): boolean {
  const { words, commas } = weights.of(inner);
  const share = weights.linkShare(inner);
  if (share > 0.25 || words < 80 || commas === 0) return false;
  if (inner.local === 'p') return true;
  const isSameKind = inner.local === best.local && inner.attributes['class'] === best.attributes['class'];
  return isSameKind || words * 5 > weights.of(best).words;
}
