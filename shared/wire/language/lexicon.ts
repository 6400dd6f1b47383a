import { characterKind, kindAt } from './character-kind.ts';

const slots = 1 << 13;
const mostProbes = 8;
const longestKept = 40;
const highestJoint = 0x2019;

/** What the words of a lexicon are made of. */
interface Spelling {
  /** The least kind of character in the order of kinds. */
  readonly least: number;
  /** Marks that may stand between two such characters, one at a time. */
  readonly joints: string;
}

const plain: Spelling = { least: characterKind.digit, joints: '' };

interface Place {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

/**
 * What is known of the words of a language, kept from story to story: a word that comes back is neither cut
 * out of its text nor weighed again.
 *
 * A cache and nothing else: every answer is what `make` says, at most 8,192 words are kept, and a text that
 * is made to collide only costs their reading.
 */
export class Lexicon<Form extends { readonly filed: string }> {
  readonly #forms: (Form | undefined)[] = Array.from({ length: slots }, () => undefined);
  readonly #hashes = new Int32Array(slots);
  readonly #make: (filed: string) => Form;
  readonly #least: number;
  readonly #joints: Uint8Array;

  /**
   * @param make - what there is to know of a word as filed
   * @param spelling - what a word is made of, where `wordAt` is asked
   */
  constructor(make: (filed: string) => Form, { least, joints }: Spelling = plain) {
    this.#make = make;
    this.#least = least;
    this.#joints = new Uint8Array(highestJoint + 1);
    for (const joint of joints) this.#joints[joint.charCodeAt(0)] = 1;
  }

  /**
   * The longest word that begins at a place, read in one pass; it ends where its `filed` does.
   *
   * @returns undefined where no word begins
   */
  wordAt(text: string, start: number): Form | undefined {
    let hash = 0;
    let at = start;
    for (; at < text.length; at += 1) {
      const isIn = kindAt(text, at) >= this.#least || (at > start && this.#isJoint(text, at));
      if (!isIn) break;
      hash = hashed(hash, text.charCodeAt(at));
    }
    return at === start ? undefined : this.#known(text, { start, end: at, hash });
  }

  #isJoint(text: string, at: number): boolean {
    return (
      this.#joints[text.charCodeAt(at)] === 1 && at + 1 < text.length && kindAt(text, at + 1) >= this.#least
    );
  }

  /** The form of the word that stands from `start` to `end`. */
  find(text: string, start: number, end: number): Form {
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = hashed(hash, text.charCodeAt(at));
    return this.#known(text, { start, end, hash });
  }

  #known(text: string, { start, end, hash }: Place): Form {
    if (end - start > longestKept) return this.#make(text.slice(start, end));
    const home = hash ^ (hash >>> 15);
    for (let probe = 0; probe < mostProbes; probe += 1) {
      const slot = (home + probe) & (slots - 1);
      const known = this.#forms[slot];
      if (known === undefined) return this.#keep(text.slice(start, end), slot, hash);
      if (this.#hashes[slot] === hash && isAt(text, start, end, known.filed)) return known;
    }
    return this.#keep(text.slice(start, end), home & (slots - 1), hash);
  }

  #keep(filed: string, slot: number, hash: number): Form {
    const form = this.#make(ofItsOwn(filed));
    this.#forms[slot] = form;
    this.#hashes[slot] = hash;
    return form;
  }
}

/** One lexicon a language; a bounded number of them, since filed tags may be anything. */
export function lexicons<Form extends { readonly filed: string }>(
  make: (filed: string, language: string) => Form,
  joints: string,
): (language: string) => Lexicon<Form> {
  const byLanguage = new Map<string, Lexicon<Form>>();
  return (language) => {
    const known = byLanguage.get(language);
    if (known) return known;
    const lexicon = new Lexicon((filed) => make(filed, language), { ...plain, joints });
    if (byLanguage.size >= mostLanguages) byLanguage.clear();
    byLanguage.set(language, lexicon);
    return lexicon;
  };
}

const mostLanguages = 24;

function hashed(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}

// A slice of more than a few letters keeps its whole text in memory; a joined copy does not.
function ofItsOwn(slice: string): string {
  return Array.from(slice).join('');
}
