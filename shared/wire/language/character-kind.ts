/** What a character is to a reader of words; the numbers are an order: from `letter` on it belongs to a word. */
export const characterKind = { mark: 1, space: 2, letter: 3, small: 4, capital: 5, unspaced: 6 } as const;

// One byte a UTF-16 unit, filled as letters are met: a text is scanned without a regular expression.
const kinds = new Uint8Array(0x10000);

/** The kind of the character that begins at an index. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const known = kinds[unit];
  if (known) return known;
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

/** How many UTF-16 units the character at an index has. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** True for letters, marks on letters and digits. */
export function isWordKind(kind: number): boolean {
  return kind >= characterKind.letter;
}

const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function kindOf(character: string): number {
  if (/\s/.test(character)) return characterKind.space;
  if (!/[\p{L}\p{M}\p{N}]/u.test(character)) return characterKind.mark;
  if (/\p{Lu}/u.test(character)) return characterKind.capital;
  if (/\p{Ll}/u.test(character)) return characterKind.small;
  return unspacedScripts.test(character) ? characterKind.unspaced : characterKind.letter;
}
