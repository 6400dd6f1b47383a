import { functionWords } from '../language/function-words.ts';
import { lowerCase, wordsOf } from '../language/words.ts';

/** More of a body than this tells nothing new about what it is about. */
export const charactersWeighed = 60_000;

/** How often each meaningful word stands in a story, and how to take the meaningful words of a sentence. */
export interface TermWeights {
  /** Lower case, without possessive ending. */
  termsOf(text: string): string[];
  frequencyOf(term: string): number;
}

/** Weighs the words of a story's body; function words and bare numbers carry no weight. */
export function weighTerms(bodyText: string, language: string): TermWeights {
  const termsOf = (text: string) =>
    wordsOf(text, language)
      .map((word) => termOf(word.text, language))
      .filter((term) => isMeaningful(term, language));
  const frequencies = new Map<string, number>();
  for (const term of termsOf(bodyText.slice(0, charactersWeighed))) {
    frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return { termsOf, frequencyOf: (term) => frequencies.get(term) ?? 0 };
}

/** A word as it is counted: lower case, typographic apostrophes made plain, the English possessive taken off. */
export function termOf(word: string, language: string): string {
  return lowerCase(word, language).replaceAll('’', "'").replace(/'s$/, '');
}

/** False for function words, bare numbers and the shortest words of a language without a list. */
export function isMeaningful(term: string, language: string): boolean {
  if (/^[\p{N}.]+$/u.test(term)) return false;
  const list = functionWords(language);
  if (list.size > 0) return !list.has(term) && term.length > 1;
  // Particles of Japanese and the like are short runs of hiragana; Han words count from one character on.
  if (/^\p{Script=Hiragana}{1,3}$/u.test(term)) return false;
  return term.length > 3 || /[\p{Script=Han}\p{Script=Katakana}\p{Script=Thai}]/u.test(term);
}
