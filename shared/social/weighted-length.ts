import { emojiWeight } from './emoji-weight.ts';
import { isKnownLink, linkWeight } from './link-weight.ts';

/** What a post on X may weigh. */
export const maxPostWeight = 280;

/**
 * The length of a text as X counts it: twitter-text configuration v3, after NFC.
 *
 * Most scripts weigh 1 a code point, CJK and other wide ones 2, an emoji 2 however it is composed, a link 23.
 * Exact but for two things that depend on lists which X changes at will, where it never counts too little: a
 * word with a dot in it that may be a domain, and emoji joined after 2018.
 *
 * @see https://github.com/twitter/twitter-text/blob/master/config/v3.json
 */
export function weightedLength(text: string): number {
  let weight = 0;
  for (const word of text.normalize('NFC').split(/(\s+)/)) {
    weight += isKnownLink(word) ? linkWeight : graphemesWeight(word) + domainsExtra(word);
  }
  return weight;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function graphemesWeight(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let weight = 0;
  for (const { segment } of graphemes.segment(text))
    weight += emojiWeight(segment) ?? codePointsWeight(segment);
  return weight;
}

function codePointsWeight(text: string): number {
  let weight = 0;
  for (const character of text) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  return weight;
}

function isLight(codePoint: number): boolean {
  return (
    codePoint <= 0x10ff ||
    (codePoint >= 0x2000 && codePoint <= 0x200d) ||
    (codePoint >= 0x2010 && codePoint <= 0x201f) ||
    (codePoint >= 0x2032 && codePoint <= 0x2037)
  );
}

// X makes a link of `amazon.com`, which then weighs 23. Whatever has the form of a domain is counted as one.
function domainsExtra(word: string): number {
  if (!word.includes('.')) return 0;
  const international = /[^ -~]/.test(word) ? word.split('://').length - 1 : 0;
  let extra = international * linkWeight;
  for (const run of word.split(/[^\p{Script=Latin}\p{M}\p{N}ʻ.-]+/u)) extra += domainExtra(run.split('.'));
  return extra;
}

// The link may begin and end at any label: the shortest pair of labels is what it replaces at least.
function domainExtra(labels: readonly string[]): number {
  let extra = 0;
  for (const [index, label] of labels.entries()) {
    const host = labels[index - 1]?.replace(/^-+/, '') ?? '';
    if (host !== '' && /^[A-Za-z]{2}/.test(label)) {
      extra = Math.max(extra, linkWeight - `${host}.${label}`.length);
    }
  }
  return extra;
}
