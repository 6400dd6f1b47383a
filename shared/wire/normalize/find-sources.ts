import type { Story } from '../../story/story.ts';
import { primaryLanguage } from '../language/language-tag.ts';
import { agencyNamed } from './agencies.ts';
import type { Token } from './name-tokens.ts';
import { spelled } from './named-person.ts';
import { Phrases } from './phrases.ts';

type Source = Story['infoSources'][number];

const longestSourceName = 4;

/**
 * Where a story comes from: as filed, then as its own words say.
 *
 * `Azernews reports` names the publisher where the copy carries that publisher's handle, else a known agency;
 * `told Reuters` and `in his statement to AZERTAC` name an agency. Anything else names nobody.
 *
 * @param narration - the reporter's words, quotations masked
 */
export function findSources(
  narration: readonly (readonly Token[])[],
  filed: readonly Source[],
  { handles, language }: { handles: Story['socialHandles']; language: string },
): Source[] {
  const sources = [...filed];
  const add = (source: Source | undefined) => {
    if (source && !sources.some((known) => known.name === source.name)) sources.push(source);
  };
  const patterns = patternsOf(language);
  for (const tokens of narration) {
    for (let at = 0; at < tokens.length; at += 1) {
      if (patterns.reports.lengthAt(tokens, at) > 0) add(reporter(nameBefore(tokens, at), handles));
      const told = patterns.told.lengthAt(tokens, at);
      if (told > 0) add(agency(nameFrom(tokens, at + told)));
    }
  }
  return sources;
}

interface SourcePatterns {
  /** Words after the source's name. */
  readonly reports: Phrases;
  /** Words before the source's name. */
  readonly told: Phrases;
}

const patterns: Readonly<Record<string, SourcePatterns>> = {
  en: {
    reports: new Phrases(['reports', 'reported', 'writes', 'informs']),
    told: new Phrases([
      'told',
      'statement to',
      'interview with',
      'interview to',
      'comments to',
      'citing',
      'reported by',
    ]),
  },
  az: {
    reports: new Phrases(['xəbər verir', 'bildirir', 'yazır', 'məlumat verir', 'açıqlamasında']),
    told: new Phrases([]),
  },
  tr: { reports: new Phrases(['bildirdi', 'bildiriyor', 'muhabirine']), told: new Phrases([]) },
  ru: {
    reports: new Phrases(['сообщает', 'передает', 'передаёт', 'пишет']),
    told: new Phrases(['сообщает', 'передает', 'передаёт', 'пишет', 'агентству', 'заявление']),
  },
  de: { reports: new Phrases(['berichtet', 'meldet']), told: new Phrases(['der', 'berichtete', 'meldete']) },
  fr: { reports: new Phrases(['rapporte']), told: new Phrases(['à', 'rapporte', 'selon']) },
  es: { reports: new Phrases(['informa', 'informó']), told: new Phrases(['a', 'según', 'informa']) },
};

const none: SourcePatterns = { reports: new Phrases([]), told: new Phrases([]) };

function patternsOf(language: string): SourcePatterns {
  return patterns[primaryLanguage(language)] ?? none;
}

/** Names of up to four words that end before a token, longest first. */
function nameBefore(tokens: readonly Token[], end: number): string[] {
  const names: string[] = [];
  for (let from = Math.max(0, end - longestSourceName); from < end; from += 1)
    names.push(spelled(tokens.slice(from, end)));
  return names;
}

function nameFrom(tokens: readonly Token[], from: number): string[] {
  const names: string[] = [];
  for (let to = from + longestSourceName; to > from; to -= 1) names.push(spelled(tokens.slice(from, to)));
  return names;
}

function reporter(names: readonly string[], handles: Story['socialHandles']): Source | undefined {
  const publisher = names.find((name) => isConfirmed(name, handles));
  return publisher ? { name: publisher, role: 'publisher' } : agency(names);
}

function agency(names: readonly string[]): Source | undefined {
  for (const filed of names) {
    const name = agencyNamed(filed) ?? agencyNamed(withoutCase(filed));
    if (name) return { name, role: 'agency' };
  }
  return undefined;
}

// AZƏRTAC-a, AZƏRTAC-ın: a case ending set off by a hyphen; AA'ya, Reuters'a by an apostrophe.
function withoutCase(name: string): string {
  return name.replace(/[-'’]\p{Ll}{1,4}$/u, '');
}

// The handle is the name, or the name with a tail such as a country: @AzerNewsAz, Azernews.
function isConfirmed(name: string, handles: Story['socialHandles']): boolean {
  const key = accountKey(name);
  if (!/^\p{Lu}/u.test(name) || key.length < 3) return false;
  return handles.some(({ handle, owner }) => {
    const account = accountKey(handle);
    const isTailed = account.startsWith(key) && key.length >= 5 && key.length * 2 >= account.length;
    return owner === 'source' && (account === key || isTailed);
  });
}

function accountKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
