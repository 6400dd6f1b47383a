import { describe, expect, it } from 'vitest';
import { en } from '#shared/page/words/en.ts';
import { siteWords } from '#shared/page/words/site-words.ts';

describe('the site’s own words', () => {
  it.each(['az', 'tr', 'ru', 'ar', 'de', 'fr', 'es'])('are all there in %s', (language) => {
    const words = siteWords(language);
    expect(words).not.toBe(en);
    for (const [name, word] of Object.entries(words)) expect(word.trim(), name).not.toBe('');
  });

  it.each([
    ['en-GB', 'Latest news'],
    ['az-Latn-AZ', 'Son xəbərlər'],
    ['pt', 'Latest news'],
  ])('for %s are found, English where there is no dictionary', (language, expected) => {
    expect(siteWords(language).latestNews).toBe(expected);
  });
});
