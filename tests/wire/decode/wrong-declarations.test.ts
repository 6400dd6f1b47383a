import { describe, expect, it } from 'vitest';
import { decodeWire } from '#shared/wire/decode/decode-wire.ts';
import { encodeText } from './encode-text.ts';
import { deskEncodings, type NewsLanguage, newsTexts } from './newsroom-texts.ts';

const declarations = [
  'utf-8',
  'us-ascii',
  'iso-8859-1',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'iso-8859-7',
  'iso-8859-9',
  'windows-1256',
  'shift_jis',
  'euc-kr',
  'gb2312',
];

const filings: readonly (readonly [encoding: string, language: NewsLanguage])[] = [
  ...deskEncodings.flatMap(([encoding, languages]) =>
    languages.map((language) => [encoding, language] as const),
  ),
  ...(Object.keys(newsTexts) as NewsLanguage[]).map((language) => ['utf-8', language] as const),
];

const bytesOf = (text: string, encoding: string) =>
  encoding === 'utf-8' ? new TextEncoder().encode(text) : encodeText(text, encoding);

describe('a declaration that the bytes contradict', () => {
  it.each(filings)('never garbles a short story in %s (%s)', async (encoding, language) => {
    for (const declared of declarations) {
      const text = `<?xml version="1.0" encoding="${declared}"?>\n<nitf><p>${newsTexts[language]}</p></nitf>\n`;
      const decoded = await decodeWire({ bytes: bytesOf(text, encoding) });
      expect(decoded.text, `declared ${declared}`).toBe(text);
      expect(decoded.holds, `declared ${declared}`).toEqual([]);
    }
  });

  it.each(filings)(
    'is told to the desk unless it gives the same letters: %s (%s)',
    async (encoding, language) => {
      for (const declared of declarations) {
        const bytes = bytesOf(newsTexts[language], encoding);
        const decoded = await decodeWire({ bytes, contentType: `text/plain; charset=${declared}` });
        const asDeclared = new TextDecoder(declared).decode(bytes);
        const told = decoded.decisions.map(({ rule }) => rule);
        expect(told, `declared ${declared}`).toEqual(
          asDeclared === newsTexts[language] ? [] : ['encoding_repaired'],
        );
      }
    },
  );
});
