import { characterKind, kindAt } from '../language/character-kind.ts';
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

type Place = readonly [first: Word, last: Word];

interface Candidate {
  readonly terms: readonly string[];
  /** First and last word of each place where it stands. */
  readonly places: Place[];
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
  const tallies = tallied(bodyWords);
  // Only words that are repeated can be keywords, or stand in a phrase that is.
  const isRepeated = (at: number) => bodyWords[at]?.form.isTelling === true && (tallies[at]?.count ?? 0) > 1;
  const candidates = new Map<string, Candidate>();
  const phrases: Phrase[] = [];
  for (let at = 0; at < bodyWords.length; at += 1) {
    const word = bodyWords[at];
    if (!word || !isRepeated(at)) continue;
    if (word.form.isKeyword) addPlace(candidates, word.form.term, [word, word]);
    const end = phraseEnd(bodyText, bodyWords, at);
    const last = bodyWords[end];
    if (last && isRepeated(end))
      phrases.push({ key: phraseKey(bodyText.slice(word.start, last.end)), place: [word, last] });
  }
  for (const { key, place } of phrases) addPlace(candidates, key, place);
  return candidates.values();
}

interface Phrase {
  readonly key: string;
  readonly place: Place;
}

/** How often the term of each word stands where it could be a keyword; function words have no tally. */
function tallied(words: readonly Word[]): readonly ({ readonly count: number } | undefined)[] {
  const tallies = new Map<string, { count: number }>();
  return words.map(({ form }) => {
    if (!form.isTelling) return undefined;
    const tally = tallies.get(form.term) ?? { count: 0 };
    if (tally.count === 0) tallies.set(form.term, tally);
    if (form.isKeyword) tally.count += 1;
    return tally;
  });
}

function addPlace(candidates: Map<string, Candidate>, key: string, place: Place): void {
  const known = candidates.get(key);
  if (known) known.places.push(place);
  else {
    const [first, last] = place;
    const terms = first === last ? [first.form.term] : [first.form.term, last.form.term];
    candidates.set(key, { terms, places: [place] });
  }
}

function phraseKey(phrase: string): string {
  return withoutPossessive(phrase.toLowerCase());
}

// Two telling words side by side ("South Caucasus"), or joined by a function word ("oil and gas"); -1 for none.
function phraseEnd(text: string, words: readonly Word[], index: number): number {
  const first = words[index];
  const second = words[index + 1];
  const third = words[index + 2];
  if (!first || !second || !isSpaced(text, first, second)) return -1;
  if (second.form.isTelling) return second.form.isKeyword ? index + 1 : -1;
  if (!third?.form.isTelling || !joiners.has(second.form.filed)) return -1;
  return isSpaced(text, second, third) && third.form.isKeyword ? index + 2 : -1;
}

const joiners = new Set('and of & və ve и й та und et y e i of de du des del di da og och en van'.split(' '));

function isSpaced(text: string, one: Word, other: Word): boolean {
  return other.start - one.end === 1 && text[one.end] === ' ';
}

// As it is spelled most often; the capital at the start of a sentence counts for less.
function displayed({ places }: Candidate, { bodyText, language }: KeywordSources): string {
  const spellings = new Map<string, number>();
  for (const [first, last] of places.slice(0, 20)) {
    const filed = withoutPossessive(bodyText.slice(first.start, last.end));
    const lower = lowerCase(filed, language);
    const isOpening = isSentenceStart(bodyText, first.start);
    const spelling = isOpening && filed.slice(1) === lower.slice(1) ? lower : filed;
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + (isOpening ? 0.5 : 1));
  }
  const [most] = [...spellings].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? '';
}

function withoutPossessive(text: string): string {
  return text.endsWith("'s") || text.endsWith('’s') ? text.slice(0, -2) : text;
}

// After a line break, or after a stop or an opening mark with at most two spaces between.
function isSentenceStart(text: string, start: number): boolean {
  if (start === 0 || text[start - 1] === '\n') return true;
  let at = start - 1;
  while (at >= 0 && at > start - 4 && kindAt(text, at) === characterKind.space) at -= 1;
  return at > start - 4 && '.!?"“«'.includes(text[at] ?? ' ');
}
