import type { Token } from './name-tokens.ts';

/** A list of phrases of one or two words, asked token by token. */
export class Phrases {
  readonly #single = new Set<string>();
  readonly #pairs = new Map<string, Set<string>>();

  /** @param phrases - lower case, words separated by one space */
  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const [first = '', second] = phrase.split(' ');
      if (second === undefined) this.#single.add(first);
      else this.#pairs.set(first, (this.#pairs.get(first) ?? new Set()).add(second));
    }
  }

  get isEmpty(): boolean {
    return this.#single.size === 0 && this.#pairs.size === 0;
  }

  /** True for a phrase of this one word. */
  has(word: string): boolean {
    return this.#single.has(word);
  }

  /** How many tokens the phrase has that begins here; 0 where none does. The longer phrase wins. */
  lengthAt(tokens: readonly Token[], at: number): number {
    const first = tokens[at]?.lower ?? '';
    if (this.#pairs.get(first)?.has(tokens[at + 1]?.lower ?? '')) return 2;
    return this.#single.has(first) ? 1 : 0;
  }
}
