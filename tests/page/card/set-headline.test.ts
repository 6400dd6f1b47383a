import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineWords } from '#shared/page/card/headline-words.ts';
import { lineHeight, setHeadline } from '#shared/page/card/set-headline.ts';
import type { Typesetter } from '#shared/page/card/typesetter.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';

/** Every letter half as wide as the type is high. */
const type: Typesetter = {
  covers: (text) => !/[\u{1f300}-\u{1faff}\u{1f1e6}-\u{1f1ff}]/u.test(text),
  width: (text, size) => ([...text].length * size) / 2,
};
const column = { width: 1040, height: 316 };

const set = (headline: string) => setHeadline(headlineWords(headline, type), column, type);

describe('a headline', () => {
  it('is set large where it is short, smaller and in more lines where it is long', () => {
    expect(set('Tide breaks mole')).toEqual({ lines: ['Tide breaks mole'], size: 92 });
    const [short, middle, long] = [6, 14, 22].map((count) => set('harbour '.repeat(count)));
    expect([short?.lines.length, middle?.lines.length, long?.lines.length]).toEqual([2, 4, 5]);
    expect(short?.size).toBeGreaterThan(middle?.size ?? 0);
    expect(middle?.size).toBeGreaterThan(long?.size ?? 0);
  });

  it('has lines of nearly the same length, and no word alone at the end', () => {
    const { lines } = set('Port Selm rebuilds its broken mole before the storms of the autumn arrive');
    const lengths = lines.map((line) => line.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(8);
  });

  it('that is too long ends at a word with an ellipsis', () => {
    const headline = 'Harbour council, once more, puts off its question. '.repeat(12);
    const { lines } = set(headline);
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toMatch(/[a-z]…$/);
    expect(headline.startsWith(lines.join(' ').slice(0, -1))).toBe(true);
    expect(headline.charAt(lines.join(' ').length - 1)).toMatch(/[ ,.]/);
  });

  it('keeps a dash with the word before it, and an opening mark with the word after it', () => {
    expect(headlineWords('Mole opens – at last', type)).toEqual(['Mole', 'opens\u00a0–', 'at', 'last']);
    expect(headlineWords('« Mole » ouvre : enfin !', type)).toEqual([
      '«\u00a0Mole\u00a0»',
      'ouvre\u00a0:',
      'enfin\u00a0!',
    ]);
  });

  it('is in one form of its letters, without what turns the direction of text', () => {
    expect(headlineWords('Se\u0301lm \u202eopens\u0007', type)).toEqual(['S\u00e9lm', 'opens']);
    expect(headlineWords('می\u200cشود', type)).toEqual(['می\u200cشود']);
  });

  it('always fits its room and loses nothing but its end', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.string({ minLength: 1, maxLength: 200, unit: fc.constantFrom('a', 'ə', 'Ж', '-', '…') }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const all = headlineWords(words.join(' '), type);
        fc.pre(all.length > 0);
        const { lines, size } = setHeadline(all, column, type);
        expect(lines.length).toBeLessThanOrEqual(5);
        expect(lines.length * size * lineHeight).toBeLessThanOrEqual(column.height);
        for (const line of lines) expect(type.width(line, size, 700)).toBeLessThanOrEqual(column.width);
        const said = lines.join('').replaceAll(' ', '');
        const whole = all.join('').replaceAll(' ', '');
        expect(said === whole || whole.startsWith(said.replace(/…$/, ''))).toBe(true);
      }),
      { numRuns: fuzzRuns(300) },
    );
  });
});
