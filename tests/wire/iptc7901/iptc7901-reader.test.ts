import { describe, expect, it } from 'vitest';
import { iptc7901Reader } from '#shared/wire/formats/iptc7901/iptc7901-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';

interface Parts {
  readonly header?: string;
  readonly keywords?: string;
  readonly head?: string;
  readonly text?: string;
  readonly trailer?: string;
}

/** A message about the invented port of Vell, in its envelope. */
function message(parts: Parts = {}): string {
  const {
    header = 'vel0003 3 i 14  vll 0045',
    keywords = 'Vell/ferry/',
    head = 'Ferry of Vell sails again\r\nBy Ida Quay, vll =',
    text = 'Vell (dpa) - The ferry sailed again on Tuesday with ninety people aboard.\r\n',
    trailer = '212322 GMT Nov 18',
  } = parts;
  return `\x7f\x7f\r\n\x01${header}\r\n\r\n${keywords}\r\n\x02${head}\r\n\r\n${text}\r\n\x03${trailer}\r\n\x7f\r\n\x04`;
}

const read = async (text: string) => iptc7901Reader.read(readerInput(text));
const item = async (parts: Parts | string = {}): Promise<WireItem> => {
  const [first] = await read(typeof parts === 'string' ? parts : message(parts));
  return first ?? expect.unreachable();
};
const words = (story: WireItem) => bodyTextOf(story.body);

describe('an IPTC 7901 message', () => {
  it('gives keywords, headline, byline, dateline, text, urgency and time', async () => {
    const story = await item();
    expect(story).toMatchObject({
      slugline: 'Vell/ferry',
      headline: 'Ferry of Vell sails again',
      byline: 'Ida Quay, vll',
      dateline: 'Vell (dpa) -',
      located: 'Vell',
      urgency: 3,
      section: 'world',
      created: { raw: '212322 GMT Nov 18', instant: '2018-11-21T23:22:00.000Z', offset: '+00:00' },
    });
    expect(words(story)).toBe('The ferry sailed again on Tuesday with ninety people aboard.');
  });

  it.each([
    ['by a number behind the headline', { head: 'Ferry of Vell sails again =2' }, { number: 2 }],
    ['by a key', { head: '1ST ADD\r\nFerry of Vell sails again =' }, { number: 2 }],
    [
      'that goes on',
      { text: 'Vell (dpa) - The ferry sailed again on Tuesday.\r\n\r\n(more follows)\r\n' },
      { number: 1, more: true },
    ],
  ])('is known as a part of a longer story %s', async (_what, parts, take) => {
    const story = await item(parts);
    expect(story).toMatchObject({ slugline: 'Vell/ferry', headline: 'Ferry of Vell sails again', take });
    expect(words(story)).toMatch(/ferry sailed again on Tuesday[^(]*\.$/);
  });

  it.each([
    ['a key', '1ST LEAD', { version: 2, signals: ['update'] }],
    ['two keys', 'REFILE\r\n1ST LEAD', { version: 2, signals: ['refile', 'update'] }],
    ['two keys on a line', 'REFILE 2ND LEAD', { version: 3, signals: ['refile', 'update'] }],
    ['an extra', 'EXTRA', {}],
    ['a rubric and a place', 'Situation\r\nVellmark:', {}],
    ['a length in brackets', '(Zusammenfassung 1400)', {}],
  ])('takes %s off the headline', async (_what, keys, expected) => {
    const story = await item({ head: `${keys}\r\nFerry of Vell sails again =` });
    expect(story).toMatchObject({ headline: 'Ferry of Vell sails again', ...expected });
  });

  it.each([
    [
      'a headline on two lines',
      'Ferry of Vell sails again after the longest winter since\r\nthe harbour was built =',
      'Ferry of Vell sails again after the longest winter since the harbour was built',
    ],
    ['a short headline on two lines', 'Ferry sails\r\nagain =', 'Ferry sails again'],
    ['a headline that ends with a plus sign', 'Ferry of Vell sails again+', 'Ferry of Vell sails again'],
    ['a blank before and behind the mark', 'Ferry of Vell sails again = ', 'Ferry of Vell sails again'],
    ['a headline with an equation', 'Vell 2 = Ostmar 2 at the break =', 'Vell 2 = Ostmar 2 at the break'],
  ])('reads %s', async (_what, head, headline) => {
    expect((await item({ head })).headline).toBe(headline);
  });

  it('reads a byline with a mark of its own below the headline', async () => {
    const story = await item({ head: 'Fähre fährt wieder =\r\n\r\nVon Ida Quay, dpa =' });
    expect(story).toMatchObject({ headline: 'Fähre fährt wieder', byline: 'Ida Quay, dpa' });
  });

  it.each([
    [
      'a dateline without a dash',
      '   Vell (ats afp) La traversée a repris.',
      'Vell (ats afp)',
      'La traversée a repris.',
    ],
    [
      'a date and an agency without brackets',
      'VELL, Oct. 5 Kyodo - The ferry sailed.',
      'VELL, Oct. 5 Kyodo -',
      'The ferry sailed.',
    ],
  ])('reads %s', async (_what, text, dateline, body) => {
    const story = await item({ text: `${text}\r\n` });
    expect([story.dateline, words(story)]).toEqual([dateline, body]);
  });

  it('leaves a bracket that names no agency in its sentence', async () => {
    const story = await item({ text: 'Vell (the old port) Ferries sail from it.\r\n' });
    expect(words(story)).toBe('Vell (the old port) Ferries sail from it.');
  });

  it.each([
    ['German months', '071341 GMT Okt 15', '2015-10-07T13:41:00.000Z'],
    ['the German December', '101137 GMT Dez 18', '2018-12-10T11:37:00.000Z'],
    ['a military zone', '101137Z DEC 18', '2018-12-10T11:37:00.000Z'],
    ['a named zone in force', '101137 CET Dez 18', '2018-12-10T10:37:00.000Z'],
    ['no zone', '211259 Nov 18', undefined],
    ['a zone nobody knows', '211259 QQT Nov 18', undefined],
    ['a day that does not exist', '311259 GMT Nov 18', undefined],
  ])('reads the trailer with %s', async (_what, trailer, instant) => {
    const story = await item({ trailer });
    expect(story.created).toMatchObject({ raw: trailer });
    expect(story.created?.instant).toBe(instant);
  });

  it('says so where the trailer names no zone', async () => {
    const { warnings } = await item({ trailer: '211259 Nov 18' });
    expect(warnings?.map(({ code }) => code)).toContain('timestamp_without_zone');
  });

  it('keeps notebook, names and telephones of the desk off the page', async () => {
    const story = await item({
      text: [
        'Vell (dpa) - The ferry sailed again on Tuesday.',
        '',
        '# Notebook',
        '',
        '## Note to editors',
        '- adds harbour master',
        '',
        '* * * *',
        'The following information is not intended for publication',
        '',
        '## Editorial contacts',
        '- Editing by: Ida Quay, +99 30 555 0100, <desk@vell.example>',
        '',
        'dpa iq ab',
        '',
      ].join('\r\n'),
    });
    expect(words(story)).toBe('The ferry sailed again on Tuesday.');
    expect(story.edNote).toContain('desk@vell.example');
  });

  it.each(['(SDA/sj)', '(SDA\\/sj)', '==Kyodo', 'dpa/iq yyzz n1 ab', 'dpa iq ab'])(
    'takes the sign-off %s off the end',
    async (signOff) => {
      const story = await item({ text: `The ferry sailed again on Tuesday.\r\n\r\n${signOff}\r\n` });
      expect(words(story)).toBe('The ferry sailed again on Tuesday.');
    },
  );

  it('is read whole though its control codes were lost', async () => {
    const story = await item(
      'vel00075 3 i 8    vll 1003\n\n/politics/Vell/ferry/\n2ND LEAD\nFerry of Vell sails again\nBy Ida Quay, vll  =\n \n' +
        'Vell (dpa) - The ferry sailed again on Tuesday.\n\ndpa iq\n\n\n101137 GMT Dez 18\n',
    );
    expect(story).toMatchObject({
      slugline: 'politics/Vell/ferry',
      headline: 'Ferry of Vell sails again',
      byline: 'Ida Quay, vll',
      version: 3,
      urgency: 3,
      created: { instant: '2018-12-10T11:37:00.000Z' },
    });
    expect(words(story)).toBe('The ferry sailed again on Tuesday.');
  });

  it('is published without an end of text, and says that its header is damaged', async () => {
    const story = await item(
      '\x01??\r\n\x02Ferry of Vell sails again =\r\n\r\nThe ferry sailed again on Tuesday.',
    );
    expect([story.headline, words(story)]).toEqual([
      'Ferry of Vell sails again',
      'The ferry sailed again on Tuesday.',
    ]);
    expect(story.warnings?.map(({ code }) => code)).toContain('wire_header_unreadable');
  });

  it('warns where much less text arrived than the header counts', async () => {
    const { warnings } = await item({ header: 'vel0003 3 i 410  vll 0045' });
    expect(warnings?.map(({ code }) => code)).toContain('word_count_differs');
  });
});

describe('a transmission', () => {
  it('of two messages is two stories', async () => {
    const items = await read(message() + message({ head: 'Lighthouse of Vell goes dark =' }));
    expect(items.map(({ headline }) => headline)).toEqual([
      'Ferry of Vell sails again',
      'Lighthouse of Vell goes dark',
    ]);
  });

  it.each([
    ['without any words', '\x01vel0003 3 i 14  vll 0045\r\n\x02\r\n\x03\x04', 'no-story'],
    ['of hundreds of messages', message().repeat(201), 'too-many-stories'],
    ['of nothing but lines', `\x01vel0003 3 i 1 x\r\n\x02${'a\r\n'.repeat(100_001)}`, 'too-many-lines'],
  ])('%s is refused', async (_what, text, code) => {
    expect(await thrownCode(() => read(text))).toBe(code);
  });
});
