import fc from 'fast-check';
import { describe, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { anpa1312Reader } from '#shared/wire/formats/anpa1312/anpa1312-reader.ts';
import { iptc7901Reader } from '#shared/wire/formats/iptc7901/iptc7901-reader.ts';
import { reutersSgmlReader } from '#shared/wire/formats/reuters-sgml/reuters-sgml-reader.ts';
import type { WireItem, WireReader } from '#shared/wire/wire-file.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { readerInput } from '../xml/reader-input.ts';

const ferry = 'VELL (AP) _ The ferry sailed again on Tuesday.';
const readers = [
  [
    'IPTC 7901',
    iptc7901Reader,
    `\x01vel0003 3 i 14  vll 0045\r\n\r\nVell/\r\n\x02EXTRA\r\nFerry sails\r\nBy Ida Quay =\r\n\r\n${ferry}\r\n\x03212322 GMT Nov 18\r\n\x04`,
  ],
  [
    'ANPA 1312',
    anpa1312Reader,
    `\x16\x16\x01W42\x1f_v\r\nr s\x14\x12 BC-Ferry 11-13 0120\r\n\x02BC-Ferry,9<\r\n^Ferry sails<\r\n\t   ${ferry}\r\n\x03AP-WF-11-13-18 1509GMT<\r\n\x04`,
  ],
  [
    'Reuters SGML',
    reutersSgmlReader,
    `<REUTERS NEWID="17"><DATE> 3-MAR-1987 11:14</DATE><TOPICS><D>ship</D></TOPICS><TEXT><TITLE>FERRY</TITLE><BODY>${ferry}\n Reuter\n&#3;</BODY></TEXT></REUTERS>`,
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

const pieces = fc.constantFrom(
  ...[
    '\x01',
    '\x02',
    '\x03',
    '\x04',
    '\x08',
    '\x10',
    '\x1e',
    '\x1f',
    '\x16',
    '\x7f',
    '\r\n',
    '\n',
    '\r',
    ' =',
    '+',
  ],
  ...[
    '^By Ida Quay=',
    '^Eds: no.<',
    '<',
    '_',
    '{',
    '`',
    '`` ',
    ' ;a;b;c;d',
    '\t   ',
    '=',
    '# Notebook',
    '-30-',
  ],
  ...[
    '071341 GMT Okt 15',
    'AP-WF-02-30-16 9999GMT',
    '(dpa) -',
    'KILL KILL KILL',
    'Embargoed until',
    '\u2028',
  ],
  ...[
    '<REUTERS>',
    '</REUTERS>',
    '<D>',
    '<BODY>',
    '</TEXT>',
    '<TEXT TYPE="BRIEF">',
    '&lt;',
    '&#3;',
    '&#55357;',
    '&#1114112;',
  ],
  ...['\ud800', '\ufffe', '\u202e', '\u0000', 'https://vell.example/', 'x'.repeat(200)],
);
const words = fc.oneof({ weight: 3, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 12 }));

/** A good file into which pieces were cut, at places of chance. */
const damaged = (file: string) =>
  fc
    .array(fc.tuple(fc.nat(file.length), fc.nat(12), fc.array(words, { maxLength: 4 })), { maxLength: 5 })
    .map((cuts) =>
      cuts.reduce(
        (text, [at, length, inserted]) => text.slice(0, at) + inserted.join('') + text.slice(at + length),
        file,
      ),
    );

describe.each(readers)('whatever comes as %s', (_format, reader, file) => {
  const inputs = fc.oneof(
    { weight: 4, arbitrary: damaged(file) },
    fc.array(words).map((all) => all.join('')),
  );

  it('ends in stories or a typed error, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (text) => {
        const [once, again] = [await outcome(reader, text), await outcome(reader, text)];
        return JSON.stringify(once) === JSON.stringify(again) && once.length > 0;
      }),
      { numRuns: fuzzRuns(400) },
    );
  });

  it('comes out as well-formed Unicode that XML can hold', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (text) => {
        const items = await outcome(reader, text);
        return typeof items === 'string' || publicStrings(items).every(isLegal);
      }),
      { numRuns: fuzzRuns(400) },
    );
  });
});

const illegalInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function isLegal(text: string): boolean {
  return text.isWellFormed() && !illegalInXml.test(text);
}

/** Every text of the items but what the desk reads about them: decisions quote the file as it came. */
function publicStrings(items: readonly WireItem[]): string[] {
  return items.flatMap(({ decisions: _seen, warnings: _said, ...fields }) => stringsIn(fields));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
