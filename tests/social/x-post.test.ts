import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xPost } from '#shared/social/x-post.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { weightByX } from './oracle.ts';
import { anyText, pageUrl } from './post-texts.ts';

const url = 'https://d111111abcdef8.cloudfront.net/world/2026/11/24/ferry-line-reopens-abcdefghij/';

describe('a post for X', () => {
  it('holds the headline, the link and the credit to the source', () => {
    expect(xPost({ words: 'Ferry line reopens', url, sourceHandle: 'AldmoorWire' })).toBe(
      `Ferry line reopens ${url} via @AldmoorWire`,
    );
  });

  it('leaves the credit out rather than a word of the headline', () => {
    const words = `${'Ferry line reopens after repairs '.repeat(7)}at last, council says`;
    expect(xPost({ words, url, sourceHandle: 'AldmoorWire' })).toBe(`${words} ${url}`);
  });

  it.each([
    ['a name that X does not allow', 'not a handle'],
    ['a Mastodon address', 'desk@news.example'],
    ['a name that is too long', 'a_name_of_sixteen'],
    ['an empty name', ''],
  ])('credits nobody for %s', (_case, sourceHandle) => {
    expect(xPost({ words: 'Ferry line reopens', url, sourceHandle })).not.toContain('via');
  });

  it('has room for a headline of 256 letters beside the link, and for no more', () => {
    expect(xPost({ words: 'a'.repeat(256), url })).toBe(`${'a'.repeat(256)} ${url}`);
    expect(xPost({ words: 'a'.repeat(257), url })).toBe(`${'a'.repeat(254)}… ${url}`);
  });

  it('ends a long headline after a whole word', () => {
    const post = xPost({ words: 'harbour '.repeat(60), url });
    expect(post).toMatch(/^(?:harbour )*harbour… https:/);
    expect(weightByX(post)).toBeGreaterThan(265);
  });

  it('ends a long headline after a clause when one ends near', () => {
    const clause = `${'The council of the harbour town said that the ferry line '.repeat(4)}reopens`;
    expect(xPost({ words: `${clause}, and then it said a great deal more about it all`, url })).toBe(
      `${clause}… ${url}`,
    );
  });

  it('ends a Japanese headline between words, as wide as it may be', () => {
    const post = xPost({ words: '海辺の町で灯台の修復が完了'.repeat(20), url });
    expect(weightByX(post)).toBeLessThanOrEqual(280);
    expect(weightByX(post)).toBeGreaterThan(260);
  });

  it('never cuts a grapheme in two', () => {
    const post = xPost({ words: '👩🏿‍🚀'.repeat(200), url });
    expect(post.replaceAll('👩🏿‍🚀', '')).toBe(`… ${url}`);
  });

  it('puts a headline of many lines on one', () => {
    expect(xPost({ words: 'Ferry line\r\n\treopens\u0000', url })).toBe(`Ferry line reopens ${url}`);
  });

  it('fits, holds the whole link and is well-formed, whatever the headline', () => {
    fc.assert(
      fc.property(anyText, pageUrl, fc.boolean(), (words, link, credited) => {
        const post = xPost({ words, url: link, ...(credited ? { sourceHandle: 'AldmoorWire' } : {}) });
        expect(weightByX(post)).toBeLessThanOrEqual(280);
        expect(post).toContain(link);
        expect(post.isWellFormed()).toBe(true);
        expect(post).not.toMatch(/[\p{Cc}\ufeff\ufffe\uffff]/u);
      }),
      { numRuns: fuzzRuns(1000) },
    );
  });
});

const strings = new URL('../../../shared/wire-samples/attacks/naughty-strings.json', import.meta.url);
const present = existsSync(strings);
if (!present) process.stderr.write('tests/social/x-post: naughty strings skipped, ../shared is absent.\n');

describe.skipIf(!present)('strings that break other programs', () => {
  it('fit a post each', () => {
    const naughty = (JSON.parse(readFileSync(strings, 'utf8')) as { strings: string[] }).strings;
    for (const words of naughty) {
      const post = xPost({ words: words.repeat(3), url, sourceHandle: 'AldmoorWire' });
      expect(weightByX(post), words).toBeLessThanOrEqual(280);
      expect(post.isWellFormed(), words).toBe(true);
    }
    expect(naughty.length).toBeGreaterThan(100);
  });
});
