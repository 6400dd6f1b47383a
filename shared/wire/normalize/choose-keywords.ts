import { lowerCase, type Word, wordsOf } from '../language/words.ts';

const mostKeywords = 10;
const mostNames = 4;

/** What keywords are drawn from. */
export interface KeywordSources {
  readonly headlineWords: readonly Word[];
  readonly bodyText: string;
  readonly bodyWords: readonly Word[];
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
export function chooseKeywords(sources: KeywordSources): string[] {
  const { headlineWords, people, language } = sources;
  const inHeadline = new Set(headlineWords.map(({ form }) => form.term));
  const named = people.slice(0, mostNames);
  const taken = new Set(named.flatMap((name) => wordsOf(name, language).map(({ form }) => form.term)));
  const chosen: string[] = [];
  for (const candidate of ranked(countCandidates(sources), inHeadline)) {
    if (chosen.length + named.length >= mostKeywords) break;
    const fresh = candidate.terms.filter((term) => !taken.has(term));
    if (fresh.length * 2 <= candidate.terms.length) continue;
    for (const term of candidate.terms) taken.add(term);
    chosen.push(displayed(candidate, sources));
  }
  return [...chosen, ...named];
}

interface Candidate {
  readonly terms: readonly string[];
  /** First and last word of each place where it stands. */
  readonly places: [first: Word, last: Word][];
}

// A repeated phrase says more than a word that is repeated as often.
const phraseWeight = 3;
const headlineWeight = 1.5;

function ranked(candidates: Iterable<Candidate>, inHeadline: ReadonlySet<string>): Candidate[] {
  const weight = ({ terms, places }: Candidate) =>
    places.length *
    (terms.every((term) => inHeadline.has(term)) ? headlineWeight : 1) *
    (terms.length > 1 || terms[0]?.includes('-') ? phraseWeight : 1);
  return [...candidates]
    .filter((candidate) => candidate.places.length > 1)
    .map((candidate) => ({ candidate, weight: weight(candidate) }))
    .sort(
      (one, other) => other.weight - one.weight || other.candidate.terms.length - one.candidate.terms.length,
    )
    .map(({ candidate }) => candidate);
}

function countCandidates({ bodyText, bodyWords }: KeywordSources): Iterable<Candidate> {
  const candidates = new Map<string, Candidate>();
  const count = (key: string, first: Word, last: Word) => {
    const known = candidates.get(key);
    if (known) known.places.push([first, last]);
    else {
      const terms = first === last ? [first.form.term] : [first.form.term, last.form.term];
      candidates.set(key, { terms, places: [[first, last]] });
    }
  };
  for (const word of bodyWords) {
    if (word.form.isTelling && word.form.isKeyword) count(word.form.term, word, word);
  }
  // Only words that are repeated can stand in a phrase that is.
  const isRepeated = ({ form }: Word) => (candidates.get(form.term)?.places.length ?? 0) > 1;
  for (const [index, word] of bodyWords.entries()) {
    const last = word.form.isTelling && isRepeated(word) ? phraseEnd(bodyText, bodyWords, index) : undefined;
    if (last && isRepeated(last)) count(phraseKey(bodyText.slice(word.start, last.end)), word, last);
  }
  return candidates.values();
}

function phraseKey(phrase: string): string {
  return phrase.toLowerCase().replace(/['’]s$/, '');
}

// Two telling words side by side ("South Caucasus"), or joined by a function word ("oil and gas").
function phraseEnd(text: string, words: readonly Word[], index: number): Word | undefined {
  const [first, second, third] = [words[index], words[index + 1], words[index + 2]];
  if (!first || !second || !isSpaced(text, first, second)) return undefined;
  if (second.form.isTelling) return second.form.isKeyword ? second : undefined;
  if (!third?.form.isTelling || !joiners.has(second.form.filed)) return undefined;
  return isSpaced(text, second, third) && third.form.isKeyword ? third : undefined;
}

const joiners = new Set('and of & və ve и й та und et y e i of de du des del di da og och en van'.split(' '));

function isSpaced(text: string, one: Word, other: Word): boolean {
  return other.start - one.end === 1 && text[one.end] === ' ';
}

// As it is spelled most often; the capital at the start of a sentence counts for less.
function displayed({ places }: Candidate, { bodyText, language }: KeywordSources): string {
  const spellings = new Map<string, number>();
  for (const [first, last] of places.slice(0, 20)) {
    const filed = bodyText.slice(first.start, last.end).replace(/['’]s$/, '');
    const lower = lowerCase(filed, language);
    const isOpening = isSentenceStart(bodyText, first.start);
    const spelling = isOpening && filed.slice(1) === lower.slice(1) ? lower : filed;
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + (isOpening ? 0.5 : 1));
  }
  const [most] = [...spellings].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? '';
}

function isSentenceStart(text: string, start: number): boolean {
  return start === 0 || /(?:[.!?"“«]\s*|\n)$/.test(text.slice(Math.max(0, start - 3), start));
}
