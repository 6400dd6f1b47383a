import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, paragraphDifferences, wordDifference } from '#infra/cli/history/text-difference.ts';

const without = (pieces: readonly Piece[], change: 'added' | 'removed') =>
  pieces
    .filter((piece) => piece.change !== change)
    .map(({ text }) => text)
    .join('');

describe('the difference of two lines', () => {
  it('marks the words that went and came, and leaves the others', () => {
    expect(wordDifference('The ferry sails on Monday.', 'The ferry sails on Tuesday.', 'en')).toEqual([
      { text: 'The ferry sails on ' },
      { text: 'Monday', change: 'removed' },
      { text: 'Tuesday', change: 'added' },
      { text: '.' },
    ]);
  });

  it('finds words in a script that writes no spaces', () => {
    const pieces = wordDifference('渡轮星期一恢复航行', '渡轮星期二恢复航行', 'zh');
    expect(
      pieces
        .filter(({ change }) => change === undefined)
        .map(({ text }) => text)
        .join(''),
    ).toContain('渡轮');
    expect(without(pieces, 'added')).toBe('渡轮星期一恢复航行');
  });

  it('is nothing when both say the same', () => {
    expect(wordDifference('The same.', 'The same.', 'en')).toEqual([]);
  });

  it('gives up on texts that have nothing in common, and shows both whole', () => {
    const [old, now] = ['a', 'b'].map((letter) =>
      Array.from({ length: 2000 }, (_, n) => `${letter}${n}`).join(' '),
    );
    expect(wordDifference(old ?? '', now ?? '', 'en')).toEqual([
      { text: old, change: 'removed' },
      { text: now, change: 'added' },
    ]);
  });

  it('holds every word of the new line, whatever the old one was', () => {
    const line = fc.array(fc.constantFrom('ferry', 'tide', 'mayor', 'on', 'Monday'), { maxLength: 12 });
    fc.assert(
      fc.property(line, line, (old, now) => {
        const pieces = wordDifference(old.join(' '), now.join(' '), 'en');
        fc.pre(pieces.length > 0);
        expect(without(pieces, 'removed').split(/\s+/).filter(Boolean)).toEqual(now);
      }),
    );
  });
});

describe('the difference of two texts', () => {
  const text = (...paragraphs: string[]) => paragraphs.join('\n\n');

  it('names the paragraphs that changed, came and went, and no others', () => {
    const differences = paragraphDifferences(
      text('The first stays.', 'The second changes a word.', 'The third goes.'),
      text('The first stays.', 'The second changes one word.', 'A new one.', 'And another.'),
      'en',
    );
    expect(differences.map(({ paragraph }) => paragraph)).toEqual([2, 3, 4]);
    expect(differences[0]?.pieces).toContainEqual({ text: 'one', change: 'added' });
    expect(differences[2]?.pieces).toEqual([{ text: 'And another.', change: 'added' }]);
  });

  it('counts a paragraph that went where it stood', () => {
    const differences = paragraphDifferences(text('One.', 'Two.', 'Three.'), text('One.', 'Three.'), 'en');
    expect(differences).toEqual([{ paragraph: 2, pieces: [{ text: 'Two.', change: 'removed' }] }]);
  });
});
