import { encodingOf } from '../../decode/encoding-label.ts';

/** The encoding of a font, by the character set that Windows numbers so; absent for the default of the file. */
export function encodingOfCharset(charset: number): string | undefined {
  return charsets[charset];
}

/** The encoding of a code page number; windows-1252 for one that the web does not know. */
export function encodingOfCodePage(codePage: number): string {
  if (codePage === 65001) return 'utf-8';
  if (codePage === 10000) return 'macintosh';
  return encodingOf(`cp${codePage}`) ?? 'windows-1252';
}

/** Glyphs of such a font stand for no character. */
export const symbolCharset = 2;
/** Western, or simply what the writing program never thought about. */
export const ansiCharset = 0;

const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  78: 'shift_jis',
  79: 'euc-kr',
  80: 'gbk',
  81: 'big5',
  89: 'x-mac-cyrillic',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Short runs of ASCII need no decoder, and most runs are short. All encodings of RTF hold ASCII as it is. */
const longestPlainRun = 200;

/** Decoders are costly to make and a file changes font all the time. */
export class Decoders {
  readonly #decoders = new Map<string, InstanceType<typeof TextDecoder>>();

  /** @param isCoded - false for bytes that stood bare in the file: some programs write UTF-8 there */
  decode(bytes: Uint8Array, encoding: string, isCoded: boolean): string {
    if (bytes.length < longestPlainRun && bytes.every((byte) => byte < 0x80))
      return String.fromCharCode(...bytes);
    if (!isCoded) {
      const utf8 = this.#utf8(bytes);
      if (utf8 !== undefined) return utf8;
    }
    let decoder = this.#decoders.get(encoding);
    if (!decoder) {
      decoder = new TextDecoder(encoding, { ignoreBOM: true });
      this.#decoders.set(encoding, decoder);
    }
    return decoder.decode(bytes);
  }

  #utf8(bytes: Uint8Array): string | undefined {
    try {
      return strictUtf8.decode(bytes);
    } catch {
      return undefined;
    }
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
