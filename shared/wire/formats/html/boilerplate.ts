import { isHidden } from '../../markup/hidden.ts';
import { attribute, rawText, type XmlElement, type XmlNode } from '../../xml/xml-tree.ts';
import { elementWords } from './element-words.ts';
import type { PageWeights, Weight } from './page-weights.ts';

export type BoilerplateExtent = 'named' | 'comments' | 'furniture';

/**
 * A page without what surrounds its article: menus, advertisements, comments, share bars, teasers, notices.
 *
 * Elements, roles and hidden state count always; words in class names only for parts that hold little of the page,
 * since `with-sidebar` is as often the name of the whole.
 *
 * @param extent - how much goes: furniture alone, comments too, or all that is named like boilerplate
 */
export function withoutBoilerplate(
  element: XmlElement,
  weights: PageWeights,
  extent: BoilerplateExtent,
): XmlElement {
  const total = weights.of(element).words;
  const clean = (here: XmlElement): XmlElement => ({
    ...here,
    children: here.children.flatMap((node): XmlNode[] => {
      if (typeof node === 'string') return [node];
      const weight = weights.of(node);
      const isDropped =
        isFurniture(node) ||
        (extent !== 'furniture' && isComments(node, weight)) ||
        (extent === 'named' && isNamedSo(node, weight, total));
      return isDropped ? [] : [clean(node)];
    }),
  });
  return clean(element);
}

const furniture: ReadonlySet<string> = new Set(
  'script style noscript nav aside footer form button dialog template svg iframe select menu figcaption object'.split(
    ' ',
  ),
);
const furnitureRoles =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|form|tooltip)$/i;

function isFurniture(element: XmlElement): boolean {
  if (furniture.has(element.local) || isHidden(element)) return true;
  if (attribute(element, 'aria-hidden') === 'true' || attribute(element, 'aria-modal') === 'true')
    return true;
  return furnitureRoles.test(attribute(element, 'role') ?? '');
}

/** What readers wrote is never the article, however much it is. */
function isComments(element: XmlElement, weight: Weight): boolean {
  if (weight.hasArticle || /^(?:html|body|article|main|p)$/.test(element.local)) return false;
  return elementWords(element).some((name) => commentNames.has(name));
}

/** A part is dropped for its name when it holds less than this share of the page's words. */
const largestShare = 0.35;

function isNamedSo(element: XmlElement, weight: Weight, total: number): boolean {
  if (weight.hasArticle || /^(?:html|body|article|main)$/.test(element.local)) return false;
  const names = elementWords(element);
  if (weight.words > total * largestShare) return false;
  const isSurrounding = names.some((name) => boilerplateNames.has(name) || boilerplateName.test(name));
  if (isSurrounding && element.local !== 'p') return true;
  return weight.words < shortMeta && names.some((name) => metaNames.has(name)) && !isSentence(element);
}

/** What ends as a sentence is text: a biography, not the name on a byline. */
const isSentence = (element: XmlElement): boolean => /[.!?。؟！？]["”»)]?\s*$/.test(rawText(element));

const shortMeta = 160;

const commentNames: ReadonlySet<string> = new Set(
  'comment comments disqus commentlist respond replies'.split(' '),
);

const boilerplateNames: ReadonlySet<string> = new Set(
  (
    'ad ads adv advert adverts advertisement advertising adslot adsbygoogle dfp sponsor sponsored sponsors promo promos promotion ' +
    'banner breadcrumb breadcrumbs cookie cookies consent gdpr footer sidebar social share shares sharing sharebar sharetools ' +
    'sharedaddy addthis related recommended recommendations recommend recirc newsletter newsletters subscribe subscription signup ' +
    'outbrain taboola popup modal overlay lightbox masthead menu nav navbar navigation pagination pager paging tags taglist toolbar ' +
    'skip widget widgets login paywall print printonly rss follow trending popular mostread mostpopular teaser teasers topstories ' +
    'readmore morefrom alsoread seealso hidden invisible visuallyhidden screenreader sr pullquote gallery slideshow carousel ' +
    'copyright disclaimer rating poll survey quiz feedback donate donation toc skiplink crosslink crosslinks'
  ).split(' '),
);

const boilerplateName =
  /^(?:social|sharing|advert|adsense|newsletter|outbrain|taboola|cookie|recommend|breadcrumb|sponsor)/;

const metaNames: ReadonlySet<string> = new Set(
  'byline signature author authors dateline timestamp datetime date published pubdate meta metadata postmeta caption credit credits kicker source info'.split(
    ' ',
  ),
);
