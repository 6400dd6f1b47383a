import { primaryLanguage } from '../language/language-tag.ts';
import type { Word } from '../language/words.ts';

/** How often words name each country, by ISO 3166 code; only countries whose name is one word. */
export function countriesIn(words: readonly Word[], language: string): ReadonlyMap<string, number> {
  const codes = countryNames(primaryLanguage(language));
  const counts = new Map<string, number>();
  for (const { form } of words) {
    const code = codes.get(form.bare);
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

const byLanguage = new Map<string, ReadonlyMap<string, string>>();

function countryNames(language: string): ReadonlyMap<string, string> {
  const known = byLanguage.get(language);
  if (known) return known;
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const names = new Map(
    letterPairs().flatMap((code) => {
      const name = regions.of(code);
      return name && !notCountries.has(code) ? [[name, code] as const] : [];
    }),
  );
  byLanguage.set(language, names);
  return names;
}

// Unions, outlying islands and pseudo-regions that CLDR names too.
const notCountries = new Set('AC AQ CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

function letterPairs(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return letters.flatMap((first) => letters.map((second) => first + second));
}
