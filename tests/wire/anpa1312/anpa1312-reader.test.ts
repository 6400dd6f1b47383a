import { describe, expect, it } from 'vitest';
import { anpa1312Reader } from '#shared/wire/formats/anpa1312/anpa1312-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';

interface Parts {
  readonly codes?: string;
  readonly priority?: string;
  readonly category?: string;
  readonly keyword?: string;
  readonly day?: string;
  readonly line?: string;
  readonly heads?: readonly string[];
  readonly text?: readonly string[];
  readonly trailer?: string;
}

/** A message about the invented port of Vell, with the codes of a wire printer. */
function message(parts: Parts = {}): string {
  const {
    codes = '\x13\x11',
    priority = 'r',
    category = 's',
    keyword = 'BC-VL--Ferry',
    day = '11-13 0120',
    line = 'BC-VL--Ferry,9<',
    heads = ['^Ferry of Vell sails again<'],
    text = ['VELL (AP) _ The ferry sailed again on Tuesday with ninety aboard.'],
    trailer = 'AP-WF-11-13-18 1509GMT<',
  } = parts;
  const lines = [line, ...heads, ...text.flatMap((words) => [`\t   ${words}`, ' '])];
  return `\x16\x16\x01W0042\x1f_vell\r\n${priority} ${category}${codes} ${keyword}     ${day}\r\n\x02${lines.join('\r\n')}\r\n\t   \x03${trailer}\r\n\x0c\r\n\x04`;
}

const read = async (text: string) => anpa1312Reader.read(readerInput(text));
const item = async (parts: Parts = {}): Promise<WireItem> => {
  const [first] = await read(message(parts));
  return first ?? expect.unreachable();
};
const words = (story: WireItem) => bodyTextOf(story.body);

describe('an ANPA 1312 message', () => {
  it('gives keyword, headline, dateline, text, urgency, section and time', async () => {
    const story = await item();
    expect(story).toMatchObject({
      slugline: 'Ferry',
      headline: 'Ferry of Vell sails again',
      located: 'VELL',
      urgency: 4,
      section: 'sport',
      created: { raw: 'AP-WF-11-13-18 1509GMT', instant: '2018-11-13T15:09:00.000Z' },
      warnings: [],
    });
    expect(words(story)).toBe('The ferry sailed again on Tuesday with ninety aboard.');
  });

  it('is known as a part of a longer story by its marks, its pickup line left out', async () => {
    const text = ['VELL (AP) _ The ferry sailed again on Tuesday.', '(MORE)'];
    const first = await item({ line: 'BC-VL--Ferry, 2 Takes,9<', text });
    expect(first).toMatchObject({ slugline: 'Ferry', take: { number: 1, of: 2, more: true } });
    const pickup = 'VELL: on Tuesday.';
    const add = await item({
      line: 'BC-VL--Ferry, 1st Add,9<',
      heads: [],
      text: [pickup, 'It carried ninety.'],
    });
    expect(add).toMatchObject({ slugline: 'Ferry', take: { number: 2 } });
    expect(words(add)).toBe('It carried ninety.');
  });

  it.each([
    ['f', 1],
    ['b', 2],
    ['u', 3],
    ['r', 4],
    ['d', 5],
    ['z', undefined],
  ])('has the urgency of its priority letter %s', async (priority, urgency) => {
    expect((await item({ priority })).urgency).toBe(urgency);
  });

  it('is no flash when it is a long feature', async () => {
    expect((await item({ priority: 'f', line: 'BC-VL--Ferry,466<' })).urgency).toBeUndefined();
  });

  it('reads byline, notes, photos and embargo off the lines above its text, in any order', async () => {
    const story = await item({
      heads: [
        '^Ferry of Vell sails again <',
        '^AP Photo VEL101, VEL102<',
        '^Eds: With AP Photos.<',
        "^EDITOR'S NOTE _ This is part of a series.<",
        '^Embargoed until 18:00 GMT, 14 November 2018<',
        '^By IDA QUAY and OLE MOLE=',
        '^Associated Press=',
      ],
    });
    expect(story).toMatchObject({
      headline: 'Ferry of Vell sails again',
      byline: 'IDA QUAY and OLE MOLE, Associated Press',
      embargo: { instant: '2018-11-14T18:00:00.000Z' },
    });
    expect(story.edNote).toMatch(/VEL101[\s\S]*With AP Photos[\s\S]*part of a series/);
    expect(words(story)).toBe('The ferry sailed again on Tuesday with ninety aboard.');
  });

  it.each([
    ['1st Ld-Writethru', { version: 2, signals: ['update'] }],
    ['3rd Ld', { version: 4, signals: ['update'] }],
    ['CORRECT', { signals: ['correction'] }],
    ['KILL', { signals: ['kill'], references: ['Ferry'] }],
  ])('knows the mark "%s" behind its keyword', async (mark, expected) => {
    expect(await item({ line: `BC-VL--Ferry, ${mark},9<` })).toMatchObject(expected);
  });

  it('is labelled with the words that fit into the header whole', async () => {
    const story = await item({
      keyword: 'BC-VL--Harbour-FerriesBa',
      line: 'BC-VL--Harbour-Ferries Back Again,9<',
    });
    expect(story.slugline).toBe('Harbour-Ferries');
  });

  it('is an alert without a headline, and says how short it is by nothing else', async () => {
    const story = await item({ keyword: 'BC-VL--APNewsAlert', line: 'BC-VL--APNewsAlert,9<', heads: [] });
    expect(story.headline).toBeUndefined();
    expect(story.signals).toEqual(['alert']);
    expect(words(story)).toBe('The ferry sailed again on Tuesday with ninety aboard.');
  });

  it('has the lines that only stand above as its text, where it has no other', async () => {
    const story = await item({
      keyword: 'AP-Top-Vell-Headlines',
      line: '*9006< ^AP-Top-Vell-Headlines,0011<',
      heads: [
        '^Top of Vell at 11 p.m.',
        '^Ferry sails again after the long winter',
        '^Lighthouse goes dark for a night',
      ],
      text: [],
    });
    expect(story.headline).toBe('Top of Vell at 11 p.m.');
    expect(words(story)).toBe('Ferry sails again after the long winter\n\nLighthouse goes dark for a night');
  });

  it('prints dashes, quotation marks and halves', async () => {
    const story = await item({
      text: ["VELL (AP) _ The ferry _ the old one _ needs 2{ hours, ``no more,'' a snake_case sailor said."],
    });
    expect(words(story)).toBe(
      'The ferry — the old one — needs 2½ hours, “no more,” a snake_case sailor said.',
    );
  });

  it('keeps each indented line a paragraph of its own', async () => {
    const text = message().replace(
      /\t {3}VELL[^\r]*\r\n/,
      '   VELL (AP) _ The ferry sailed.\r\n   It came back.\r\n',
    );
    const [story] = await read(text);
    expect(story && words(story)).toBe('The ferry sailed.\n\nIt came back.');
  });

  it.each([
    ['in another zone', '11-13', 'AP-NY-11-13-18 0900EST', '2018-11-13T14:00:00.000Z'],
    ['a day after the header', '02-09', 'AP-WF-02-10-16 0423GMT', '2016-02-10T04:23:00.000Z'],
    [
      'with the day first, as the header proves',
      '10-05',
      'Kyodo 05-10-16 1626JST',
      '2016-10-05T07:26:00.000Z',
    ],
    ['with the day first, as its zone suggests', '', 'Kyodo 04-05-16 JST 1626', '2016-05-04T07:26:00.000Z'],
    ['with a day that is no month', '10-25', 'JST 25-10-16 1626', '2016-10-25T07:26:00.000Z'],
    ['at new year', '12-31', 'AP-WF-01-01-19 0005GMT', '2019-01-01T00:05:00.000Z'],
    ['without a zone', '11-13', 'AP-WF-11-13-18 1509', undefined],
  ])('has the time of a trailer %s', async (_what, day, trailer, instant) => {
    const { created } = await item({ day, trailer });
    expect([created?.raw, created?.instant]).toEqual([trailer, instant]);
  });

  it('marked as a table keeps its columns', async () => {
    const story = await item({
      codes: '\x14\x12',
      heads: [
        '^Ferry table=',
        '\x08\x1f\x1e W\x1e \x1e L',
        '\x08Vell\x10 Bay\x1f\x1e 73\x1e \x1e 52',
        '\x08Ostmar\x1f\x1e 8\x1e \x1e 16{',
      ],
      text: ['Vell 6, Ostmar 5'],
    });
    expect(story.headline).toBe('Ferry table');
    expect(story.body[0]).toEqual({
      type: 'preformatted',
      text: '           W    L\nVell Bay   73   52\nOstmar     8    16½\nVell 6, Ostmar 5',
    });
  });

  it('marked as a table may open with a sentence', async () => {
    const sentence =
      'VELL (AP) _ Lowest and highest temperatures of the day before and of this day in each port, as recorded at noon:';
    const story = await item({
      codes: '\x14\x12',
      heads: [`\t   ${sentence}<`, '\t   ;MIN;MAX;COND<', '\t   Vell;42;50;rn<', '\t   Ostmar;9;12;clr<'],
      text: [],
    });
    expect(story.body.map(({ type }) => type)).toEqual(['paragraph', 'preformatted']);
    expect(words(story)).toContain('Ostmar   9     12    clr');
  });
});

describe('a transmission', () => {
  it('of two messages is two stories', async () => {
    const items = await read(message() + message({ heads: ['^Lighthouse of Vell goes dark<'] }));
    expect(items.map(({ headline }) => headline)).toEqual([
      'Ferry of Vell sails again',
      'Lighthouse of Vell goes dark',
    ]);
  });

  it.each([
    ['without any words', '\x16\x16\x01W1\x1f_v\r\nr s BC-V 11-13\r\n\x02\r\n\x03\x04', 'no-story'],
    ['of hundreds of messages', message().repeat(201), 'too-many-stories'],
    [
      'of nothing but lines',
      `\x16\x16\x01W1\r\nr s BC-V\r\n\x02${'a;b;c;d\r\n'.repeat(100_002)}`,
      'too-many-lines',
    ],
  ])('%s is refused', async (_what, text, code) => {
    expect(await thrownCode(() => read(text))).toBe(code);
  });
});
