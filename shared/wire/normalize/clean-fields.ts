import type { Story } from '../../story/story.ts';
import type { WireItem } from '../wire-file.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { cutAtWord } from './cut-text.ts';
import type { DeskNotes } from './desk-notes.ts';

/** Longest one-line fields, in characters; a longer one is cut at a word and told to the desk. */
const longestLines = {
  headline: 300,
  slugline: 120,
  byline: 300,
  dateline: 200,
  located: 120,
  creditline: 300,
  copyrightNotice: 1000,
  copyrightHolder: 300,
  usageTerms: 2000,
  genre: 120,
  summary: 1000,
} as const;

/** Longest fields of several lines; they are for the desk only. */
const longestTexts = { edNote: 8000, footerRaw: 4000 } as const;

type LineField = keyof typeof longestLines;
type TextField = keyof typeof longestTexts;

export type CleanFields = { readonly [Field in LineField | TextField]?: string };

/** The item's text fields, clean and within their lengths; an empty one is absent. */
export function cleanFields(item: WireItem, notes: DeskNotes): CleanFields {
  const fields: { [Field in LineField | TextField]?: string } = {};
  for (const field of Object.keys(longestLines) as LineField[]) {
    const text = withinLength(field, cleanLine(item[field] ?? ''), { longest: longestLines[field], notes });
    if (text) fields[field] = text;
  }
  for (const field of Object.keys(longestTexts) as TextField[]) {
    const text = withinLength(field, cleanText(item[field] ?? '').trim(), {
      longest: longestTexts[field],
      notes,
    });
    if (text) fields[field] = text;
  }
  return fields;
}

/** A headline or another line that an editor typed, held to the same length. */
export function withinLength(
  field: string,
  text: string,
  { longest = 300, notes }: { longest?: number; notes: DeskNotes },
): string {
  if (text.length <= longest) return text;
  notes.warn(
    'text_cut',
    `The ${field} has ${text.length} characters and was cut at ${longest}.`,
    `Shorten the ${field} in the copy.`,
  );
  return cutAtWord(text, longest);
}

const mostEntries = 60;

/** The item's lists of texts: clean, without empty entries or repetitions. */
export function cleanLines(texts: readonly string[] | undefined, longest = 300): string[] {
  const lines = (texts ?? []).slice(0, mostEntries * 4).map((text) => cutAtWord(cleanLine(text), longest));
  return [...new Set(lines.filter(Boolean))].slice(0, mostEntries);
}

/** The item's structured lists, each entry clean and entries without a name left out. */
export function cleanLists(
  item: WireItem,
): Pick<Story, 'infoSources' | 'people' | 'subjects' | 'socialHandles' | 'corrections'> {
  const named = (text: string) => cutAtWord(cleanLine(text), 200);
  return {
    infoSources: entries(item.infoSources, ({ name, role }) => ({ name: named(name), role })).filter(
      ({ name }) => name,
    ),
    people: entries(item.people, ({ title, ...person }) => ({
      ...person,
      name: named(person.name),
      ...(title && named(title) ? { title: named(title) } : {}),
      aliases: cleanLines(person.aliases),
    })).filter(({ name }) => name),
    subjects: entries(item.subjects, ({ code, name }) => ({
      code: named(code),
      ...(name && named(name) ? { name: named(name) } : {}),
    })).filter(({ code }) => code),
    socialHandles: entries(item.socialHandles, (account) => ({
      ...account,
      platform: named(account.platform),
      handle: named(account.handle),
    })).filter(({ platform, handle }) => platform && handle),
    corrections: entries(item.corrections, ({ text }) => ({ text: cutAtWord(cleanLine(text), 1000) })).filter(
      ({ text }) => text,
    ),
  };
}

function entries<From, To>(list: readonly From[] | undefined, clean: (entry: From) => To): To[] {
  return (list ?? []).slice(0, mostEntries).map(clean);
}
