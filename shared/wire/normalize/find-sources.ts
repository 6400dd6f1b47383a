import type { Story } from '../../story/story.ts';
import { agencyNamed } from './agencies.ts';
import type { Token } from './name-tokens.ts';
import { spelled } from './named-person.ts';
import { sourceWords } from './source-words.ts';

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
  const { reports, told } = sourceWords(language);
  for (const tokens of narration) {
    for (let at = 0; at < tokens.length; at += 1) {
      if (!tokens[at]?.opensSource) continue;
      if (reports.lengthAt(tokens, at) > 0) add(reporter(nameBefore(tokens, at), handles));
      const length = told.lengthAt(tokens, at);
      if (length > 0) add(agency(nameFrom(tokens, at + length)));
    }
  }
  return sources;
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
