import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rtfReader } from '#shared/wire/formats/rtf/rtf-reader.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { patienceMs } from '../../patience.ts';
import { brokenLaw } from '../reader-law.ts';
import { rtfBytes } from './read-rtf.ts';

const words = fc.constantFrom(
  ...'par pard b i v deleted cell row intbl itap2 nestcell nestrow listtext field fldinst fldrslt footnote shptxt upr ud u601 u-1 uc0 uc9 bin3 f1 fonttbl fcharset204 fcharset2 stylesheet s1 info title htmlrtf htmlrtf0 htmltag super line ansicpg932 plain pict'.split(
    ' ',
  ),
);
const piece = fc.oneof(
  { weight: 4, arbitrary: words.map((word) => `\\${word} `) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '{',
      '}',
      '{\\*',
      "\\'e9",
      "\\'8",
      '\\~',
      '\\\n',
      'HYPERLINK "https://a.example"',
    ),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 10 }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }).map((bytes) => String.fromCharCode(...bytes)) },
);
const header = fc.constantFrom(
  '{\\rtf1 ',
  '{\\rtf1\\ansi\\ansicpg1251 ',
  '{\\rtf1\\fromhtml1 ',
  '{\\rtf1\\fromtext ',
);

describe('any RTF file', () => {
  it('gives items or a typed error, legal and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(header, fc.array(piece, { maxLength: 60 }), async (start, pieces) => {
        const bytes = rtfBytes(start + pieces.join('').replace(/[^\u0000-\u00ff]/g, '?'));
        expect(await brokenLaw(rtfReader, bytes)).toBeUndefined();
      }),
      { numRuns: fuzzRuns(400) },
    );
  });

  it.each([
    ['one long paragraph', 'word '.repeat(1_000_000)],
    ['a million groups', '{a}'.repeat(1_000_000)],
    ['paragraphs without end', '\\par a'.repeat(500_000)],
    ['a picture of five megabytes', `{\\pict ${'ab'.repeat(2_500_000)}}x`],
    ['footnotes without end', '{\\footnote a}'.repeat(100_000)],
    ['cells without end', 'a\\cell '.repeat(300_000)],
  ])(
    'of %s ends in good time',
    async (_what, content) => {
      const bytes = rtfBytes(`{\\rtf1 ${content}}`);
      expect(await brokenLaw(rtfReader, bytes)).toBeUndefined();
    },
    patienceMs,
  );
});
