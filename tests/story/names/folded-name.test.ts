import { describe, expect, it } from 'vitest';
import { foldedName } from '#shared/story/names/folded-name.ts';

describe('two labels of one story', () => {
  it.each([
    ['BC-VELL--Ferry/', 'bc vell ferry'],
    ['  Vell:  Ferry  ', 'vell ferry'],
    ['“Ferry”…', 'ferry'],
    ['Ｆｅｒｒｙ', 'ferry'],
    ['ŞƏKI', 'şəki'],
    ['A+B=C', 'a b c'],
    ['---', ''],
  ])('are the same however a wire writes them: %j', (words, folded) => {
    expect(foldedName(words)).toBe(folded);
  });

  it('are two where their words are', () => {
    expect(foldedName('Vell-Ferry')).not.toBe(foldedName('Vellferry'));
  });
});
