import { latePattern } from '../../late-pattern.ts';

/** Which words of a story were met. */
export type TraceOf = 'headline' | 'summary' | 'correction' | `sentence ${number}`;

/** Words of a story that must not be found in public, each with what it is. */
export interface TextTraces {
  /** Normalized phrase -> what of the story it is. */
  readonly phrases: ReadonlyMap<string, TraceOf>;
}

/** What of a version is looked for. */
interface Worded {
  readonly headline: string;
  readonly summary?: string | undefined;
  readonly bodyText: string;
}

// Long enough not to be met by chance in another story, short enough to be seen in a summary that was cut.
const phraseLength = 40;
const shortestPhrase = 24;
const shortestHeadline = 12;
// A language that writes without spaces says as much in a third of the characters.
const dense = latePattern(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`,
  'u',
);
// Holds all of them and more.
const farEastern = /[\u0e00-\uffff]/;
const densityFactor = 3;

/**
 * The phrases by which a story's text is known again: each headline and summary, and the beginning of each
 * sentence, of every version, and what was told of corrections. Sentences too short to tell one story from another are left out.
 */
export function tracesOf(versions: readonly Worded[], corrections: readonly string[] = []): TextTraces {
  const phrases = new Map<string, TraceOf>();
  const add = (text: string, what: TraceOf, shortest: number) => {
    const phrase = plainLetters(text);
    const factor = farEastern.test(phrase) && dense().test(phrase) ? densityFactor : 1;
    const cut = phrase.slice(0, Math.ceil(phraseLength / factor));
    if (phrase.length >= shortest / factor && !phrases.has(cut)) phrases.set(cut, what);
  };
  for (const { headline, summary = '', bodyText } of versions) {
    add(headline, 'headline', shortestHeadline);
    add(summary, 'summary', shortestPhrase);
    for (const [index, sentence] of sentencesOf(bodyText).entries())
      add(sentence, `sentence ${index + 1}`, shortestPhrase);
  }
  for (const text of corrections) add(text, 'correction', shortestPhrase);
  return { phrases };
}

/**
 * What of the story stands in a public text, however it is marked up: HTML, XML or JSON, escaped once or twice.
 *
 * @param body - of a page, a feed or a data file
 */
export function traceIn(body: string, { phrases }: TextTraces): TraceOf | undefined {
  const views = viewsOf(body);
  for (const [phrase, what] of phrases) if (views.some((view) => view.includes(phrase))) return what;
  return undefined;
}

/** Whether a public text names a thing letter by letter, e.g. a uri, whatever escapes stand between. */
export function namesIn(body: string, name: string): boolean {
  const wanted = plainLetters(name);
  return wanted.length >= shortestHeadline && viewsOf(body).some((view) => view.includes(wanted));
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…。！？؟])[\s"'”’»)]+|\n+|(?<=[。！？])/u).filter((part) => part !== '');
}

// Attributes hold words too, so the markup is read with its tags and without them; a feed escapes those of its text.
function viewsOf(body: string): string[] {
  const views = [body, withoutJsonEscapes(body)].flatMap((text) => {
    const read = decoded(decoded(text));
    return [read, withoutTags(read), decoded(decoded(withoutTags(text)))];
  });
  return [...new Set(views.map(plainLetters))];
}

/** Letters and digits alone, in one case: what is left of a text when its typography is taken off. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/g, '');
}

function withoutJsonEscapes(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrtbf"\\/]/g, ' ');
}

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi, (_, name: string) => {
    if (name.toLowerCase() === 'amp') return '&';
    if (name.toLowerCase() === 'lt') return '<';
    if (name.toLowerCase() === 'gt') return '>';
    return name.startsWith('#') ? character(name.slice(1)) : ' ';
  });
}

function character(reference: string): string {
  const code = /^x/i.test(reference) ? Number.parseInt(reference.slice(1), 16) : Number(reference);
  return Number.isInteger(code) && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
