const slots = 1 << 13;
const mostProbes = 8;
const longestKept = 40;

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

  /** @param make - what there is to know of a word as filed */
  constructor(make: (filed: string) => Form) {
    this.#make = make;
  }

  /** The form of the word that stands from `start` to `end`. */
  find(text: string, start: number, end: number): Form {
    if (end - start > longestKept) return this.#make(text.slice(start, end));
    const hash = hashOf(text, start, end);
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
): (language: string) => Lexicon<Form> {
  const byLanguage = new Map<string, Lexicon<Form>>();
  return (language) => {
    const known = byLanguage.get(language);
    if (known) return known;
    const lexicon = new Lexicon((filed) => make(filed, language));
    if (byLanguage.size >= mostLanguages) byLanguage.clear();
    byLanguage.set(language, lexicon);
    return lexicon;
  };
}

const mostLanguages = 24;

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
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
