import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '#shared/wire/language/lexicon.ts';
import { wordsOf } from '#shared/wire/language/words.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';

const filed = (text: string, language: string) => wordsOf(text, language).map(({ form }) => form.filed);

describe('the words of a text', () => {
  it.each([
    [
      'hyphens, apostrophes and stops inside',
      'A well-known D.C. café’s AT&T.',
      ['A', 'well-known', 'D.C', 'café’s', 'AT&T'],
    ],
    ['a joint with nothing behind it', "the boats' crew-", ['the', 'boats', 'crew']],
    ['letters beyond the basic plane', 'the 𐐀𐐁 letters 🙂 end', ['the', '𐐀𐐁', 'letters', 'end']],
    ['a text that ends in a word', 'ice', ['ice']],
    ['no word at all', ' … – ', []],
  ])('%s', (_, text, words) => {
    expect(filed(text, 'en')).toEqual(words);
  });

  it('are told apart by dictionary where no spaces stand between them', () => {
    expect(filed('港湾の船', 'ja').length).toBeGreaterThan(1);
  });

  it('stand in the text where they say, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = wordsOf(text, 'en');
        expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(
          words.map(({ form }) => form.filed),
        );
      }),
      { numRuns: fuzzRuns(40) },
    );
  });
});

describe('a lexicon', () => {
  it('answers for each word what would be made of it, however many words it has met', () => {
    const lexicon = new Lexicon((word) => ({ filed: word, length: word.length }));
    const numbers = Array.from({ length: 20_000 }, (_, index) => `${index * 7919}`);
    const wrong = numbers.filter((number) => {
      const form = lexicon.find(`word ${number} end`, 5, 5 + number.length);
      return form.filed !== number || form.length !== number.length;
    });
    expect(wrong).toEqual([]);
  });

  it('tells words apart whose hashes are the same', () => {
    const lexicon = new Lexicon((word) => ({ filed: word }));
    // 31 * 'A' + 'a' = 31 * 'B' + 'B'.
    const words = ['Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', 'BBAa'];
    for (let round = 0; round < 2; round += 1)
      for (const word of words) expect(lexicon.find(word, 0, word.length).filed).toBe(word);
  });
});
