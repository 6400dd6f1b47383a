import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedLength } from '#shared/social/weighted-length.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { weightByX } from './oracle.ts';
import { anyText, knownPageUrl, plainText } from './post-texts.ts';

describe('the length of a post', () => {
  it.each([
    ['Latin letters weigh one', 'Ferry line reopens', 18],
    ['Azerbaijani letters weigh one', 'Bərdə şəhəri', 12],
    ['letters with a combining mark are composed first', 'cafe\u0301', 4],
    ['Chinese characters weigh two', '港口重开', 8],
    ['the manat sign weighs two', '₼5', 3],
    ['an ellipsis weighs two', 'wait…', 6],
    ['a family of four is one emoji', '👨‍👩‍👧‍👦', 2],
    ['a flag is one emoji', '🇦🇿', 2],
    ['a skin tone adds nothing', '👍🏽', 2],
    ['a keycap is one emoji', '1️⃣', 2],
    ['a copyright sign is text', '© 2026', 6],
    [
      'a long link weighs 23',
      `https://d111111abcdef8.cloudfront.net/world/${'a-long-slug-'.repeat(20)}x/`,
      23,
    ],
    ['a link to an own port weighs 23', 'https://news.example.com:8443/a/', 23],
    ['a bare domain weighs 23', 'amazon.com', 23],
    ['a link to the laptop is text', 'http://localhost:3000/a/b', 25],
    ['a link to an address is text', 'http://127.0.0.1:3000/a/b', 25],
  ])('%s', (_rule, text, weight) => {
    expect(weightedLength(text)).toBe(weight);
    expect(weightByX(text)).toBe(weight);
  });

  it('is never counted shorter than X counts it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(weightedLength(text.toWellFormed())).toBeGreaterThanOrEqual(weightByX(text.toWellFormed()));
      }),
      { numRuns: fuzzRuns(4000) },
    );
  });

  it('leaves room for a link under a domain that X may learn to know', () => {
    expect(weightedLength('https://news.example/world/')).toBeGreaterThan(
      weightByX('https://news.example/world/'),
    );
  });

  it('is exactly what X counts for plain words of any script', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(weightedLength(text)).toBe(weightByX(text));
      }),
      { numRuns: fuzzRuns(3000) },
    );
  });

  it('is exactly what X counts for words with the address of a page', () => {
    fc.assert(
      fc.property(plainText, knownPageUrl, (text, url) => {
        expect(weightedLength(`${text} ${url}`)).toBe(weightByX(`${text} ${url}`));
      }),
      { numRuns: fuzzRuns(3000) },
    );
  });
});

const strings = new URL('../../../shared/wire-samples/attacks/naughty-strings.json', import.meta.url);
const present = existsSync(strings);
if (!present)
  process.stderr.write('tests/social/weighted-length: naughty strings skipped, ../shared is absent.\n');

describe.skipIf(!present)('strings that break other programs', () => {
  it('are never counted shorter than X counts them, alone and beside a link', () => {
    const naughty = (JSON.parse(readFileSync(strings, 'utf8')) as { strings: string[] }).strings;
    for (const one of naughty.map((text) => text.toWellFormed())) {
      for (const text of [one, `${one} https://d111111abcdef8.cloudfront.net/world/a/`])
        expect(weightedLength(text), text).toBeGreaterThanOrEqual(weightByX(text));
    }
    expect(naughty.length).toBeGreaterThan(100);
  });
});
