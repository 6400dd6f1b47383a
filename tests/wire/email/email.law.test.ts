import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailReader } from '#shared/wire/formats/email/email-reader.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { patienceMs } from '../../patience.ts';
import { brokenLaw } from '../reader-law.ts';
import { envelope } from './read-mail.ts';

const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Content-Type: text/plain; charset=koi8-r\r\n',
      'Content-Type: text/html\r\n',
      'Content-Type: multipart/mixed; boundary=b\r\n',
      'Content-Type: message/rfc822\r\n',
      'Content-Type: text/plain; charset=X-UNKNOWN\r\n',
      'Content-Disposition: attachment; filename="a.docx"\r\n',
      'Content-Disposition: attachment; filename="a.txt"\r\n',
      'Content-Transfer-Encoding: base64\r\n',
      'Content-Transfer-Encoding: quoted-printable\r\n',
      'Subject: =?utf-8?B?7aCA?= =?x?Q?=00=EF=BF=BF?=\r\n',
      '--b\r\n',
      '--b--\r\n',
      '\r\n',
      '\r\n\r\n',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '> quoted\r\n',
      'x wrote:\r\n',
      '-- \r\n',
      'Regards,\r\n',
      'See attached.\r\n',
      '{"Headline":["a"],"Body":["b\\u0001\\ud800"]}',
      '<p>a<b>b',
      '=EF=BF=BF=\r\n',
      'From: a\r\nDate: b\r\nSubject: c\r\n',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 15 }) },
);

describe('any e-mail', () => {
  it('gives items or a typed error, legal and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.uint8Array({ maxLength: 20 }),
        async (pieces, tail) => {
          const head = new TextEncoder().encode(`${envelope}\r\n${pieces.join('')}`);
          expect(await brokenLaw(emailReader, new Uint8Array([...head, ...tail]))).toBeUndefined();
        },
      ),
      { numRuns: fuzzRuns(300) },
    );
  });

  it.each([
    ['replies without end', 'x wrote:\r\n'.repeat(200_000)],
    ['quoted lines without end', '> a\r\n'.repeat(300_000)],
    ['forwarded heads without end', 'From: a\r\nTo: b\r\n\r\n'.repeat(100_000)],
    ['one line of three megabytes', 'confidential '.repeat(250_000)],
    ['contacts without end', 'Tel: 123456789\r\n\r\n'.repeat(100_000)],
  ])(
    'of %s ends in good time',
    async (_what, text) => {
      const bytes = new TextEncoder().encode(`${envelope}\r\n\r\n${text}`);
      expect(await brokenLaw(emailReader, bytes)).toBeUndefined();
    },
    patienceMs,
  );
});
