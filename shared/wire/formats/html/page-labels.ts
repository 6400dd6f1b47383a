import type { Block } from '../../../story/body.ts';
import { blockText } from '../../normalize/body-text.ts';

/**
 * An article's blocks without the labels that pages print among them: counters, trails of links, marks of
 * advertisements, the headline once more, the site's copyright at the end.
 */
export function withoutLabels(blocks: readonly Block[], headline: string | undefined): Block[] {
  const title = letters(headline ?? '');
  return blocks.filter((block, index) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return true;
    const text = blockText(block).trim();
    if (text.length > longestLabel) return true;
    if (counter.test(text) || adLabels.has(text.toLowerCase().replace(/[.:]$/, ''))) return false;
    if (index < opening && (trail.test(text) || (title !== '' && isTitle(letters(text), title))))
      return false;
    return !(index >= blocks.length - closing && copyrightLine.test(text));
  });
}

const longestLabel = 300;
const opening = 3;
const closing = 2;

const counter = /^[\d.,]{1,6}$/;
const trail = /^[^.!?]{1,60}(?: [>›»] [^.!?]{1,60}){1,6}$/;
const copyrightLine = /^(?:©|\(c\)|copyright\b)/i;

/** The word that marks an advertisement, in the languages of the wires. */
const adLabels: ReadonlySet<string> = new Set([
  ...[
    'advertisement',
    'advertising',
    'sponsored',
    'anzeige',
    'werbung',
    'publicité',
    'publicidad',
    'publicidade',
  ],
  ...[
    'pubblicità',
    'advertentie',
    'annons',
    'annonse',
    'annonce',
    'mainos',
    'reklama',
    'reklam',
    'reklám',
    'inzerce',
  ],
  ...['реклама', 'إعلان', 'פרסומת', '広告', '广告', '廣告', '광고', 'διαφήμιση', 'publicitate'],
]);

/** The headline itself, or the headline behind a word or two that a page sets over it. */
function isTitle(text: string, title: string): boolean {
  return text === title || (text.endsWith(title) && text.length - title.length < 20);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
