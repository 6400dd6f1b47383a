import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, foldedWords } from '#shared/page/search/folded-words.ts';

describe('the search reads', () => {
  it.each([
    ['Əliyev', 'eliyev'],
    ['ALIYEV', 'aliyev'],
    ['IĞDIR', 'igdir'],
    ['İstanbul', 'istanbul'],
    ['Straße', 'strasse'],
    ['Zürich', 'zurich'],
    ['Łódź', 'lodz'],
    ['O’Hara', 'ohara'],
    ['Щёлково', 'щелково'],
    ['Ἀθῆναι', 'αθηναι'],
    ['ΛΟΓΟΣ', 'λογοσ'],
    ['أَحْمَد', 'احمد'],
    ['مدرسة', 'مدرسه'],
    ['کتاب', 'كتاب'],
    ['مـــدينة', 'مدينه'],
    ['שָׁלוֹם', 'שלום'],
    ['٢٠٢٤', '2024'],
    ['ＡＢＣ', 'abc'],
  ])('%s as %s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('a text that it has read already as it stands', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(folded(text)) === folded(text)));
  });

  it('capitals as small letters, whatever the alphabet', () => {
    const letters = fc.constantFrom(...'abcçéəğıöşüабвёжйщαβγσш');
    fc.assert(
      fc.property(fc.array(letters), (some) => {
        const word = some.filter((letter) => letter !== 'ı').join('');
        expect(folded(word.toUpperCase())).toBe(folded(word));
      }),
    );
  });
});

describe('the words of a headline', () => {
  it('end at anything that is no letter and no digit', () => {
    expect(foldedWords('Pier-repair: 4,200 t — “done”')).toEqual([
      ...['pier', 'repair', '4', '200', 't', 'done'],
    ]);
  });

  it('are the letters and pairs of a run that has no spaces', () => {
    expect(foldedWords('東京都 opens')).toEqual(['東', '京', '都', '東京', '京都', 'opens']);
  });

  it('keep the vowels of Indian scripts', () => {
    expect(foldedWords('दिल्ली')).not.toEqual(foldedWords('दालल'));
  });
});
