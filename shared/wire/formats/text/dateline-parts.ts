import { readMoment } from './moment.ts';

export const maxAgency = 40;
// Agencies that write themselves in small letters.
const smallAgencies =
  /^(?:dpa|ats|afp|apa|sda|tca|ap|ansa|efe|lusa|pap|ntb|tt|stt|anp|belga|dts|kna|epd|sid|reuters|xinhua|kyodo|tass|dapd|mti|tanjug|cna|pti|ani|bta|hina|azertac|azərtac|afx|rtr|up)$/iu;
const agencyNames =
  /^(?:Thomson Reuters Foundation|Reuters|Xinhua|Kyodo|Kyodo News|Lusa|Interfax|Trend|Turan|Report|Sputnik|Bloomberg|Azernews|AZERTAC|AZƏRTAC|Belga|Ritzau|Anadolu|Yonhap|Tass|ТАСС|Интерфакс|RIA Novosti|РИА Новости|РИА|Europa Press)$/u;
const lowerWords =
  /^(?:de|del|la|le|les|do|da|dos|am|an|der|den|im|in|and|und|et|y|e|sur|sous|upon|on|near|bei|al|el|и|на|və|ve)$/iu;

/** Where and, when it says so, on which day a story was filed. */
export interface Place {
  readonly name: string;
  readonly dated: boolean;
}

/** The field of a named place; absent where the dateline names none. */
export function located({ name }: Place): { located?: string } {
  return name === '' ? {} : { located: name };
}

/** Place and date before an agency: a city starts it, short and without digits. */
export function placeOf(words: string): Place | undefined {
  const parts = words.split(/,\s*|\.\s+/).filter((part) => part !== '');
  const firstDate = parts.findIndex((_, index) => isDate(parts.slice(index).join(' ')));
  const places = firstDate < 0 ? parts : parts.slice(0, firstDate);
  const last = places.at(-1) ?? '';
  const name = words.slice(0, words.indexOf(last) + last.length);
  if (places.length > 3 || name.length > 50 || !places.every(isPlace)) return undefined;
  return { name, dated: firstDate >= 0 };
}

/** A day and a month, with or without a year, and no time. */
export function isDate(words: string): boolean {
  const moment = readMoment(words.replace(/\.$/, ''));
  return moment?.day !== undefined && moment.month !== undefined && moment.hour === undefined;
}

function isPlace(words: string): boolean {
  const all = words.split(/[\s/]+/);
  return (
    all.length <= 6 &&
    !/[\d:;!?"“”«»()@<>=]/.test(words) &&
    all.every((word) => /^['’]?(?:\p{Lu}|\p{Lo})/u.test(word) || lowerWords.test(word)) &&
    /^['’]?(?:\p{Lu}|\p{Lo})/u.test(words)
  );
}

/** Whether the name is an agency's, so that a bracket with it needs no date beside it. */
export function isKnownAgency(name: string): boolean {
  return (
    smallAgencies.test(name) ||
    agencyNames.test(name) ||
    name.split(/[\s-]+/).every((word) => smallAgencies.test(word))
  );
}

/** The agencies that a bracket names, `tca/dpa`; undefined where its words are no names. */
export function agenciesOf(words: string): string[] | undefined {
  const names = words.split(/\s*[/;]\s*/);
  const isAgency = (name: string) =>
    name.length >= 2 &&
    name.length <= maxAgency &&
    !/\d/.test(name) &&
    name.split(/[\s-]+/).length <= 4 &&
    name.split(/[\s-]+/).every((word) => /^(?:\p{Lu}|\p{Lo})/u.test(word) || smallAgencies.test(word));
  return names.every(isAgency) ? names : undefined;
}
