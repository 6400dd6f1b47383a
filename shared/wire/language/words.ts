import { characterKind, isWordKind, kindAt, widthAt } from './character-kind.ts';
import { functionWords } from './function-words.ts';

/** A word of a text. */
export interface Word {
  readonly text: string;
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** As words are compared and counted: lower case, plain apostrophes, no English possessive. */
  readonly term: string;
  /** False for function words, bare numbers, and the shortest words of a language without a list. */
  readonly isTelling: boolean;
}

/** The words of a text in any script, in order; scripts without spaces are segmented by dictionary. */
export function wordsOf(text: string, language: string): Word[] {
  const words: Word[] = [];
  const seen = new Map<string, Pick<Word, 'term' | 'isTelling'>>();
  const add = (word: string, start: number) => {
    const known = seen.get(word) ?? weighed(word, language);
    seen.set(word, known);
    const { term, isTelling } = known;
    words.push({ text: word, start, end: start + word.length, term, isTelling });
  };
  for (let at = 0; at < text.length; ) {
    const { end, isUnspaced } = wordFrom(text, at);
    if (end === at) at += widthAt(text, at);
    else {
      if (isUnspaced)
        for (const part of segmented(text.slice(at, end), language)) add(part.segment, at + part.index);
      else add(text.slice(at, end), at);
      at = end;
    }
  }
  return words;
}

const ownCase = new Set(['az', 'tr', 'lt']);

/** Lower case by the rules of the language: `I` is `ı` in Turkish and Azerbaijani. */
export function lowerCase(text: string, language: string): string {
  return ownCase.has(language.slice(0, 2)) ? text.toLocaleLowerCase(language) : text.toLowerCase();
}

// Letters and digits, joined by single hyphens, apostrophes, stops or ampersands.
function wordFrom(text: string, start: number): { end: number; isUnspaced: boolean } {
  let isUnspaced = false;
  let at = start;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (isWordKind(kind)) {
      if (kind === characterKind.unspaced) isUnspaced = true;
      at += widthAt(text, at);
    } else if (at > start && isJoint(text, at)) at += 1;
    else break;
  }
  return { end: at, isUnspaced };
}

function isJoint(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  return "-'’‑.&".includes(mark) && at + 1 < text.length && isWordKind(kindAt(text, at + 1));
}

function weighed(word: string, language: string): Pick<Word, 'term' | 'isTelling'> {
  const plain = lowerCase(word, language);
  const term = /['’]/.test(plain) ? plain.replaceAll('’', "'").replace(/'s$/, '') : plain;
  return { term, isTelling: isTelling(term, language) };
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

const segmenters = new Map<string, Intl.Segmenter>();

function segmented(text: string, language: string): Intl.SegmentData[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text)).filter((segment) => segment.isWordLike);
}
