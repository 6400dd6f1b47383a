import { describe, expect, it } from 'vitest';
import { shorten } from '#shared/social/shorten.ts';

const to = (most: number, ellipsis = '…') => ({
  ellipsis,
  fits: (text: string) => text.length <= most,
});

describe('a text that is too long', () => {
  it.each([
    ['one that fits stays whole', 'Ferry line reopens', 18, 'Ferry line reopens'],
    ['after a whole word', 'Ferry line reopens', 17, 'Ferry line…'],
    ['just at the end of a word', 'Ferry line reopens', 11, 'Ferry line…'],
    ['one letter short of a word', 'Ferry line reopens', 10, 'Ferry…'],
    ['inside the only word', 'Harbourmaster', 8, 'Harbour…'],
    ['inside a word, where too little would be left', 'A harbourmaster resigns', 10, 'A harbour…'],
    ['with no mark before the ellipsis', 'Ferry, line, reopens', 13, 'Ferry, line…'],
    ['nor an open quote', 'Ferry “line reopens', 8, 'Ferry…'],
    ['after a clause that ends near', 'The ferry line is open: a crowd', 27, 'The ferry line is open…'],
    ['not after one that ends long before', 'Open: the ferry line is full', 25, 'Open: the ferry line is…'],
    ['not at a point inside a number', 'Ferries up by 12.5 percent', 20, 'Ferries up by 12.5…'],
    ['after a question', 'Is the ferry line open? A crowd', 27, 'Is the ferry line open?…'],
    ['not inside a word of two parts', 'The ferry well-known', 18, 'The ferry…'],
    ['between Japanese words', '海辺の町で灯台の修復が完了', 7, '海辺の町で…'],
    ['between them also after one short word', 'A 海辺の町で灯台の修復が完了', 9, 'A 海辺の町で…'],
    ['with no mark that stands alone', 'Ferry — reopens', 9, 'Ferry…'],
    ['nowhere before four thousand letters', 'a'.repeat(4096), 4096, 'a'.repeat(4096)],
    ['there in any case', 'a'.repeat(6000), 5000, `${'a'.repeat(4096)}…`],
    ['nothing where nothing fits', 'Ferry', 0, ''],
    ['nothing where only the ellipsis fits', 'Ferry', 1, ''],
  ])('ends %s', (_where, text, most, short) => {
    expect(shorten(text, to(most))).toBe(short);
  });

  it('goes on until the end fits too, since an end may weigh more than what was cut from it', () => {
    const fits = (text: string) => text.length <= 12 && text !== 'Ferry line…';
    expect(shorten('Ferry line reopens', { fits, ellipsis: '…' })).toBe('Ferry…');
  });
});
