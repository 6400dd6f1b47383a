import { describe, expect, it } from 'vitest';
import { bylineInCopy } from '#shared/wire/markup/byline-line.ts';
import { readPlainText } from '#shared/wire/markup/plain-text.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';

const copyOf = (...lines: readonly string[]) => bylineInCopy(readPlainText(lines.join('\n\n')));

describe('a byline that stands in the copy', () => {
  it.each([
    ['By Ida Vell'],
    ['By IDA VELL, Norland Wire'],
    ['BY IDA VELL'],
    ['By Ida van Ost and Jon Ost'],
    ['By J. R. O’Vell'],
  ])('is taken from its own line: %s', (line) => {
    const { blocks, byline, decisions } = copyOf('(Adds detail)', line, 'VELL, Feb 3 - It sailed.');
    expect([byline, bodyTextOf(blocks), decisions.map(({ rule }) => rule)]).toEqual([
      line,
      '(Adds detail)\n\nVELL, Feb 3 - It sailed.',
      ['byline_in_copy'],
    ]);
  });

  it.each([
    ['a sentence', 'By noon the storm had passed.'],
    ['a title', 'By The Numbers'],
    ['one word', 'By Monday'],
    ['a line with a full stop', 'By Ida Vell the ferry was seen.'],
  ])('is not found in %s', (_what, line) => {
    expect(copyOf(line, 'It sailed.').byline).toBeUndefined();
  });

  it('is not looked for deep in the text', () => {
    expect(copyOf('1.', '2.', '3.', '4.', '5.', '6.', 'By Ida Vell').byline).toBeUndefined();
  });

  it('stays where it is all the text there is', () => {
    const { blocks, byline } = copyOf('By Ida Vell');
    expect([byline, bodyTextOf(blocks)]).toEqual([undefined, 'By Ida Vell']);
  });
});
