import type { Emission } from './watched-newsroom.ts';

/** Searches everything that left the newsroom for words that readers must not see. */
export class LeakWatch {
  private readonly everPublic = new Set<string>();

  /**
   * Nothing of a text that was never public may be seen, not even in an address; of one that no longer is,
   * nothing but the address that readers know. No text is ever logged.
   *
   * @param tokens - of every text that was filed
   * @param open - tokens of the texts that are public
   * @throws Error that says which token was seen where
   */
  look(emissions: readonly Emission[], tokens: ReadonlySet<string>, open: ReadonlySet<string>): void {
    for (const token of open) this.everPublic.add(token);
    for (const token of tokens)
      for (const emission of emissions) {
        if (emission.surface === 'log' || !open.has(token)) mustLack(emission, token, emission.text);
        if (!this.everPublic.has(token)) mustLack(emission, token.toLowerCase(), emission.text.toLowerCase());
      }
  }
}

function mustLack({ surface, name }: Emission, token: string, text: string): void {
  const at = text.indexOf(token);
  if (at < 0) return;
  throw new Error(`leaked ${token} on ${surface} ${name}: ${text.slice(Math.max(0, at - 80), at + 60)}`);
}
