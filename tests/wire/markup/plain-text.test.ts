import { describe, expect, it } from 'vitest';
import { readPlainText } from '#shared/wire/markup/plain-text.ts';
import { publicPart } from '#shared/wire/markup/public-part.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';

const paragraphs = (text: string) => bodyTextOf(readPlainText(text)).split('\n\n');

describe('text typed as on a wire machine', () => {
  it.each([
    [
      'a blank line',
      'The ferry sailed\nagain.\n\nNo one was hurt.',
      ['The ferry sailed again.', 'No one was hurt.'],
    ],
    ['a blank line of blanks', 'It sailed.\r\n  \r\nNo one was hurt.', ['It sailed.', 'No one was hurt.']],
    [
      'an indented first line',
      '   The ferry sailed\nagain on Tuesday\n   The storm had\npassed by noon',
      ['The ferry sailed again on Tuesday', 'The storm had passed by noon'],
    ],
    [
      'the end of a long line',
      `${'word '.repeat(30)}end\nNext one`,
      [`${'word '.repeat(30)}end`, 'Next one'],
    ],
    ['lines that end as sentences do', 'One.\nTwo.\nThree.', ['One.', 'Two.', 'Three.']],
  ])('has a paragraph after %s', (_mark, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  it('joins lines that were wrapped', () => {
    expect(paragraphs('The ferry sailed again\non Tuesday after the\nstorm had passed.')).toEqual([
      'The ferry sailed again on Tuesday after the storm had passed.',
    ]);
  });

  it('keeps three or more lines of columns as they stand', () => {
    const table = 'Port    High\nVell    6.02\nOst     7.15';
    expect(readPlainText(`Tides today\n\n${table}\n\nAll in metres`)).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Tides today' }] },
      { type: 'preformatted', text: table },
      { type: 'paragraph', content: [{ type: 'text', text: 'All in metres' }] },
    ]);
  });

  it('takes one line with a gap for words', () => {
    expect(readPlainText('Port    High')).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Port High' }] },
    ]);
  });

  it('is nothing where nothing stands', () => {
    expect(readPlainText(' \n\n\t')).toEqual([]);
  });
});

describe('a body ends for the public', () => {
  const split = (text: string) => publicPart(readPlainText(text));

  it.each([
    ['The following information is not intended for publication'],
    ['* NOT FOR PUBLICATION *'],
    ['Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt'],
    ['# Notebook'],
    ['## dpa-Notizblock'],
  ])('at %s', (mark) => {
    const { blocks, deskNote } = split(`It sailed.\n\n${mark}\n\nIda Vell, 555 0100`);
    expect([bodyTextOf(blocks), deskNote]).toEqual(['It sailed.', `${mark}\nIda Vell, 555 0100`]);
  });

  it.each([['Notebook sales fell.'], ['Her diary was not for publication, she said.'], ['Notebook']])(
    'not at a sentence like one: %s',
    (sentence) => {
      expect(split(`It sailed.\n\n${sentence}`).deskNote).toBeUndefined();
    },
  );
});
