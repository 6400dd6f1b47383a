import { type Word, wordsOf } from '../language/words.ts';

/** More of a body than this tells nothing new about what it is about. */
export const charactersWeighed = 60_000;

/** How often each telling word stands in a story, and how to take the telling words of a sentence. */
export interface TermWeights {
  termsOf(text: string): string[];
  frequencyOf(term: string): number;
}

/** Weighs the words of a story's body; function words and bare numbers carry no weight. */
export function weighTerms(bodyWords: readonly Word[], language: string): TermWeights {
  const frequencies = new Map<string, number>();
  for (const { form } of bodyWords) {
    const { term, isTelling } = form;
    if (isTelling) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return {
    termsOf: (text) =>
      wordsOf(text, language)
        .filter(({ form }) => form.isTelling)
        .map(({ form }) => form.term),
    frequencyOf: (term) => frequencies.get(term) ?? 0,
  };
}
