import { sentencesOf } from '../language/sentences.ts';
import type { TermWeights } from './term-weights.ts';

const longestSummary = 160;
const fewestContentWords = 5;
const paragraphsRead = 3;

/**
 * A summary in the story's own words: the first whole sentence of the lead that the headline has not used.
 *
 * Only sentences of 160 characters or less with enough to say are taken; none is cut.
 *
 * @param used - what the headline says, and the sentence it was taken from
 * @returns absent where the first paragraphs hold no such sentence
 */
export function deriveSummary(
  paragraphs: readonly string[],
  used: readonly string[],
  weights: TermWeights,
  language: string,
): string | undefined {
  const taken = used.map((text) => weights.termsOf(text).join(' ')).filter(Boolean);
  for (const paragraph of paragraphs.slice(0, paragraphsRead)) {
    const sentence = sentencesOf(paragraph.slice(0, 20_000), language).find((candidate) => {
      if (candidate.length > longestSummary || !isWhole(candidate)) return false;
      const terms = weights.termsOf(candidate);
      return terms.length >= fewestContentWords && !taken.includes(terms.join(' '));
    });
    if (sentence) return sentence;
  }
  return undefined;
}

// Not a caption in brackets, a bullet or a line of a table: a sentence, from its first word to its stop.
function isWhole(sentence: string): boolean {
  return /^["“„«「]?[\p{Lu}\p{Lo}\p{N}]/u.test(sentence) && /[.!?…。！？؟۔।։][”"’»)」]?$/u.test(sentence);
}
