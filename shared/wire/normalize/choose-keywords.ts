import { lowerCase, type Word, wordsOf } from '../language/words.ts';
import { charactersWeighed, isMeaningful, termOf } from './term-weights.ts';

const mostKeywords = 10;
const mostNames = 4;

/** What keywords are drawn from. */
export interface KeywordSources {
  readonly headline: string;
  readonly bodyText: string;
  /** Full names, most important first. */
  readonly people: readonly string[];
  readonly language: string;
}

/**
 * At most ten keywords in the story's own words: what it repeats, headline words first, and whom it names.
 *
 * Proper names keep their capitals; other words are lower case. A word that stands only inside a chosen
 * phrase ("South" of "South Caucasus") is not repeated.
 */
export function chooseKeywords({ headline, bodyText, people, language }: KeywordSources): string[] {
  const inHeadline = new Set(wordsOf(headline, language).map((word) => termOf(word.text, language)));
  const text = bodyText.slice(0, charactersWeighed);
  const candidates = countCandidates(text, wordsOf(text, language), language);
  const named = people.slice(0, mostNames);
  const taken = new Set(named.flatMap((name) => termsIn(name, language)));
  const chosen: string[] = [];
  for (const candidate of ranked(candidates, inHeadline)) {
    if (chosen.length + named.length >= mostKeywords) break;
    const fresh = candidate.terms.filter((term) => !taken.has(term));
    if (fresh.length * 2 <= candidate.terms.length) continue;
    for (const term of candidate.terms) taken.add(term);
    chosen.push(candidate.display);
  }
  return [...chosen, ...named];
}

interface Candidate {
  readonly terms: readonly string[];
  readonly display: string;
  readonly count: number;
}

// A repeated phrase says more than a word that is repeated as often.
const phraseWeight = 3;
const headlineWeight = 1.5;

function ranked(candidates: readonly Candidate[], inHeadline: ReadonlySet<string>): Candidate[] {
  const weight = ({ terms, display, count }: Candidate) =>
    count *
    (terms.every((term) => inHeadline.has(term)) ? headlineWeight : 1) *
    (terms.length > 1 || display.includes('-') ? phraseWeight : 1);
  return candidates
    .filter((candidate) => candidate.count > 1)
    .toSorted((one, other) => weight(other) - weight(one));
}

function countCandidates(text: string, words: readonly Word[], language: string): Candidate[] {
  const counts = new Map<string, { terms: string[]; spellings: Map<string, number>; count: number }>();
  const count = (phrase: readonly Word[], filed: string) => {
    const terms = phrase
      .map((word) => termOf(word.text, language))
      .filter((term) => isMeaningful(term, language));
    const key = lowerCase(filed, language);
    const known = counts.get(key) ?? { terms, spellings: new Map(), count: 0 };
    known.count += 1;
    const { spelling, weight } = spellingOf(filed, key, isSentenceStart(text, phrase[0]?.start ?? 0));
    known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + weight);
    counts.set(key, known);
  };
  for (const [index, word] of words.entries()) {
    if (!isMeaningful(termOf(word.text, language), language)) continue;
    if (isKeyword(word.text)) count([word], bare(word.text));
    const phrase = phraseFrom(text, words, index, language);
    if (phrase) count(phrase, bare(text.slice(phrase[0]?.start, phrase.at(-1)?.end)));
  }
  return [...counts.values()].map(({ terms, spellings, count: total }) => ({
    terms,
    display: commonest(spellings),
    count: total,
  }));
}

// The capital at the start of a sentence says nothing, unless later words of the phrase have theirs.
function spellingOf(
  filed: string,
  lower: string,
  atSentenceStart: boolean,
): { spelling: string; weight: number } {
  if (!atSentenceStart) return { spelling: filed, weight: 1 };
  return { spelling: filed.slice(1) === lower.slice(1) ? lower : filed, weight: 0.5 };
}

// Not scores, times or addresses; in ASCII a word has at least three letters.
function isKeyword(word: string): boolean {
  if (word.includes('.') || /^(?:https?|www)$/i.test(word)) return false;
  return /[^\x20-\x7e]/.test(word) ? /\p{L}/u.test(word) : /[A-Za-z].*[A-Za-z].*[A-Za-z]/.test(word);
}

const joiners = new Set('and of & və ve и й та und et y e i of de du des del di da og och en van'.split(' '));

// Two meaningful words side by side ("South Caucasus"), or joined by a function word ("oil and gas").
function phraseFrom(
  text: string,
  words: readonly Word[],
  index: number,
  language: string,
): Word[] | undefined {
  const [first, second, third] = words.slice(index, index + 3);
  if (!first || !second || !isSpaced(text, first, second)) return undefined;
  const means = (word: Word) => isKeyword(word.text) && isMeaningful(termOf(word.text, language), language);
  if (!means(first)) return undefined;
  if (means(second)) return [first, second];
  if (!third || !joiners.has(second.text)) return undefined;
  return isSpaced(text, second, third) && means(third) ? [first, second, third] : undefined;
}

function isSpaced(text: string, one: Word, other: Word): boolean {
  return text.slice(one.end, other.start) === ' ';
}

function isSentenceStart(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return start === 0 || /(?:[.!?"“«]\s*|\n)$/.test(before);
}

function bare(filed: string): string {
  return filed.replace(/['’]s$/, '');
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [most] = [...spellings].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? '';
}

function termsIn(name: string, language: string): string[] {
  return wordsOf(name, language).map((word) => termOf(word.text, language));
}
