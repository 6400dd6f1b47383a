import { latePattern } from '../../late-pattern.ts';

/** What a character is to a reader of words; the numbers are an order: from `digit` on it belongs to a word. */
export const characterKind = {
  mark: 1,
  space: 2,
  digit: 3,
  letter: 4,
  small: 5,
  capital: 6,
  unspaced: 7,
} as const;

// One byte a UTF-16 unit, filled as letters are met: a text is scanned without a regular expression.
const kinds = new Uint8Array(0x10000);

/** The kind of the character that stands at an index, on either unit of a surrogate pair; past the end a mark. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return characterKind.mark;
  return kinds[text.charCodeAt(at)] || kindOfUnmet(text, at);
}

function kindOfUnmet(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // One unit of a pair says nothing: never kept.
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOf(pairAt(text, at));
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function pairAt(text: string, at: number): string {
  const start = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
  return String.fromCodePoint(text.codePointAt(start) ?? 0);
}

/** How many UTF-16 units the character at an index has. */
export function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** True for letters, marks on letters and digits. */
export function isWordKind(kind: number): boolean {
  return kind >= characterKind.digit;
}

const unspacedScripts = latePattern(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`,
  'u',
);

/** True where a text holds letters of a script that sets no spaces between words. */
export function hasUnspaced(text: string): boolean {
  return farEastern.test(text) && unspacedScripts().test(text);
}

// Holds all of them and more: a plain range is looked for ten times as fast as a script.
const farEastern = /[\u0e00-\u109f\u1780-\u19ff\u2e80-\uffff]/;

function kindOf(character: string): number {
  if (/\s/.test(character)) return characterKind.space;
  if (!/[\p{L}\p{M}\p{N}]/u.test(character)) return characterKind.mark;
  if (/\p{N}/u.test(character)) return characterKind.digit;
  if (/\p{Lu}/u.test(character)) return characterKind.capital;
  if (/\p{Ll}/u.test(character)) return characterKind.small;
  return unspacedScripts().test(character) ? characterKind.unspaced : characterKind.letter;
}
