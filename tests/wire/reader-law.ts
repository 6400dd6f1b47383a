import { WireFormatError } from '#shared/errors.ts';
import type { WireReader } from '#shared/wire/wire-file.ts';

const illegalInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * Reads bytes twice and checks what holds for every reader: items or a typed error, the same both times, in legal text.
 *
 * @returns what broke the law; absent where nothing did
 */
export async function brokenLaw(
  reader: WireReader,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const [first, second] = [await outcome(reader, bytes), await outcome(reader, bytes)];
  if (first !== second) return `two readings differ: ${first} / ${second}`;
  const values: string[] = [];
  JSON.parse(first, (key, value) => {
    // What a rule saw is told as filed; normalize makes it legal.
    if (typeof value === 'string' && key !== 'saw') values.push(value);
    return value;
  });
  return values.find((value) => !value.isWellFormed() || illegalInXml.test(value));
}

async function outcome(reader: WireReader, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const items = await reader.read({
      text: new TextDecoder().decode(bytes),
      bytes,
      key: 'file',
      encoding: 'utf-8',
      byteRange: () => undefined,
      warnings: [],
      decisions: [],
      holds: [],
    });
    if (items.length === 0) throw new Error('a reader gave no items');
    return JSON.stringify(items);
  } catch (error) {
    if (error instanceof WireFormatError) return JSON.stringify({ code: error.code });
    throw error;
  }
}
