import type { Token } from './name-tokens.ts';
import { isOrganisationWord } from './role-words.ts';
import { speechWords } from './speech-words.ts';

/** A person as one passage names them. */
export interface NamedPerson {
  /** As filed: `Sahil Karimli`, `Karimli` or `S.Kariml`. */
  readonly name: string;
  /** What the passage says they are: `political commentator`, `Russian President`. */
  readonly title?: string;
  /** True for a given name and a surname, both written out. */
  readonly isFull: boolean;
}

const longestName = 5;
const longestRolePhrase = 4;

/**
 * Reads a run of name words as a person, with the office before the name taken off as the title.
 *
 * @returns absent for an office without a name and for names of bodies, places and days
 */
export function personNamed(
  tokens: readonly Token[],
  [runFrom, to]: readonly [number, number],
  language: string,
): NamedPerson | undefined {
  const from = afterOpeningWords(tokens, runFrom, to);
  const office = tokens.slice(from, to).findLastIndex((token) => token.isRole);
  const nameFrom = from + office + 1;
  const name = tokens.slice(nameFrom, to);
  if (name.length === 0 || name.length > longestName) return undefined;
  if (name.some((token) => isOrganisationWord(token.lower))) return undefined;
  if (!name.some((token) => token.kind === 'capitalized')) return undefined;
  const title =
    office >= 0 ? spelled(tokens.slice(from, nameFrom)) : rolePhraseBefore(tokens, from, language);
  const isFull = name.filter((token) => token.kind === 'capitalized').length >= 2;
  return { name: spelled(name), isFull, ...(title ? { title } : {}) };
}

/** Tokens as text again: `S.Kariml` stays joined as it was filed. */
export function spelled(tokens: readonly Token[]): string {
  return tokens.map((token, index) => (index > 0 && !token.joined ? ` ${token.text}` : token.text)).join('');
}

// "As President", "The Russian President": a capital at the start of a sentence is no name.
function afterOpeningWords(tokens: readonly Token[], runFrom: number, to: number): number {
  let from = runFrom;
  while (from < to && tokens[from]?.isFunctionWord) from += 1;
  return from;
}

// "political commentator" before a name; nothing where the nearest word is no role.
function rolePhraseBefore(tokens: readonly Token[], end: number, language: string): string | undefined {
  const nearest = tokens[end - 1];
  if (nearest?.kind !== 'word' || !nearest.isRole) return undefined;
  let from = end - 1;
  while (end - from < longestRolePhrase && isRoleWord(tokens, from - 1, language)) from -= 1;
  return spelled(tokens.slice(from, end));
}

// Not the verb before it ("said"), and a capital only where it opens the sentence ("Political commentator").
function isRoleWord(tokens: readonly Token[], at: number, language: string): boolean {
  const token = tokens[at];
  if (!token || token.isFunctionWord || speechWords(language).verbs.has(token.lower)) return false;
  const opensSentence = at === 0 || /^[.!?]$/.test(tokens[at - 1]?.text ?? '');
  return token.kind === 'word' || (token.kind === 'capitalized' && opensSentence);
}
