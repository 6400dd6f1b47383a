import { expect } from 'vitest';
import type { WireItem, WireReader } from '#shared/wire/wire-file.ts';
import { readerInput } from './xml/reader-input.ts';

/** The stories that a reader finds in a file. */
export async function itemsIn(reader: WireReader, text: string): Promise<WireItem[]> {
  return reader.read(readerInput(text));
}

/** The first story that a reader finds in a file. */
export async function firstItem(reader: WireReader, text: string): Promise<WireItem> {
  const [item] = await itemsIn(reader, text);
  return item ?? expect.unreachable('the file holds a story');
}
