import fc from 'fast-check';
import { describe, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { newsmlG2Reader } from '#shared/wire/formats/newsml-g2/newsml-g2-reader.ts';
import { newsml12Reader } from '#shared/wire/formats/newsml12/newsml12-reader.ts';
import { nitfReader } from '#shared/wire/formats/nitf/nitf-reader.ts';
import type { WireItem, WireReader } from '#shared/wire/wire-file.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { newsItem as g2Item, newsMessage, packageItem, xhtml } from '../newsml-g2/newsml-g2-files.ts';
import { component, content, lines, newsItem, newsml } from '../newsml12/newsml12-files.ts';
import { nitf } from '../nitf/nitf-files.ts';
import { readerInput } from './reader-input.ts';

const readers = [
  [
    'NITF',
    nitfReader,
    nitf({ docdata: '<du-key key="a" version="1"/><date.release norm="20260203T120000Z"/>' }),
  ],
  [
    'NewsML 1.2',
    newsml12Reader,
    newsml(newsItem(), newsItem({ component: lines + component('Body', content('x')) })),
  ],
  [
    'NewsML-G2',
    newsmlG2Reader,
    newsMessage(g2Item({ contentSet: xhtml('<h1>A</h1><p>B</p>') }), packageItem('A')),
  ],
] as const;

/** The outcome of reading: items, or the code of a typed error; anything else that is thrown fails the law. */
async function outcome(reader: WireReader, text: string): Promise<WireItem[] | string> {
  try {
    return await reader.read(readerInput(text));
  } catch (error) {
    if (error instanceof WireFormatError) return error.code;
    throw error;
  }
}

// What must not come out.
const illegalInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const words = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('<', '‹')),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      '&nbsp;',
      '&#x41;',
      '&lt;b&gt;',
      ' ',
      '<br/>',
      '&amp;#39;',
      '\ud800',
      '\u0000',
      '<!--x-->',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(']]>', '&#1;', '<', '</p>', '&nosuch;') },
);
const elementName = fc.constantFrom(
  ...'p hl1 hl2 body body.content body.head note table tr td ul li a b frac fn pre bq media nitf NewsItem NewsComponent'.split(
    ' ',
  ),
  ...'ContentItem DataContent newsItem contentSet inlineXML inlineData itemMeta pubStatus html script div x:y'.split(
    ' ',
  ),
);
const attributes = fc.constantFrom(
  '',
  ' norm="20260230T250000Z"',
  ' qcode="stat:Canceled"',
  ' href="javascript:x"',
  ' FormalName="Body"',
  ' class="notepad"',
  ' version="9999999999999999"',
  ' hidden=""',
);
const { markup } = fc.letrec<{ markup: string; node: string }>((tie) => ({
  markup: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    words,
    fc
      .tuple(elementName, attributes, tie('markup'))
      .map(([name, more, inner]) => `<${name}${more}>${inner}</${name}>`),
  ),
}));

/** A good file with one cut made in it. */
const damaged = (file: string) =>
  fc
    .tuple(fc.nat(file.length), fc.nat(40), markup)
    .map(([at, length, inserted]) => file.slice(0, at) + inserted + file.slice(at + length));

describe.each(readers)('whatever comes as %s', (_format, reader, file) => {
  const filled = markup.map((inner) =>
    file.replace(/<(p|body\.content|inlineXML|DataContent)>/, `<$1>${inner.replaceAll('$', '')}`),
  );
  const inputs = fc.oneof(
    { weight: 5, arbitrary: filled },
    { weight: 2, arbitrary: damaged(file) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );

  it('ends in stories or a typed error, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (text) => {
        const [once, again] = [await outcome(reader, text), await outcome(reader, text)];
        return JSON.stringify(once) === JSON.stringify(again) && once.length > 0;
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it('comes out as well-formed Unicode that XML can hold', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (text) => {
        const items = await outcome(reader, text);
        const strings = typeof items === 'string' ? [] : stringsIn(items);
        return strings.every((string) => string.isWellFormed() && !illegalInXml.test(string));
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it('links to nothing but pages and mail', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (text) => {
        const found = JSON.stringify(await outcome(reader, text)).match(/"href":"[^"]*/g) ?? [];
        return found.every((href) => /^"href":"(?:https?|mailto):/.test(href));
      }),
      { numRuns: fuzzRuns(200) },
    );
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
