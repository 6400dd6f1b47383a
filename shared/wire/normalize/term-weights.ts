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
  let frequencies: ReadonlyMap<string, number> | undefined;
  return {
    termsOf: (text) =>
      wordsOf(text, language)
        .filter(({ form }) => form.isTelling)
        .map(({ form }) => form.term),
    // Only a headline that has to be taken from the text asks.
    frequencyOf: (term) => {
      frequencies ??= countTerms(bodyWords);
      return frequencies.get(term) ?? 0;
    },
  };
}

function countTerms(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of words) if (form.isTelling) counts.set(form.term, (counts.get(form.term) ?? 0) + 1);
  return counts;
}
