import { describe, expect, it } from 'vitest';
import { decodeWire } from '#shared/wire/decode/decode-wire.ts';
import { encodeText, encodeUtf16 } from './encode-text.ts';
import { deskEncodings, newsTexts } from './newsroom-texts.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
const rulesOf = (list: readonly { readonly rule: string }[]) => list.map(({ rule }) => rule);

describe('reading the bytes of a dropped file', () => {
  it.each(Object.entries(newsTexts))(
    'reads %s copy in UTF-8 as filed, with nothing to tell',
    async (_, text) => {
      const decoded = await decodeWire({ bytes: utf8(text) });
      expect(decoded).toMatchObject({ text, encoding: 'utf-8', warnings: [], decisions: [], holds: [] });
    },
  );

  it.each(Object.entries(newsTexts))(
    'reads %s copy in UTF-16, with and without a byte order mark',
    async (_, text) => {
      const filed = `${text}\n\n${text}\n`;
      const little = encodeUtf16(filed, 'le');
      const big = encodeUtf16(filed, 'be');
      for (const [bytes, encoding] of [
        [joined([0xff, 0xfe], little), 'utf-16le'],
        [joined([0xfe, 0xff], big), 'utf-16be'],
        [little, 'utf-16le'],
        [big, 'utf-16be'],
      ] as const) {
        expect(await decodeWire({ bytes })).toMatchObject({ text: filed, encoding, holds: [] });
      }
    },
  );

  it('takes the byte order mark of UTF-8 off the text', async () => {
    const decoded = await decodeWire({ bytes: joined([0xef, 0xbb, 0xbf], utf8('Ferry reopens')) });
    expect(decoded.text).toBe('Ferry reopens');
    expect(decoded.byteRange(0, 5)).toEqual([3, 8]);
  });

  it('reads UTF-32', async () => {
    const bytes = joined([0xff, 0xfe, 0, 0], ...Array.from('Körpü 🌉', (sign) => codePointBytes(sign)));
    expect(await decodeWire({ bytes })).toMatchObject({ text: 'Körpü 🌉', encoding: 'utf-32le' });
  });

  it('never decodes UTF-7, declared or not', async () => {
    const text = '<?xml version="1.0" encoding="UTF-7"?><nitf>+ADw-script+AD4-</nitf>';
    expect(await decodeWire({ bytes: utf8(text) })).toMatchObject({ text, encoding: 'utf-8' });
  });

  it('never lets an overlong form stand for a character', async () => {
    const bytes = joined(
      utf8('Headline '),
      [0xc0, 0xbc],
      utf8('script'),
      [0xc0, 0xbe],
      utf8('\n\nBody text\n'),
    );
    const decoded = await decodeWire({ bytes });
    expect(decoded.text).not.toContain('<script');
    expect(codesOf(decoded.holds)).toEqual(['encoding-unsure']);
  });

  it('reads the seven-bit encodings of East Asia', async () => {
    const japanese = joined([0x1b, 0x24, 0x42], [0x36, 0x36], [0x1b, 0x28, 0x42], utf8(' (bridge)\n'));
    expect(await decodeWire({ bytes: japanese })).toMatchObject({
      text: '橋 (bridge)\n',
      encoding: 'iso-2022-jp',
    });
    const chinese = utf8('~{GEVw~} bridge\n');
    expect(await decodeWire({ bytes: chinese })).toMatchObject({
      encoding: 'hz-gb-2312',
      text: '桥主 bridge\n',
    });
  });
});

describe('an encoding that nobody declared', () => {
  const rows = deskEncodings.flatMap(([encoding, languages]) =>
    languages.map((language) => [encoding, language] as const),
  );
  it.each(rows)('finds %s in %s copy and tells the desk', async (encoding, language) => {
    const text = newsTexts[language];
    const decoded = await decodeWire({ bytes: encodeText(text, encoding) });
    expect(decoded.text).toBe(text);
    expect(decoded.holds).toEqual([]);
    expect(rulesOf(decoded.decisions)).toEqual(['encoding_detected']);
  });

  it('finds the few typographic signs of English copy', async () => {
    const text =
      'The council’s bridge – closed for two years – reopened at a cost of £3m, a “good day” for Ostmere.';
    const decoded = await decodeWire({ bytes: encodeText(text, 'windows-1252') });
    expect(decoded).toMatchObject({ text, encoding: 'windows-1252', holds: [] });
  });

  it('asks the desk where the letters fit no language', async () => {
    const text = `Zq ${'þ¼ð½Ý¾ '.repeat(9)} xv`;
    const decoded = await decodeWire({ bytes: encodeText(text, 'windows-1252') });
    expect(codesOf(decoded.holds)).toEqual(['encoding-unsure']);
    expect(decoded.holds[0]?.fix).toContain('UTF-8');
  });
});

describe('a declaration', () => {
  it.each([
    ['an XML declaration', (label: string) => `<?xml version="1.0" encoding="${label}"?><nitf><p>`],
    ['an HTML meta tag', (label: string) => `<html><head><meta charset="${label}"></head><body><p>`],
    [
      'an older HTML meta tag',
      (label: string) => `<html><meta http-equiv="Content-Type" content="text/html; charset=${label}"><p>`,
    ],
  ])('of %s is followed without a word where it is right', async (_, head) => {
    const text = `${head('windows-1251')}${newsTexts.ru}`;
    const decoded = await decodeWire({ bytes: encodeText(text, 'windows-1251') });
    expect(decoded).toMatchObject({ text, encoding: 'windows-1251', warnings: [], decisions: [], holds: [] });
  });

  it.each([
    ['cp1251', 'windows-1251'],
    ['Win-1251', 'windows-1251'],
    ['CP 1251', 'windows-1251'],
    ['windows_1251', 'windows-1251'],
    ['KOI8R', 'koi8-r'],
    ['iso8859_5', 'iso-8859-5'],
  ])('spelled %s is understood as %s', async (label, encoding) => {
    const text = `<?xml version="1.0" encoding="${label}"?><nitf>${newsTexts.ru}</nitf>`;
    expect(await decodeWire({ bytes: encodeText(text, encoding) })).toMatchObject({
      text,
      encoding,
      decisions: [],
    });
  });

  it('of the content type is followed for a file that declares nothing itself', async () => {
    const bytes = encodeText(newsTexts.pl, 'iso-8859-2');
    const decoded = await decodeWire({ bytes, contentType: 'text/plain; charset=iso-8859-2' });
    expect(decoded).toMatchObject({ text: newsTexts.pl, encoding: 'iso-8859-2', decisions: [] });
  });

  it('of Latin-1 over UTF-8 bytes is repaired and told', async () => {
    const text = `<?xml version="1.0" encoding="iso-8859-1"?><NewsML>${newsTexts.fr}</NewsML>`;
    const decoded = await decodeWire({ bytes: utf8(text) });
    expect(decoded).toMatchObject({ text, encoding: 'utf-8', holds: [] });
    expect(rulesOf(decoded.decisions)).toEqual(['encoding_repaired']);
    expect(decoded.decisions[0]?.saw).toBe('declared iso-8859-1, read as utf-8');
    expect(codesOf(decoded.warnings)).toEqual(['encoding_repaired']);
  });

  it('of UTF-16 in a file that reads as ASCII is not believed', async () => {
    const text = '<?xml version="1.0" encoding="utf-16"?><nitf/>';
    expect(await decodeWire({ bytes: utf8(text) })).toMatchObject({ text, encoding: 'utf-8' });
  });
});

describe('text garbled on the way', () => {
  const garbled = (text: string, codePage: string) => new TextDecoder(codePage).decode(utf8(text));

  it.each([
    ['fr', 'windows-1252'],
    ['de', 'windows-1252'],
    ['tr', 'windows-1252'],
    ['ru', 'windows-1251'],
    ['pl', 'windows-1250'],
  ] as const)('as UTF-8 taken for a code page is put right: %s by way of %s', async (language, codePage) => {
    const decoded = await decodeWire({ bytes: utf8(garbled(newsTexts[language], codePage)) });
    expect(decoded.text).toBe(newsTexts[language]);
    expect(rulesOf(decoded.decisions)).toEqual(['encoding_repaired']);
    expect(decoded.byteRange(0, 1)).toBeUndefined();
  });

  it('in part is put right in that part only', async () => {
    const text = `“Right” – and ${garbled('it’s a café, it’s open', 'windows-1252')}`;
    const decoded = await decodeWire({ bytes: utf8(text) });
    expect(decoded.text).toBe('“Right” – and it’s a café, it’s open');
    expect(codesOf(decoded.warnings)).toEqual(['encoding_repaired']);
  });

  it.each([
    ['French capitals before a closing mark', 'Au «CAFÉ», le «LYCÉE» et l’«ÉTÉ» à Valmer'],
    ['Scandinavian capitals before a closing mark', '«GÅ PÅ» sa de på «ÅÅ»'],
    ['Portuguese capitals', 'SÃO ÂNGELO E A IRMÃ: «NÃO», DIZ A ALDEÃ'],
    ['Vietnamese', 'Hội đồng thành phố cho biết cây cầu cũ đã mở lại'],
  ])('is not seen in %s', async (_, text) => {
    expect(await decodeWire({ bytes: utf8(text) })).toMatchObject({ text, warnings: [], decisions: [] });
  });
});

describe('damaged files', () => {
  it('keeps a replacement character that was filed, with a warning', async () => {
    const decoded = await decodeWire({ bytes: utf8('The caf\ufffd reopened') });
    expect(decoded.text).toBe('The caf\ufffd reopened');
    expect(codesOf(decoded.warnings)).toEqual(['replacement_character']);
  });

  it('takes stray NULs out and says so', async () => {
    const decoded = await decodeWire({ bytes: utf8('Ferry\0 reopens\n\nThe line\0 is back.\n') });
    expect(decoded.text).toBe('Ferry reopens\n\nThe line is back.\n');
    expect(decoded.decisions).toEqual([{ rule: 'nul_removed', saw: '2 NUL bytes' }]);
  });

  it('takes NUL padding off the end, however long it is', async () => {
    const decoded = await decodeWire({ bytes: joined(utf8('Ferry reopens\n'), new Uint8Array(500)) });
    expect(decoded.text).toBe('Ferry reopens\n');
  });

  it('reads a few windows-1252 bytes pasted into UTF-8, and tells', async () => {
    const bytes = joined(utf8(`${newsTexts.fr} ${newsTexts.az} l`), [0x92], utf8('été\n'));
    const decoded = await decodeWire({ bytes });
    expect(decoded.text).toBe(`${newsTexts.fr} ${newsTexts.az} l’été\n`);
    expect(codesOf(decoded.warnings)).toEqual(['encoding_repaired']);
  });

  it('holds a file that ends in the middle of a character', async () => {
    const decoded = await decodeWire({ bytes: utf8(`${newsTexts.az} şə`).subarray(0, -1) });
    expect(decoded.text).toBe(`${newsTexts.az} ş`);
    expect(codesOf(decoded.holds)).toEqual(['file-cut-off']);
  });

  it('does not guess at a Word file', async () => {
    const bytes = joined([0x50, 0x4b, 3, 4], new Uint8Array(22), [8, 0, 0, 0], utf8('word/doc'));
    expect(await decodeWire({ bytes })).toMatchObject({ text: '', encoding: 'binary' });
  });
});

function codePointBytes(sign: string): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, sign.codePointAt(0) ?? 0, true);
  return bytes;
}
