import { docxReader } from '#shared/wire/formats/docx/docx-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import type { ReaderInput, WireItem } from '#shared/wire/wire-file.ts';
import { type WordFile, word } from './word-files.ts';

/** A reader's input for a Word file. */
export function wordInput(bytes: Uint8Array<ArrayBuffer>): ReaderInput {
  return {
    text: '',
    bytes,
    key: 'ferry.docx',
    encoding: 'binary',
    byteRange: () => undefined,
    warnings: [],
    decisions: [],
    holds: [],
  };
}

export async function readWord(file: WordFile): Promise<WireItem> {
  const [item] = await docxReader.read(wordInput(word(file)));
  if (!item) throw new Error('the reader gave no item');
  return item;
}

/** Only the words of the body, paragraphs parted by blank lines. */
export async function wordsOf(body: string, more: Omit<WordFile, 'body'> = {}): Promise<string> {
  return bodyTextOf((await readWord({ body, ...more })).body);
}
