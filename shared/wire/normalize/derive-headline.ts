import { functionWords } from '../language/function-words.ts';
import { sentencesOf } from '../language/sentences.ts';
import { lowerCase, wordsOf } from '../language/words.ts';
import { cutAtWord } from './cut-text.ts';
import { leadIns } from './lead-ins.ts';
import type { TermWeights } from './term-weights.ts';

const longestHeadline = 110;
const fewestContentWords = 6;

/**
 * A headline taken from the first paragraph, never invented: the sentence whose words the story repeats most.
 *
 * Of the sentences with at least six content words the one with the highest mean body frequency wins, the
 * earlier one on a tie. Its lead-in ("In this context, the") and its full stop go; a sentence over 110
 * characters is cut at a clause, else at a word.
 *
 * @returns the headline and the sentence it was taken from, as filed
 */
export function deriveHeadline(
  firstParagraph: string,
  weights: TermWeights,
  language: string,
): { headline: string; sentence: string } {
  const sentences = sentencesOf(firstParagraph.slice(0, 20_000), language);
  const sentence = mostTelling(sentences, weights) ?? sentences[0] ?? firstParagraph;
  const bare = withoutFullStop(withoutOuterQuotes(withoutLeadIn(sentence, language)));
  const headline = capitalized(shortened(bare, weights, language), language);
  return { headline: headline || cutAtWord(sentence, longestHeadline), sentence };
}

function mostTelling(sentences: readonly string[], weights: TermWeights): string | undefined {
  let best: string | undefined;
  let highest = 0;
  for (const sentence of sentences) {
    const terms = weights.termsOf(sentence);
    if (terms.length < fewestContentWords) continue;
    const mean = terms.reduce((sum, term) => sum + weights.frequencyOf(term), 0) / terms.length;
    if (mean > highest) {
      highest = mean;
      best = sentence;
    }
  }
  return best;
}

function withoutLeadIn(sentence: string, language: string): string {
  const lower = lowerCase(sentence.slice(0, 80), language);
  const lead = leadIns(language).find((words) => lower.startsWith(words));
  if (!lead) return sentence;
  const rest = sentence.slice(lead.length).replace(/^[,،、，]?\s*/, '');
  // "the strategic partnership" loses its article, "the Hague" keeps it.
  return rest.replace(/^(?:the|a|an)\s(?=\p{Ll})/u, '');
}

// A sentence that is one whole quotation; one with an attribution keeps its marks.
function withoutOuterQuotes(sentence: string): string {
  const inner = /^["“„«](.*)["”“»][.]?$/su.exec(sentence)?.[1];
  return inner && !/["“”„«»]/.test(inner) ? inner.trim() : sentence;
}

function withoutFullStop(sentence: string): string {
  if (/(?:\.\p{L}|\p{Lu})\.$/u.test(sentence)) return sentence;
  return sentence.replace(/[.。．।。։።]$/u, '').trimEnd();
}

function shortened(sentence: string, weights: TermWeights, language: string): string {
  if (sentence.length <= longestHeadline) return sentence;
  const clause = longestClause(sentence, weights);
  return clause ?? withoutDanglingWords(cutAtWord(sentence, longestHeadline), language);
}

const clauseEnd = /[,;:،؛、，；：]|\s[–—-]\s/gu;

function longestClause(sentence: string, weights: TermWeights): string | undefined {
  const ends = Array.from(sentence.slice(0, longestHeadline + 1).matchAll(clauseEnd), (match) => match.index);
  return ends
    .toReversed()
    .map((end) => sentence.slice(0, end))
    .find((clause) => isBalanced(clause) && weights.termsOf(clause).length >= fewestContentWords);
}

function isBalanced(clause: string): boolean {
  const count = (marks: RegExp) => clause.match(marks)?.length ?? 0;
  return count(/["”“„]/g) % 2 === 0 && count(/[«(]/g) === count(/[»)]/g);
}

// "… in the South Caucasus and the" is cut mid-breath: give up the words that hang.
function withoutDanglingWords(text: string, language: string): string {
  const hanging = functionWords(language);
  const words = wordsOf(text, language);
  const last = words.findLast((word) => !hanging.has(word.form.term));
  return last ? text.slice(0, last.end) : text;
}

function capitalized(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
