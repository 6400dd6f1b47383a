import { describe, expect, it } from 'vitest';
import { reutersSgmlReader } from '#shared/wire/formats/reuters-sgml/reuters-sgml-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';

interface Parts {
  readonly number?: string;
  readonly topics?: string;
  readonly unknown?: string;
  readonly text?: string;
}

const body = `<DATELINE>    VELL, March 3 - </DATELINE><BODY>The port of Vell said its
ferry sails again.
    Ninety people were aboard, it said.
 Reuter
&#3;</BODY>`;

/** A story about the invented port of Vell. */
function story(parts: Parts = {}): string {
  const {
    number = '17',
    topics = '<D>ship</D>',
    unknown = '&#22;&#22;&#1;f0739&#31;reute\nu f BC-VELL-FERRY-SAILS   03-03 0018',
    text = `<TEXT>&#2;\n<TITLE>VELL &lt;VLL> FERRY SAILS AGAIN</TITLE>\n${body}</TEXT>`,
  } = parts;
  return `<REUTERS TOPICS="YES" OLDID="5713" NEWID="${number}">
<DATE> 3-MAR-1987 11:14:46.57</DATE>
<TOPICS>${topics}</TOPICS><PLACES><D>vell</D><D>ostmar</D></PLACES><PEOPLE></PEOPLE>
<UNKNOWN>&#5;&#5;&#5;C G\n${unknown}</UNKNOWN>
${text}</REUTERS>`;
}

const titled = (title: string) => ({ text: `<TEXT><TITLE>${title}</TITLE>${body}</TEXT>` });
const read = async (text: string) => reutersSgmlReader.read(readerInput(text));
const item = async (parts: Parts = {}): Promise<WireItem> => {
  const [first] = await read(story(parts));
  return first ?? expect.unreachable();
};
const words = ({ body: blocks }: WireItem) => bodyTextOf(blocks);

describe('a Reuters SGML story', () => {
  it('gives headline, dateline, text, keywords, number, urgency and its time without a zone', async () => {
    const found = await item();
    expect(found).toMatchObject({
      uri: 'urn:reuters-21578:17',
      sourceId: '17',
      headline: 'VELL <VLL> FERRY SAILS AGAIN',
      dateline: 'VELL, March 3 -',
      located: 'VELL',
      keywords: ['ship', 'vell', 'ostmar'],
      urgency: 3,
    });
    expect(found.created).toEqual({ raw: '3-MAR-1987 11:14:46.57' });
    expect(words(found)).toBe(
      'The port of Vell said its ferry sails again.\n\nNinety people were aboard, it said.',
    );
  });

  it.each([
    ['CORRECTED - VELL FERRY SAILS', ['correction']],
    ['(CORRECTED) - VELL FERRY SAILS', ['correction']],
    ['CORRECTED-S. VELL FERRY SAILS', ['correction']],
    ['VELL WHEAT FREE OF WINTERKILL', undefined],
    ['THREE KILLED IN VELL HARBOUR', undefined],
    ['WEEDKILLER FOUND IN VELL PORT', undefined],
  ])('keeps the headline %s as filed', async (headline, signals) => {
    const found = await item(titled(headline));
    expect([found.headline, found.signals]).toEqual([headline, signals]);
  });

  it('tells what it corrects, and leaves it in its text', async () => {
    const note = '    - Corrects number of people in item of March 2.\n Reuter';
    const found = await item({ text: titled('CORRECTED - VELL FERRY').text.replace(' Reuter', note) });
    expect(found.corrections).toEqual([{ text: 'Corrects number of people in item of March 2.' }]);
    expect(words(found)).toMatch(/Corrects number of people in item of March 2\.$/);
  });

  it('has the byline of its author', async () => {
    const found = await item({
      text: `<TEXT><TITLE>VELL FERRY</TITLE><AUTHOR>    By Ida Quay, Reuters</AUTHOR>${body}</TEXT>`,
    });
    expect(found.byline).toBe('Ida Quay, Reuters');
  });

  it('is an alert where it is brief', async () => {
    const found = await item({
      text: '<TEXT TYPE="BRIEF">&#2;\n******<TITLE>VELL BANK CUTS RATE\n</TITLE>Blah blah blah.\n&#3;</TEXT>',
    });
    expect(found).toMatchObject({ headline: 'VELL BANK CUTS RATE', signals: ['alert'], body: [] });
  });

  it('is read as plain copy where nobody took it apart', async () => {
    const found = await item({
      text: '<TEXT TYPE="UNPROC">&#2;\nVELL FERRY SAILS\n    VELL, March 3 - The ferry sails.\n Reuter\n&#3;</TEXT>',
    });
    expect([found.headline, found.dateline, words(found)]).toEqual([
      'VELL FERRY SAILS',
      'VELL, March 3 -',
      'The ferry sails.',
    ]);
  });

  it.each([
    ['a share code in brackets', 'Vell &lt;VLL.N> said', 'Vell <VLL.N> said'],
    ['a share code that nobody escaped', 'Vell <VLL.N> said', 'Vell <VLL.N> said'],
    ['a tag in words', 'Vell &amp;lt;b&amp;gt; said', 'Vell &lt;b&gt; said'],
    ['control codes', 'Vell&#30;&#31;&#3; said', 'Vell said'],
    ['half a character', 'Vell &#55357;said', 'Vell said'],
  ])('keeps the words of %s', async (_what, filed, printed) => {
    expect(
      words(await item({ text: titled('A B C').text.replace('The port of Vell said', filed) })),
    ).toContain(printed);
  });
});

describe('a file', () => {
  it('of several stories gives each, under its declaration', async () => {
    const items = await read(`<!DOCTYPE lewis SYSTEM "lewis.dtd">\n${story()}\n${story({ number: '18' })}`);
    expect(items.map(({ uri }) => uri)).toEqual(['urn:reuters-21578:17', 'urn:reuters-21578:18']);
  });

  it('that breaks off gives what arrived', async () => {
    const [found] = await read(story().slice(0, -60));
    expect(found && words(found)).toContain('ferry sails again.');
  });

  it.each([
    ['without stories', '<!DOCTYPE lewis SYSTEM "lewis.dtd">', 'no-story'],
    ['of hundreds of stories', story().repeat(201), 'too-many-stories'],
    ['of a million empty ones', '<REUTERS>'.repeat(1_000_000), 'too-many-stories'],
  ])('%s is refused', async (_what, text, code) => {
    expect(await thrownCode(() => read(text))).toBe(code);
  });
});
