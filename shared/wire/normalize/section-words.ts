import type { NewsroomSettings } from '../../settings/settings.ts';
import { type Word, wordsOf } from '../language/words.ts';
import { countriesIn } from './countries.ts';

type Section = NewsroomSettings['sections'][number];

interface SectionText {
  readonly headlineWords: readonly Word[];
  readonly bodyWords: readonly Word[];
  readonly language: string;
}

/** A section and the words of the settings that put a story there. */
export interface ScoredSection {
  readonly slug: string;
  readonly words: readonly string[];
}

const enough = 2;
const headlineWeight = 3;

/**
 * The section whose keywords a story uses most, the headline's words three times.
 *
 * One word once is not enough. Longer keywords match with an ending (`minister`, `ministers`).
 */
export function sectionByWords(text: SectionText, settings: NewsroomSettings): ScoredSection | undefined {
  const index = indexOf(settings.sections, text.language);
  const weights = new Map<Entry, number>();
  addMatches(text.bodyWords, index, { weights, weight: 1 });
  addMatches(text.headlineWords, index, { weights, weight: headlineWeight });
  const abroad = countryWeight(text);
  const [best] = settings.sections
    .map((section) => scoreOf(section, weights, abroad))
    .sort((one, other) => other.score - one.score);
  return best && best.score >= enough ? best : undefined;
}

// The first mention says most: a word repeated ten times is not ten times the evidence.
function scoreOf(
  section: Section,
  weights: ReadonlyMap<Entry, number>,
  abroad: number,
): ScoredSection & { readonly score: number } {
  const hits = [...weights].filter(([entry]) => entry.section === section.slug);
  let score = hits.reduce((total, [, weight]) => total + Math.log2(1 + weight), 0);
  const words = hits.map(([entry]) => entry.keyword);
  if (abroad > 0 && abroadSlugs.has(section.slug)) {
    score += Math.log2(1 + abroad);
    words.push('several countries');
  }
  return { slug: section.slug, score, words };
}

/** One keyword of the settings, ready to be matched. */
interface Entry {
  readonly section: string;
  readonly keyword: string;
  readonly terms: readonly string[];
  /** The last word may carry an ending. */
  readonly isStem: boolean;
}

interface Index {
  /** Entries by the first letters of their first word. */
  readonly byStart: ReadonlyMap<string, readonly Entry[]>;
  /** What was found for a term before: most words of a story stand in the next one too. */
  readonly byTerm: Map<string, readonly Entry[]>;
}

const keyLength = 3;
const mostTermsKept = 20_000;
const longestTermKept = 40;
const indexes = new WeakMap<readonly Section[], Map<string, Index>>();

function indexOf(sections: readonly Section[], language: string): Index {
  const byLanguage = indexes.get(sections) ?? new Map<string, Index>();
  indexes.set(sections, byLanguage);
  const index = byLanguage.get(language) ?? indexed(sections, language);
  byLanguage.set(language, index);
  return index;
}

function indexed(sections: readonly Section[], language: string): Index {
  const entries = sections.flatMap(({ slug, keywords }) =>
    keywords.map((keyword) => ({
      section: slug,
      keyword,
      terms: wordsOf(keyword, language).map(({ form }) => form.term),
      isStem: keyword.length >= 5,
    })),
  );
  return {
    byStart: Map.groupBy(entries, ({ terms }) => (terms[0] ?? '').slice(0, keyLength)),
    byTerm: new Map(),
  };
}

// Entries whose first word this term may be.
function entriesOf({ byStart, byTerm }: Index, term: string): readonly Entry[] {
  const known = byTerm.get(term);
  if (known) return known;
  const entries = byStart.get(term.slice(0, keyLength)) ?? [];
  const begun = entries.filter(({ terms: [first = ''] }) => term.startsWith(first));
  if (byTerm.size >= mostTermsKept) byTerm.clear();
  if (term.length <= longestTermKept) byTerm.set(term, begun);
  return begun;
}

function addMatches(
  words: readonly Word[],
  index: Index,
  { weights, weight }: { weights: Map<Entry, number>; weight: number },
): void {
  for (let at = 0; at < words.length; at += 1) {
    const entries = entriesOf(index, words[at]?.form.term ?? '');
    if (entries.length === 0) continue;
    for (const entry of entries)
      if (matches(entry, words, at)) weights.set(entry, (weights.get(entry) ?? 0) + weight);
  }
}

function matches({ terms, isStem }: Entry, words: readonly Word[], at: number): boolean {
  for (let offset = 0; offset < terms.length; offset += 1) {
    const term = terms[offset] ?? '';
    const found = words[at + offset]?.form.term;
    const isEnding = isStem && offset === terms.length - 1 && found?.startsWith(term) === true;
    if (found !== term && !isEnding) return false;
  }
  return true;
}

const abroadSlugs = new Set(
  'world international foreign global dunya mir welt monde mundo ausland'.split(' '),
);

// News between countries is world news though it holds none of the section's words.
function countryWeight({ headlineWords, bodyWords, language }: SectionText): number {
  const inHeadline = countriesIn(headlineWords, language);
  if (inHeadline.size === 0) return 0;
  const inBody = countriesIn(bodyWords, language);
  const named = new Set([...inHeadline.keys(), ...inBody.keys()]);
  if (named.size < 2) return 0;
  return headlineWeight * total(inHeadline) + total(inBody);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
