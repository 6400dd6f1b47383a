import { characterKind, isWordKind, kindAt, widthAt } from '../language/character-kind.ts';
import { functionWords } from '../language/function-words.ts';
import { lexicons } from '../language/lexicon.ts';
import { lowerCase } from '../language/words.ts';
import { isRole } from './role-words.ts';
import { sourceWords } from './source-words.ts';
import { speechWords } from './speech-words.ts';

/** A word or a mark of a passage. */
export interface Token {
  /** As filed, without the English possessive. */
  readonly text: string;
  readonly lower: string;
  readonly kind: 'initial' | 'capitalized' | 'word' | 'mark';
  /** True where no space stands before it. */
  readonly joined: boolean;
  /** True for what may stand in a name: a capitalized word, an initial, a particle such as `van`. */
  readonly isNamePart: boolean;
  readonly isFunctionWord: boolean;
  /** True for a word that names an office, a rank or a trade. */
  readonly isRole: boolean;
  /** True where words may begin that say who spoke, or which source reports. */
  readonly opensSpeech: boolean;
  readonly opensSource: boolean;
}

/** Splits a passage into words and marks. */
export function tokensOf(passage: string, language: string): Token[] {
  const tokens: Token[] = [];
  const forms = formsOf(language);
  let joined = false;
  for (let at = 0; at < passage.length; ) {
    const kind = kindAt(passage, at);
    if (kind === characterKind.space) {
      joined = false;
      at += 1;
      continue;
    }
    const { filed, apart, attached } = isInitial(passage, at, kind)
      ? forms.find(passage, at, at + 2)
      : (forms.wordAt(passage, at) ?? forms.find(passage, at, at + widthAt(passage, at)));
    tokens.push(joined ? attached : apart);
    joined = true;
    at += filed.length;
  }
  return tokens;
}

interface TokenForm {
  readonly filed: string;
  readonly apart: Token;
  readonly attached: Token;
}

const joints = "-'’";

const formsOf = lexicons((filed, language): TokenForm => {
  const text = filed.endsWith('s') && /.['’]s$/.test(filed) ? filed.slice(0, -2) : filed;
  const kind = tokenKind(text, kindAt(filed, 0));
  const lower = lowerCase(text, language);
  const { verbs, introductions } = speechWords(language);
  const { reports, told } = sourceWords(language);
  const apart: Token = {
    text,
    lower,
    kind,
    joined: false,
    isNamePart: kind === 'capitalized' || kind === 'initial' || (kind === 'word' && particles.has(text)),
    isFunctionWord: functionWords(language).has(lower),
    isRole: isRole(lower, language),
    opensSpeech: verbs.mayBegin(lower) || introductions.mayBegin(lower),
    opensSource: reports.mayBegin(lower) || told.mayBegin(lower),
  };
  return { filed, apart, attached: { ...apart, joined: true } };
}, joints);

// `J.` before another capital: J. Doe, S.Karimli.
function isInitial(passage: string, at: number, kind: number): boolean {
  if (kind !== characterKind.capital || passage[at + 1] !== '.') return false;
  const next = passage[at + 2] === ' ' ? at + 3 : at + 2;
  return kindAt(passage, next) === characterKind.capital;
}

function tokenKind(text: string, first: number): Token['kind'] {
  if (!isWordKind(first)) return 'mark';
  if (first !== characterKind.capital) return 'word';
  if (text.endsWith('.')) return 'initial';
  // A capital and a small letter: AZERTAC and UN are no names of people, McKay and O'Neill are.
  for (let at = 1; at < text.length; at += 1)
    if (kindAt(text, at) === characterKind.small) return 'capitalized';
  return 'word';
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
  while (from > 0 && tokens[from - 1]?.isNamePart) from -= 1;
  while (from < end && tokens[from]?.kind === 'word') from += 1;
  return from < end ? [from, end] : undefined;
}

/** @see nameRunBefore */
export function nameRunFrom(tokens: readonly Token[], from: number): [number, number] | undefined {
  let to = from;
  while (tokens[to]?.isNamePart) to += 1;
  while (to > from && tokens[to - 1]?.kind === 'word') to -= 1;
  return to > from && tokens[from]?.kind !== 'word' ? [from, to] : undefined;
}

/** The runs of name words of a passage, in order, as `[from, to)` in its tokens. */
export function nameRunsOf(tokens: readonly Token[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const run = tokens[at]?.isNamePart ? nameRunFrom(tokens, at) : undefined;
    if (!run) continue;
    runs.push(run);
    at = run[1];
  }
  return runs;
}
