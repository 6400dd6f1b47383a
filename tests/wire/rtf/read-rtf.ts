import { rtfReader } from '#shared/wire/formats/rtf/rtf-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';

/** The bytes of an RTF file; characters up to U+00FF stand for the byte of their number. */
export function rtfBytes(rtf: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(rtf, (sign) => sign.charCodeAt(0));
}

export async function readRtf(rtf: string): Promise<WireItem> {
  const [item] = await rtfReader.read({
    text: '',
    bytes: rtfBytes(rtf),
    key: 'ferry.rtf',
    encoding: 'windows-1252',
    byteRange: () => undefined,
    warnings: [],
    decisions: [],
    holds: [],
  });
  if (!item) throw new Error('the reader gave no item');
  return item;
}

/** Only the words of the body, paragraphs parted by blank lines. */
export async function wordsOf(content: string, header = '\\ansi\\ansicpg1252'): Promise<string> {
  return bodyTextOf((await readRtf(`{\\rtf1${header} ${content}}`)).body);
}
