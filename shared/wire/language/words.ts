import { hasUnspaced } from './character-kind.ts';
import { functionWords } from './function-words.ts';
import { lexicons } from './lexicon.ts';

/** What a word says wherever it stands. */
export interface WordForm {
  readonly filed: string;
  /** As words are compared and counted: lower case, plain apostrophes, no English possessive. */
  readonly term: string;
  /** As filed, without the English possessive. */
  readonly bare: string;
  /** False for function words, bare numbers, and the shortest words of a language without a list. */
  readonly isTelling: boolean;
  /** True where it may stand alone as a keyword: no score, time or address; in ASCII at least three letters. */
  readonly isKeyword: boolean;
}

/** A word of a text. */
export interface Word {
  readonly form: WordForm;
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text in any script, in order; scripts without spaces are segmented by dictionary. */
export function wordsOf(text: string, language: string): Word[] {
  const words: Word[] = [];
  const forms = formsOf(language);
  const mayBeUnspaced = hasUnspaced(text);
  for (let at = 0; at < text.length; ) {
    const form = forms.wordAt(text, at);
    if (form === undefined) {
      at += 1;
      continue;
    }
    const start = at;
    at += form.filed.length;
    if (mayBeUnspaced && hasUnspaced(form.filed)) {
      for (const place of segmented(text, [start, at], language))
        words.push({ form: forms.find(text, place.start, place.end), ...place });
    } else words.push({ form, start, end: at });
  }
  return words;
}

// A hyphen, a hard hyphen, a stop, an ampersand, an apostrophe of either kind.
const joints = "-\u2011.&'’";

const formsOf = lexicons((filed, language): WordForm => {
  const plain = lowerCase(filed, language);
  const term = /['’]/.test(plain) ? plain.replaceAll('’', "'").replace(/'s$/, '') : plain;
  return {
    filed,
    term,
    bare: filed.slice(0, term.length),
    isTelling: isTelling(term, language),
    isKeyword: isKeyword(filed),
  };
}, joints);

const ownCase = new Set(['az', 'tr', 'lt']);

/** Lower case by the rules of the language: `I` is `ı` in Turkish and Azerbaijani. */
export function lowerCase(text: string, language: string): string {
  return ownCase.has(language.slice(0, 2)) ? text.toLocaleLowerCase(language) : text.toLowerCase();
}

function isTelling(term: string, language: string): boolean {
  const list = functionWords(language);
  if (list.has(term)) return false;
  if (/^\p{N}/u.test(term) && /^[\p{N}.]+$/u.test(term)) return false;
  if (list.size > 0) return term.length > 1;
  // Particles of Japanese and the like are short runs of hiragana; Han words count from one character on.
  if (/^\p{Script=Hiragana}{1,3}$/u.test(term)) return false;
  return term.length > 3 || /[\p{Script=Han}\p{Script=Katakana}\p{Script=Thai}]/u.test(term);
}

function isKeyword(word: string): boolean {
  if (word.includes('.') || /^(?:https?|www)$/i.test(word)) return false;
  return word.length < 4 ? /^(?:[A-Za-z]{3}|.*[^\x20-\x7e].*)$/.test(word) : /\p{L}/u.test(word);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmented(
  text: string,
  [start, end]: readonly [number, number],
  language: string,
): { start: number; end: number }[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text.slice(start, end)))
    .filter((segment) => segment.isWordLike)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}
