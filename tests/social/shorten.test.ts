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
    ['between Japanese words', '海辺の町で灯台の修復が完了', 6, '海辺の町で…'],
    ['nothing where nothing fits', 'Ferry', 0, ''],
    ['nothing where only the ellipsis fits', 'Ferry', 1, ''],
  ])('ends %s', (_where, text, most, short) => {
    expect(shorten(text, to(most))).toBe(short);
  });
});
