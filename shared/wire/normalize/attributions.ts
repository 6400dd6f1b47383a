import { nameRunBefore, nameRunFrom, type Token } from './name-tokens.ts';
import { type NamedPerson, personNamed, spelled } from './named-person.ts';
import { quotationMask } from './narration.ts';
import { type SpeechWords, speechWords } from './speech-words.ts';

/** Somebody whom a passage says to have spoken. */
export interface Attribution extends NamedPerson {
  /** True where a quotation stands beside the words that name the speaker. */
  readonly besideQuotation: boolean;
}

const longestApposition = 14;
const nearQuotation = 8;
const longestGap = 8;

/**
 * Who speaks in a passage of narration: `Jane Doe, a harbour pilot, said`, `" said Jane Doe`, `according to
 * harbour pilot Jane Doe`.
 *
 * @param tokens - the reporter's words, each quotation replaced by `quotationMask`
 */
export function attributionsIn(tokens: readonly Token[], language: string): Attribution[] {
  const words = speechWords(language);
  if (words.verbs.isEmpty) return [];
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const person = tokens[at]?.opensSpeech && personAt({ tokens, at, language }, words);
    if (person) found.push({ ...person, besideQuotation: isBesideQuotation(tokens, at) });
  }
  return found;
}

interface Position {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly language: string;
}

function personAt(position: Position, words: SpeechWords): NamedPerson | undefined {
  const introduced = words.introductions.lengthAt(position.tokens, position.at);
  if (introduced) return personFrom(position, position.at + introduced);
  const verb = words.verbs.lengthAt(position.tokens, position.at);
  if (!verb) return undefined;
  return (
    personBefore(position, words) ??
    (followsQuotation(position) ? personFrom(position, position.at + verb) : undefined)
  );
}

function personBefore(position: Position, words: SpeechWords): NamedPerson | undefined {
  const { tokens, language } = position;
  const end = beforeAdverb(position);
  if (tokens[end - 1]?.text === ',') return personBeforeApposition(tokens, end - 1, language);
  const run = nameRunBefore(tokens, end) ?? (words.verbLast ? runBeforeGap(tokens, end) : undefined);
  return run && personNamed(tokens, run, language);
}

// "Karimli also said", "Karimli later added".
function beforeAdverb({ tokens, at }: Position): number {
  const before = tokens[at - 1];
  const isAdverb = before?.kind === 'word' && (before.isFunctionWord || before.lower === 'later');
  return isAdverb && tokens[at - 2]?.kind !== 'word' ? at - 1 : at;
}

// "Jane Doe, a harbour pilot, said": what stands between the commas is her title.
function personBeforeApposition(
  tokens: readonly Token[],
  comma: number,
  language: string,
): NamedPerson | undefined {
  for (let at = comma - 1; at > 0 && comma - at <= longestApposition; at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (text === '.' || text === quotationMask) return undefined;
    if (text !== ',') continue;
    const run = nameRunBefore(tokens, at);
    const person = run && personNamed(tokens, run, language);
    return person && withTitle(person, tokens.slice(at + 1, comma));
  }
  return undefined;
}

function personFrom({ tokens, language }: Position, start: number): NamedPerson | undefined {
  let from = start;
  while (from - start < 5 && tokens[from]?.kind === 'word' && !tokens[from]?.isFunctionWord) from += 1;
  const run = nameRunFrom(tokens, from);
  const person = run && personNamed(tokens, run, language);
  // Words between the verb and the name must say what the person is.
  if (!person || (from > start && !person.title)) return undefined;
  return tokens[run[1]]?.text === ','
    ? withTitle(person, appositionFrom(tokens, run[1] + 1, language))
    : person;
}

function appositionFrom(tokens: readonly Token[], from: number, language: string): readonly Token[] {
  const rest = tokens.slice(from, from + longestApposition);
  const { verbs } = speechWords(language);
  const end = rest.findIndex(
    (token) => verbs.has(token.lower) || (token.kind === 'mark' && token.text !== '-'),
  );
  return end < 0 ? [] : rest.slice(0, end);
}

function withTitle(person: NamedPerson, apposition: readonly Token[]): NamedPerson {
  if (person.title || !apposition.some((token) => token.isRole)) return person;
  const bare = apposition.slice(['a', 'an', 'the'].includes(apposition[0]?.lower ?? '') ? 1 : 0);
  return { ...person, title: spelled(bare) };
}

// Azerbaijani and Turkish close the sentence with the verb: "Sahil Kərimli açıqlamasında bildirib".
function runBeforeGap(tokens: readonly Token[], end: number): [number, number] | undefined {
  for (let at = end; at > 0 && end - at <= longestGap; at -= 1) {
    if (tokens[at - 1]?.kind === 'mark' && tokens[at - 1]?.text !== '-') return undefined;
    const run = nameRunBefore(tokens, at);
    if (run) return run;
  }
  return undefined;
}

function followsQuotation({ tokens, at }: Position): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return [quotationMask, ',', '—', '–', '-', '»'].includes(before);
}

function isBesideQuotation(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - nearQuotation), at + nearQuotation)
    .some((token) => token.text === quotationMask);
}
