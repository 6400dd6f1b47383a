import type { NewsroomSettings } from '../../settings/settings.ts';
import type { Story } from '../../story/story.ts';
import { type Word, wordsOf } from '../language/words.ts';
import type { Overrides, WireItem } from '../wire-file.ts';
import { blockText, bodyTextOf } from './body-text.ts';
import { chooseHeadline } from './choose-headline.ts';
import { chooseKeywords } from './choose-keywords.ts';
import { chooseDirection, chooseLanguage } from './choose-language.ts';
import { chooseSection } from './choose-section.ts';
import { cleanBody } from './clean-body.ts';
import { type CleanFields, cleanFields, cleanLines, withinLength } from './clean-fields.ts';
import { deriveSummary } from './derive-summary.ts';
import type { DeskNotes } from './desk-notes.ts';
import { type Found, findInBody } from './find-in-body.ts';
import { foldQuotes } from './fold-quotes.ts';
import { present } from './present.ts';
import type { Release } from './release-rules.ts';
import { requireBody } from './require-body.ts';
import { charactersWeighed, weighTerms } from './term-weights.ts';

/** What the copy itself says: everything of a story but its identity, times, orders and address. */
export type Copy = Omit<
  Story,
  | 'schemaVersion'
  | 'id'
  | 'uri'
  | 'uriFromWire'
  | 'version'
  | 'pubStatus'
  | 'signals'
  | 'holds'
  | 'take'
  | 'takes'
  | 'pagePath'
  | 'contentHash'
  | 'raw'
  | 'warnings'
  | 'decisions'
>;

interface Filed {
  readonly item: WireItem;
  readonly overrides: Overrides;
  readonly release: Release;
}

/**
 * Reads the words of a story: fields as filed, and what is found in the text where nothing was filed.
 *
 * @throws WireFormatError `no-body`
 */
export async function readCopy(filed: Filed, settings: NewsroomSettings, notes: DeskNotes): Promise<Copy> {
  const { item, overrides, release } = filed;
  const fields = { ...cleanFields(item, notes), ...overriddenFields(overrides, notes) };
  const plainBody = cleanBody(item.body);
  const bodyText = bodyTextOf(plainBody);
  const urgency = urgencyOf(overrides.urgency ?? item.urgency, notes);
  requireBody({ bodyText, headline: fields.headline, urgency }, release);
  const sample = `${fields.headline ?? ''}\n${bodyText}`;
  const language = await chooseLanguage(
    { override: overrides.language, filed: item.language, text: sample, fallback: settings.language },
    notes,
  );
  const found = findInBody(foldQuotes(plainBody, notes), { item, overrides, language, notes });
  const bodyWords = wordsOf(bodyText.slice(0, charactersWeighed), language);
  const words = { fields, bodyText, bodyWords, language, ...found };
  const headlines = readHeadlines(words, filed, notes);
  const headlineWords = wordsOf(headlines.headline, language);
  const asFiled = { override: overrides.section, filed: item.section, subjects: found.subjects };
  const section = chooseSection({ ...asFiled, headlineWords, bodyWords, language }, settings, notes);
  return {
    ...fields,
    ...headlines,
    ...found,
    ...present({ urgency, references: references(item) }),
    language,
    dir: chooseDirection(sample, language, item.dir),
    keywords: keywordsOf(words, filed, { headlineWords, notes }),
    section,
    bodyText,
    credits: cleanLines(item.credits),
  };
}

function overriddenFields(overrides: Overrides, notes: DeskNotes): CleanFields {
  const { headline, byline, slugline, genre, summary } = overrides;
  const line = (field: string, text: string | undefined) =>
    text === undefined ? undefined : withinLength(field, text, { notes });
  return present({
    headline: line('headline', headline),
    byline: line('byline', byline),
    slugline: line('slugline', slugline),
    genre: line('genre', genre),
    summary: line('summary', summary),
  });
}

interface Words extends Found {
  readonly fields: CleanFields;
  readonly bodyText: string;
  readonly bodyWords: readonly Word[];
  readonly language: string;
}

function readHeadlines(
  { fields, body, bodyWords, language }: Words,
  { item, release }: Filed,
  notes: DeskNotes,
): Pick<Copy, 'headline' | 'headlineDerived' | 'summary'> {
  const weights = weighTerms(bodyWords, language);
  const stand = [fields.slugline, ...(references(item) ?? []), fields.edNote?.split('\n')[0]];
  const { headline, headlineDerived, sentence } = chooseHeadline(
    { filed: fields.headline, body, weights, language, stand, signals: release.signals },
    notes,
  );
  const paragraphs = body.filter((block) => block.type === 'paragraph').map(blockText);
  const summary = fields.summary ?? deriveSummary(paragraphs, [headline, sentence ?? ''], weights, language);
  if (summary && !fields.summary) {
    notes.decide('summary_from_text', summary, 'Summary: line or object metadata "summary"');
  }
  return { headline, ...present({ headlineDerived, summary }) };
}

function keywordsOf(
  { bodyText, bodyWords, language, people }: Words,
  { item, overrides }: Filed,
  { headlineWords, notes }: { headlineWords: readonly Word[]; notes: DeskNotes },
): string[] {
  const filed = cleanLines(overrides.keywords ?? item.keywords, 100);
  if (filed.length > 0) return filed;
  const names = people.filter(({ role }) => role !== 'author').map(({ name }) => name);
  const chosen = chooseKeywords({ headlineWords, bodyText, bodyWords, people: names, language });
  if (chosen.length > 0) {
    notes.decide('keywords_from_text', chosen.join(', '), 'Keywords: line or object metadata "keywords"');
  }
  return chosen;
}

function references(item: WireItem): string[] | undefined {
  const lines = cleanLines(item.references);
  return lines.length > 0 ? lines : undefined;
}

function urgencyOf(urgency: number | undefined, notes: DeskNotes): number | undefined {
  if (urgency === undefined) return undefined;
  if (Number.isInteger(urgency) && urgency >= 1 && urgency <= 9) return urgency;
  notes.warn('urgency_ignored', `The wire's urgency ${urgency} is none; it goes from 1 (highest) to 9.`);
  return undefined;
}
