import type { Typesetter } from './typesetter.ts';

/**
 * The words of a headline between which a line may end.
 *
 * A dash, a colon or a closing mark that stands by itself stays with the word before it, an opening one with the
 * word after it. What controls the direction of text is left out, and so are pictures that the fonts do not have.
 */
export function headlineWords(headline: string, { covers }: Pick<Typesetter, 'covers'>): string[] {
  const words: string[] = [];
  for (const token of drawable(headline, covers).split(/[ \t\n\r]+/)) {
    const before = words.at(-1);
    const bound = before !== undefined && (isClosing(token) || isOpening(before));
    if (bound) words[words.length - 1] = `${before}${noBreak}${token}`;
    else if (token !== '') words.push(token);
  }
  return words;
}

const noBreak = '\u00a0';

function isClosing(token: string): boolean {
  return /^[\p{Pd}\p{Pe}\p{Pf}\p{Po}]+$/u.test(token);
}

function isOpening(word: string): boolean {
  return /^[\p{Ps}\p{Pi}¿¡]+$/u.test(word);
}

/** The headline in one form of its letters, without what cannot or must not be drawn. */
function drawable(headline: string, covers: Typesetter['covers']): string {
  return headline
    .normalize('NFC')
    .replace(picture, (sign) => (covers(sign) ? sign : ''))
    .replace(control, '');
}

/** An emoji with what joins or varies it, a flag's letter, a tone of skin. */
const picture =
  /\p{Extended_Pictographic}(?:\ufe0e|\ufe0f|\u200d|\u20e3)*|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/gu;

/** But for spaces, and the two signs by which Persian and others say whether letters join. */
const control = /(?![\t\n\r\u200c\u200d])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Co}]|\ufe0e|\ufe0f)/gu;
