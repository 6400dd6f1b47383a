/** A word or a mark of a passage. */
export interface Token {
  /** As filed, without the English possessive. */
  readonly text: string;
  readonly lower: string;
  readonly kind: 'initial' | 'capitalized' | 'word' | 'mark';
  /** True where no space stands before it. */
  readonly joined: boolean;
}

const tokenPattern = /\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*|\S/gu;

/** Splits a passage into words and marks. */
export function tokensOf(passage: string, language: string): Token[] {
  return Array.from(passage.matchAll(tokenPattern), ({ 0: filed, index }) => {
    const text = filed.replace(/['’]s$/, '');
    return {
      text,
      lower: text.toLocaleLowerCase(language),
      kind: kindOf(text),
      joined: index > 0 && !/\s/.test(passage[index - 1] ?? ''),
    };
  });
}

function kindOf(text: string): Token['kind'] {
  if (/^\p{Lu}\.$/u.test(text)) return 'initial';
  // A capital and a small letter: AZERTAC and UN are no names of people, McKay and O'Neill are.
  if (/^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text)) return 'capitalized';
  return /^[\p{L}\p{N}]/u.test(text) ? 'word' : 'mark';
}

const particles = new Set(
  'de da do dos di du del della van von der den ten ter bin ibn al el la le oğlu qızı zu af av y e'.split(
    ' ',
  ),
);

/**
 * The run of name words that ends just before `end`, or begins at it: `[from, to)` in tokens.
 *
 * Initials and particles (`van`, `bin`) belong to a name only beside its capitalized words.
 */
export function nameRunBefore(tokens: readonly Token[], end: number): [number, number] | undefined {
  let from = end;
  while (from > 0 && isNamePart(tokens[from - 1])) from -= 1;
  while (from < end && tokens[from]?.kind === 'word') from += 1;
  return from < end ? [from, end] : undefined;
}

/** @see nameRunBefore */
export function nameRunFrom(tokens: readonly Token[], from: number): [number, number] | undefined {
  let to = from;
  while (isNamePart(tokens[to])) to += 1;
  while (to > from && tokens[to - 1]?.kind === 'word') to -= 1;
  return to > from && tokens[from]?.kind !== 'word' ? [from, to] : undefined;
}

function isNamePart(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    token.kind === 'capitalized' ||
    token.kind === 'initial' ||
    (token.kind === 'word' && particles.has(token.text))
  );
}
