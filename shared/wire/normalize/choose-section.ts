import type { NewsroomSettings } from '../../settings/settings.ts';
import type { Story } from '../../story/story.ts';
import { lowerCase, wordsOf } from '../language/words.ts';
import { countriesIn } from './countries.ts';
import type { DeskNotes } from './desk-notes.ts';
import { sectionNamesOfSubject } from './iptc-sections.ts';

/** What may tell where a story belongs, strongest first. */
export interface SectionEvidence {
  readonly override: string | undefined;
  readonly filed: string | undefined;
  readonly subjects: Story['subjects'];
  readonly headline: string;
  readonly bodyText: string;
  readonly language: string;
}

type Section = NewsroomSettings['sections'][number];

const howToOverride = 'Section: line or object metadata "section"';

/**
 * The slug of the section where a story stands: as the editor says, as filed, by its IPTC subjects, by the
 * words of the settings, else the default section.
 */
export function chooseSection(
  evidence: SectionEvidence,
  settings: NewsroomSettings,
  notes: DeskNotes,
): string {
  const named = evidence.override ?? (evidence.filed ? sectionNamed(evidence.filed, settings) : undefined);
  if (named) return named;
  const bySubject = sectionOfSubjects(evidence.subjects, settings);
  if (bySubject) {
    notes.decide('section_from_subject', bySubject, howToOverride);
    return bySubject;
  }
  const scored = highestScored(evidence, settings);
  notes.decide(
    'section_from_words',
    scored ? `${scored.slug}: ${scored.words.join(', ')}` : `none: ${settings.defaultSection}`,
    howToOverride,
  );
  return scored?.slug ?? settings.defaultSection;
}

/** The slug of the section that a word names, by slug or name, whatever the case; `Sports` names Sport. */
export function sectionNamed(filed: string, settings: NewsroomSettings): string | undefined {
  const wanted = sectionKey(filed);
  if (!wanted) return undefined;
  return settings.sections.find(
    ({ slug, name }) => sectionKey(slug) === wanted || sectionKey(name) === wanted,
  )?.slug;
}

function sectionKey(name: string): string {
  const key = name.normalize('NFC').trim().toLowerCase();
  return key.length > 4 && key.endsWith('s') ? key.slice(0, -1) : key;
}

function sectionOfSubjects(subjects: Story['subjects'], settings: NewsroomSettings): string | undefined {
  for (const { code } of subjects) {
    for (const name of sectionNamesOfSubject(code)) {
      const slug = sectionNamed(name, settings);
      if (slug) return slug;
    }
  }
  return undefined;
}

interface Scored {
  readonly slug: string;
  readonly score: number;
  readonly words: readonly string[];
}

const enough = 2;
const charactersRead = 60_000;

function highestScored(evidence: SectionEvidence, settings: NewsroomSettings): Scored | undefined {
  const body = evidence.bodyText.slice(0, charactersRead);
  const text = { headline: evidence.headline, body, language: evidence.language };
  const find = wordCounter(text);
  const abroad = countryWeight(text);
  const [best] = settings.sections
    .map((section) => scoreOf(section, find, abroad))
    .sort((one, other) => other.score - one.score);
  return best && best.score >= enough ? best : undefined;
}

function scoreOf(section: Section, weightOf: (keyword: string) => number, abroad: number): Scored {
  const hits = section.keywords
    .map((word) => ({ word, weight: weightOf(word) }))
    .filter((hit) => hit.weight > 0);
  if (abroad > 0 && isAbroad(section)) hits.push({ word: 'several countries', weight: abroad });
  // The first mention says most: a word repeated ten times is not ten times the evidence.
  const score = hits.reduce((total, hit) => total + Math.log2(1 + hit.weight), 0);
  return { slug: section.slug, score, words: hits.map((hit) => hit.word) };
}

interface SectionText {
  readonly headline: string;
  readonly body: string;
  readonly language: string;
}

const headlineWeight = 3;

function wordCounter({ headline, body, language }: SectionText): (keyword: string) => number {
  const joined = (text: string) =>
    ` ${wordsOf(text, language)
      .map((word) => lowerCase(word.text, language))
      .join(' ')} `;
  const inHeadline = joined(headline);
  const inBody = joined(body);
  return (keyword) => {
    const wanted = joined(keyword).trimEnd();
    if (wanted === '') return 0;
    // Longer words may carry endings (minister, ministers; iqtisadiyyat, iqtisadiyyatın).
    const needle = keyword.length >= 5 ? wanted : `${wanted} `;
    return headlineWeight * occurrences(inHeadline, needle) + occurrences(inBody, needle);
  };
}

function occurrences(text: string, needle: string): number {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) count += 1;
  return count;
}

function isAbroad(section: Section): boolean {
  return [
    'world',
    'international',
    'foreign',
    'global',
    'dunya',
    'mir',
    'welt',
    'monde',
    'mundo',
    'ausland',
  ].includes(section.slug);
}

// News between countries is world news though it holds none of the section's words.
function countryWeight({ headline, body, language }: SectionText): number {
  const inHeadline = countriesIn(headline, language);
  const inBody = countriesIn(body, language);
  const named = new Set([...inHeadline.keys(), ...inBody.keys()]);
  if (named.size < 2 || inHeadline.size === 0) return 0;
  return headlineWeight * total(inHeadline) + total(inBody);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
