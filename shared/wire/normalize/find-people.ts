import type { Story } from '../../story/story.ts';
import { wordsOf } from '../language/words.ts';
import { isAgency } from './agencies.ts';
import { attributionsIn } from './attributions.ts';
import { countriesIn } from './countries.ts';
import type { DeskNotes } from './desk-notes.ts';
import { aliasesOf } from './name-aliases.ts';
import { nameRunsOf, type Token, tokensOf } from './name-tokens.ts';
import { type NamedPerson, personNamed } from './named-person.ts';

type Person = Story['people'][number];

const mostPeople = 30;

/**
 * The people of a story: those filed, then its speakers, then those it names with an office.
 *
 * Careful rather than complete: a name without an office, a quotation or a second mention is left out, and
 * nobody who speaks becomes an author. A name spelled in two ways stays as filed and is told to the desk.
 *
 * @param narration - the reporter's words, quotations masked
 */
export function findPeople(
  narration: readonly (readonly Token[])[],
  filed: Story['people'],
  { language, notes }: { language: string; notes: DeskNotes },
): Person[] {
  const people = new Map<string, Person>(filed.map((person) => [person.name, person]));
  const attributed = narration.flatMap((passage) => attributionsIn(passage, language));
  const alone = new Set(attributed.filter((person) => !person.isFull).map((person) => person.name));
  for (const person of attributed) {
    const isSure = person.title || person.besideQuotation || alone.has(surnameOf(person.name));
    if (person.isFull && isSure && isPerson(person, language)) addPerson(people, person, 'speaker');
  }
  const runs = narration.map((tokens) => ({ tokens, runs: nameRunsOf(tokens) }));
  for (const person of runs.flatMap((passage) => namedWithOffice(passage, language))) {
    if (isPerson(person, language)) addPerson(people, person, 'mentioned');
  }
  const names = runs.flatMap((passage) => passage.runs.map((run) => passage.tokens.slice(...run)));
  const found = [...people.values()].slice(0, mostPeople);
  return speakersFirst(found.map((person) => withAliases(person, { found, names, alone, language, notes })));
}

/** The full name of whoever a passage beside a quotation says to have spoken; absent when nobody known has. */
export function speakerOf(passage: string, people: readonly Person[], language: string): string | undefined {
  for (const { name } of attributionsIn(tokensOf(passage, language), language)) {
    const person = people.find((known) => known.name === name || known.aliases.includes(name));
    if (person && person.role !== 'author') return person.name;
  }
  return undefined;
}

/** The last word of a name. */
function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

function isPerson({ name }: NamedPerson, language: string): boolean {
  return !isAgency(name) && countriesIn(wordsOf(name, language), language).size === 0;
}

function addPerson(people: Map<string, Person>, person: NamedPerson, role: 'speaker' | 'mentioned'): void {
  const known = people.get(person.name);
  const title = known?.title ?? person.title;
  people.set(person.name, {
    name: person.name,
    role: known && known.role !== 'mentioned' ? known.role : role,
    ...(title ? { title: title.slice(0, 100) } : {}),
    aliases: known?.aliases ?? [],
  });
}

interface NamingPassage {
  readonly tokens: readonly Token[];
  readonly runs: readonly [number, number][];
}

function namedWithOffice({ tokens, runs }: NamingPassage, language: string): NamedPerson[] {
  const named: NamedPerson[] = [];
  for (const run of runs) {
    // A full name has two words at least.
    const person = run[1] - run[0] > 1 ? personNamed(tokens, run, language) : undefined;
    if (person?.isFull && person.title) named.push(person);
  }
  return named;
}

interface Cast {
  readonly found: readonly Person[];
  /** The runs of name words of the whole story. */
  readonly names: readonly (readonly Token[])[];
  /** Names given alone to somebody who speaks. */
  readonly alone: ReadonlySet<string>;
  readonly language: string;
  readonly notes: DeskNotes;
}

function withAliases(person: Person, { found, names, alone, language, notes }: Cast): Person {
  const namesakes = found.filter((other) => surnameOf(other.name) === surnameOf(person.name));
  if (namesakes.length > 1 || person.name === surnameOf(person.name)) return person;
  const { aliases, variants } = aliasesOf(person.name, names, language);
  for (const variant of variants) {
    notes.warn(
      'name_variant',
      `"${variant}" is spelled otherwise than "${person.name}"; both stand as filed.`,
      'Correct the spelling in the copy and drop it again, if it is wrong.',
    );
  }
  const all = [...new Set([...person.aliases, ...aliases, ...variants])];
  const speaks = person.role === 'mentioned' && all.some((alias) => alone.has(alias));
  return { ...person, role: speaks ? 'speaker' : person.role, aliases: all };
}

function speakersFirst(people: readonly Person[]): Person[] {
  const order = ['author', 'speaker', 'mentioned'];
  return people.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
}
