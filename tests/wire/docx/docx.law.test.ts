import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxReader } from '#shared/wire/formats/docx/docx-reader.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { brokenLaw } from '../reader-law.ts';
import { word } from './word-files.ts';

const piece = fc.constantFrom(
  ...'p r t tbl tr tc del ins sdt sdtContent fldChar instrText hyperlink pPr rPr txbxContent br tab footnoteReference'.split(
    ' ',
  ),
);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[<&]/g, '')),
  fc.constantFrom('Headline: x', '-30-', 'KILL', '&#x1F6A2;', '&amp;', '\uF0E0', '   '),
);
const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    words,
    fc
      .tuple(
        piece,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.constantFrom('', ' w:val="1"', ' w:id="2"', ' w:fldCharType="begin"'),
      )
      .map(([name, inner, attributes]) => `<w:${name}${attributes}>${inner.join('')}</w:${name}>`),
  ),
})).node;

describe('any Word file', () => {
  it('of any structure gives items or a typed error, legal and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (body) => {
        const note = `<w:footnote w:id="2">${body.join('')}</w:footnote>`;
        expect(await brokenLaw(docxReader, word({ body: body.join(''), footnotes: note }))).toBeUndefined();
      }),
      { numRuns: fuzzRuns(150) },
    );
  });

  it('with any bytes changed gives items or a typed error', async () => {
    const whole = word({ body: '<w:p><w:r><w:t>The ferry sails.</w:t></w:r></w:p>' });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 20 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const bytes = whole.slice(0, Math.max(length, whole.length / 2));
          for (const [at, value] of changes) bytes[at] = value;
          expect(await brokenLaw(docxReader, bytes)).toBeUndefined();
        },
      ),
      { numRuns: fuzzRuns(200) },
    );
  });
});
