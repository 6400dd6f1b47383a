/** A word of a passage, as phrases are compared. */
interface Spoken {
  readonly lower: string;
}

/** A list of phrases of one or two words, asked token by token. */
export class Phrases {
  readonly #seconds = new Map<string, Set<string | undefined>>();

  /** @param phrases - lower case, words separated by one space */
  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const [first = '', second] = phrase.split(' ');
      this.#seconds.set(first, (this.#seconds.get(first) ?? new Set()).add(second));
    }
  }

  get isEmpty(): boolean {
    return this.#seconds.size === 0;
  }

  /** True where a phrase begins with this word. */
  mayBegin(word: string): boolean {
    return this.#seconds.has(word);
  }

  /** True for a phrase of this one word. */
  has(word: string): boolean {
    return this.#seconds.get(word)?.has(undefined) === true;
  }

  /** How many tokens the phrase has that begins here; 0 where none does. The longer phrase wins. */
  lengthAt(tokens: readonly Spoken[], at: number): number {
    const seconds = this.#seconds.get(tokens[at]?.lower ?? '');
    if (!seconds) return 0;
    if (seconds.has(tokens[at + 1]?.lower ?? '')) return 2;
    return seconds.has(undefined) ? 1 : 0;
  }
}
