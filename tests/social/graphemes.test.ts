import { describe, expect, it } from 'vitest';
import { graphemeCount, graphemesOf, utf8Length } from '#shared/social/graphemes.ts';

const family = '👨‍👩‍👧‍👦';

describe('what a reader takes for a character', () => {
  it.each([
    ['nothing', '', 0, 0],
    ['letters', 'Ferry', 5, 5],
    ['a letter of Azerbaijani', 'Ə', 1, 2],
    ['a letter with a mark of its own', 'e\u0301', 1, 3],
    ['a family of four', family, 1, 25],
    ['a family after a letter', `a${family}`, 2, 26],
    ['a family before a letter', `${family}a`, 2, 26],
    ['two lines', 'a\nb', 3, 3],
  ])('is one, however many code points it has: %s', (_what, text, count, bytes) => {
    expect(graphemeCount(text)).toBe(count);
    expect(graphemesOf(text)).toHaveLength(count);
    expect(graphemesOf(text).join('')).toBe(text);
    expect(utf8Length(text)).toBe(bytes);
  });
});
