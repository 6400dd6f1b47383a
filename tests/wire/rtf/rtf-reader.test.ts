import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { readRtf, wordsOf } from './read-rtf.ts';

const sentence =
  'The harbour authority of Portsea said on Tuesday that the night ferry would run again from the first of June.';

describe('characters of an RTF file', () => {
  it.each([
    ['the code page of the file', "Pary\\'bf, \\'b3\\'f3d\\'9f", '\\ansi\\ansicpg1250', 'Paryż, łódź'],
    ['Cyrillic', "\\'cc\\'ee\\'f0\\'e5", '\\ansi\\ansicpg1251', 'Море'],
    ['Japanese in two bytes', "\\'8aC\\'82\\'cc\\'91\\'44", '\\ansi\\ansicpg932', '海の船'],
    ['bare bytes of the code page', 'M\xfcll', '\\ansi\\ansicpg1252', 'Müll'],
    ['bare UTF-8, as some programs write it', '\xc5\x9fu\xc5\x9fa', '\\ansi\\ansicpg1252', 'şuşa'],
    ['Unicode with its stand-in left out', "\\u399?li \\u601\\'65zi", '\\ansi', 'Əli əzi'],
    ['Unicode without any stand-in', '\\uc0 \\u601 z\\u601 r', '\\ansi', 'əzər'],
    ['stand-ins of two characters', "\\uc2 \\u26085\\'93\\'fa.", '\\ansi', '日.'],
    ['two halves of one sign', '\\u-10179?\\u-8448? ferry', '\\ansi', '\u{1F700} ferry'],
    ['a negative number', '\\u-1791?', '\\ansi', '\uF901'],
    [
      'the names of marks',
      '\\ldblquote Yes\\rdblquote  \\endash  no\\rquote s\\emdash',
      '\\ansi',
      '“Yes” – no’s—',
    ],
    ['braces and backslashes', '\\{a\\} \\\\ b', '\\ansi', '{a} \\ b'],
    ['Mac Roman', "caf\\'8e", '\\mac', 'café'],
  ])('%s', async (_what, content, header, words) => {
    expect(await wordsOf(content, header)).toBe(words);
  });

  it('follow the character set of their font', async () => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset162 C;}{\\f3\\fcharset128 D;}}';
    const content = "{\\f1\\'cc\\'ee\\'f0\\'e5} {\\f2\\'fe} {\\f3\\'8aC} \\f0\\'e9";
    expect(await wordsOf(content, `\\ansi\\ansicpg1250${fonts}`)).toBe('Море ş 海 é');
  });

  it('follow the code page of the file where its program gives all fonts the Western set', async () => {
    expect(
      await wordsOf("\\f0\\'cc\\'ee\\'f0\\'e5", '\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset0 A;}}'),
    ).toBe('Море');
  });

  it('of symbol fonts and of private use are no text', async () => {
    const fonts = '{\\fonttbl{\\f1\\fcharset2 Symbol;}}';
    expect(await wordsOf("{\\f1\\'b7}Ferry\\u-3913 ?", `\\ansi${fonts}`)).toBe('Ferry');
  });
});

describe('what never leaves an RTF file', () => {
  it.each([
    ['hidden words', 'The ferry {\\v secret }sails.'],
    ['deleted words', 'The ferry {\\deleted secret }sails.'],
    ['comments', 'The ferry {\\*\\atnid X}{\\annotation secret}sails.'],
    ['headers and footers', '{\\header secret}{\\footerf secret}The ferry sails.'],
    ['pictures', 'The ferry {\\pict\\pngblip 89504e470d0a}sails.'],
    ['binary data, braces in it and all', 'The ferry {\\pict\\bin7 }}}\\{{{}sails.'],
    ['objects', 'The ferry {\\object{\\*\\objdata 0105}}sails.'],
    ['bookmarks and indexes', '{\\*\\bkmkstart secret}The ferry {\\xe secret}sails.'],
    ['unknown destinations', '{\\*\\newthing secret {deep secret}}The ferry sails.'],
    ['what old programs read instead', 'The ferry {\\upr{secret}{\\*\\ud{sails.}}}'],
    ['field codes', 'The ferry {\\field{\\*\\fldinst REF secret}{\\fldrslt sails.}}'],
    ['page numbers', 'The ferry {\\field{\\*\\fldinst PAGE}{\\fldrslt 12}}sails.'],
    ['the names of styles and colours', '{\\stylesheet{\\s1 secret;}}{\\colortbl;\\red1;}The ferry sails.'],
  ])('%s', async (_what, content) => {
    expect(await wordsOf(content)).toBe('The ferry sails.');
  });

  it('the author and the title that the file notes', async () => {
    const item = await readRtf(
      `{\\rtf1{\\info{\\title Night ferry returns}{\\author Desk Seven}{\\creatim\\yr2031}}${sentence}\\par}`,
    );
    expect(item.headline).toBe('Night ferry returns');
    expect(item.byline).toBeUndefined();
    expect(JSON.stringify(item.body)).not.toContain('Desk Seven');
  });
});

describe('the structure of an RTF file', () => {
  it('paragraphs, lines, emphasis and links', async () => {
    const { body } = await readRtf(
      '{\\rtf1 The {\\b night {\\i ferry}} sails\\line at six.\\par{\\field{\\*\\fldinst HYPERLINK "https://ferry.example/"}{\\fldrslt{\\ul Ferry}}} and {\\field{\\*\\fldinst{HYPERLINK "javascript:alert(1)"}}{\\fldrslt script}}\\par x{\\super 2}}',
    );
    expect(body).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The ' },
          {
            type: 'strong',
            children: [
              { type: 'text', text: 'night ' },
              { type: 'emphasis', children: [{ type: 'text', text: 'ferry' }] },
            ],
          },
          { type: 'text', text: ' sails' },
          { type: 'break' },
          { type: 'text', text: 'at six.' },
        ],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'link', href: 'https://ferry.example/', children: [{ type: 'text', text: 'Ferry' }] },
          { type: 'text', text: ' and script' },
        ],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'x' },
          { type: 'sup', children: [{ type: 'text', text: '2' }] },
        ],
      },
    ]);
  });

  it('lists by their marks, which are no words', async () => {
    const { body } = await readRtf(
      "{\\rtf1 {\\listtext\\'b7\\tab}Six\\par{\\pntext\\f1 o\\tab}Nine\\par\\pard {\\listtext 1.\\tab}First\\par\\pard End.}",
    );
    expect(body).toMatchObject([
      { type: 'list', ordered: false, items: [[{ text: 'Six' }], [{ text: 'Nine' }]] },
      { type: 'list', ordered: true, items: [[{ text: 'First' }]] },
      { type: 'paragraph', content: [{ text: 'End.' }] },
    ]);
  });

  it('tables, and tables in their cells', async () => {
    const row = '\\trowd\\cellx1\\cellx2\\pard\\intbl Port\\cell 06:00\\cell\\row';
    const { body } = await readRtf(`{\\rtf1 ${row}${row}\\pard After.\\par}`);
    expect(body).toMatchObject([
      {
        type: 'table',
        rows: [
          [{ content: [{ text: 'Port' }] }, { content: [{ text: '06:00' }] }],
          [{}, {}],
        ],
      },
      { type: 'paragraph', content: [{ text: 'After.' }] },
    ]);
    const nested =
      '\\pard\\intbl\\itap2 Inner\\nestcell Cell\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\\pard\\intbl Outer\\cell\\row\\pard After.';
    expect(await wordsOf(nested)).toBe('Inner\tCell\n\nOuter\n\nAfter.');
  });

  it('headings by style, and the title as headline', async () => {
    const styles = '{\\stylesheet{\\s1 heading 2;}{\\s2\\sbasedon0 Title;}}';
    const item = await readRtf(
      `{\\rtf1${styles}\\s2 Night ferry returns.\\par\\pard ${sentence} ${sentence}\\par\\pard\\s1 Timetable\\par\\pard ${sentence}\\par}`,
    );
    expect(item.headline).toBe('Night ferry returns.');
    expect(item.body.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  it('footnotes below the text and text boxes after their paragraph', async () => {
    const content =
      'The ferry{\\footnote Since 1950.} sails.{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv secret}}{\\shptxt At six.\\par}}{\\shprslt At six.}}\\par Every day.';
    expect(await wordsOf(content)).toBe('The ferry1 sails.\n\nAt six.\n\nEvery day.\n\nSince 1950.');
  });

  it('the conventions of wire copy', async () => {
    const item = await readRtf(
      `{\\rtf1 Night ferry returns\\par By Mara Lind\\par PORTSEA, June 1 (PNA) - ${sentence}\\par -30-\\par Desk: call back.\\par}`,
    );
    expect(item).toMatchObject({ headline: 'Night ferry returns', byline: 'Mara Lind', located: 'PORTSEA' });
    expect(item.body).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: sentence }] }]);
  });
});

describe('RTF around another format', () => {
  it('gives the HTML that a mail program wrapped', async () => {
    const item = await readRtf(
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1{\\*\\htmltag <p>}\\htmlrtf{\\b\\htmlrtf0 A < B, {\\*\\htmltag <b>}bold{\\*\\htmltag </b>} word{\\*\\htmltag &eacute;}\\htmlrtf \\'e9\\htmlrtf0.\\htmlrtf}\\htmlrtf0{\\*\\htmltag </p>}}",
    );
    expect(item.body).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'A < B, ' },
          { type: 'strong', children: [{ type: 'text', text: 'bold' }] },
          { type: 'text', text: ' wordé.' },
        ],
      },
    ]);
  });

  it('gives plain text without what only RTF programs read', async () => {
    expect(
      await wordsOf('\\htmlrtf{\\b\\htmlrtf0 The ferry sails.\\htmlrtf}\\htmlrtf0\\par', '\\fromtext'),
    ).toBe('The ferry sails.');
  });
});

describe('broken RTF', () => {
  it.each([
    ['groups that never end', '{\\rtf1 {\\b The ferry {\\i sails.'],
    ['braces too many', '{\\rtf1 }}}The ferry sails.}}'],
    ['binary data longer than the file', '{\\rtf1 The ferry sails.{\\bin999999999 x'],
    ['a code cut off', "{\\rtf1 The ferry sails.\\'"],
  ])('with %s keeps its words', async (_what, rtf) => {
    expect(JSON.stringify((await readRtf(rtf)).body)).toContain('sails.');
  });

  it('reads what follows half a code as it is, and keeps control codes out of titles too', async () => {
    const { body, decisions } = await readRtf(
      "{\\rtf1{\\info{\\title Ferry\\'08 news\\'8\\par s}}The ferry sails.\\'8\\par It is blue.}",
    );
    expect(body).toHaveLength(2);
    expect(decisions).toContainEqual(expect.objectContaining({ saw: 'title: Ferry newss' }));
  });

  it('nested without end is answered in an editor’s words', async () => {
    await expect(readRtf(`{\\rtf1 ${'{'.repeat(100_000)}`)).rejects.toMatchObject({ code: 'rtf-too-deep' });
    await expect(readRtf('no such file')).rejects.toBeInstanceOf(WireFormatError);
  });
});
