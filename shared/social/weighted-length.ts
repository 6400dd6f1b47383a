import { latePattern } from '../late-pattern.ts';
import { emojiWeight } from './emoji-weight.ts';
import { graphemesOf } from './graphemes.ts';
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

function graphemesWeight(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  if (!partOfEmoji().test(text)) return codePointsWeight(text);
  let weight = 0;
  for (const grapheme of graphemesOf(text)) weight += emojiWeight(grapheme) ?? codePointsWeight(grapheme);
  return weight;
}

// Every emoji holds one of these: a pictograph, a letter of a flag, or the frame of a keycap.
const partOfEmoji = latePattern(String.raw`[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u20e3]`, 'u');

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
  for (const [run] of word.matchAll(domainLetters)) extra += domainExtra(run.split('.'));
  return extra;
}

// What twitter-text takes as part of a domain without a scheme: ASCII and accented Latin letters.
const domainLetters =
  /(?:[A-Za-z0-9.\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb\u1e00-\u1eff-]|[\u0300-\u036f])+/g;

// The link may begin and end at any label: the shortest pair of labels is what it replaces at least.
function domainExtra(labels: readonly string[]): number {
  let extra = 0;
  for (const [index, label] of labels.entries()) {
    const host = labels[index - 1]?.replace(/^-+/, '') ?? '';
    const [domain] = /^[A-Za-z]{2}[A-Za-z0-9-]*/.exec(label) ?? [];
    if (host !== '' && domain) extra = Math.max(extra, linkWeight - `${host}.${domain}`.length);
  }
  return extra;
}
