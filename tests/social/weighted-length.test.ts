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
    ['a link between lines weighs 23', `a\r\nhttps://news.example.com/a/`, 26],
    ['an emoji beside letters', 'a👍b', 4],
    ['a bare domain weighs 23', 'amazon.com', 23],
    ['a link to the laptop is text', 'http://localhost:3000/a/b', 25],
    ['a link to an address is text', 'http://127.0.0.1:3000/a/b', 25],
  ])('%s', (_rule, text, weight) => {
    expect(weightedLength(text)).toBe(weight);
    expect(weightByX(text)).toBe(weight);
  });

  it.each([
    [0x10ff, 1],
    [0x1100, 2],
    [0x1fff, 2],
    [0x2000, 1],
    [0x200d, 1],
    [0x200e, 2],
    [0x200f, 2],
    [0x2010, 1],
    [0x201f, 1],
    [0x2020, 2],
    [0x2031, 2],
    [0x2032, 1],
    [0x2037, 1],
    [0x2038, 2],
    [0x1d4b3, 2],
  ])('is that of its letters, of which this one is at an edge: %i', (codePoint, weight) => {
    const text = `a${String.fromCodePoint(codePoint)}b`.normalize('NFC');
    expect(weightedLength(text)).toBe(weight + 2);
    expect(weightByX(text)).toBe(weight + 2);
  });

  it.each([
    ['a domain', 'news.press', 23],
    ['a domain in a sentence', 'See news.press, it said', 36],
    ['an accented one', 'café.press', 23],
    ['a longer one', 'the.estuary.press', 29],
    ['one after dashes', '--news.press', 25],
    ['none where a label is a figure', 'No.10', 5],
    ['none of one letter', 'U.S', 3],
    ['none at the end of a sentence', 'It ended.', 9],
    ['none after two dots', 'a..com', 6],
    ['none that begins with a figure', 'v1.2a', 5],
    ['an international one with a scheme, in full and as one', 'http://порт.рф/a', 39],
    ['one with a mark of its own', 'b\u0327e.press', 23],
    ['one with a dash', 'the-news.press', 23],
    ['none of a word with a figure before it', 'v1.2abc', 7],
    ['none of an address without a dot', 'http://порт/а', 13],
    ['a dot in another script alone', 'г.Москва', 8],
  ])('counts what may be a domain as a link at least: %s', (_what, text, weight) => {
    expect(weightedLength(text)).toBe(weight);
    expect(weightByX(text)).toBeLessThanOrEqual(weight);
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
