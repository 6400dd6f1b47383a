import { WireFormatError } from '../errors.ts';
import type { NewsroomSettings } from '../settings/settings.ts';
import type { Story } from '../story/story.ts';
import { decodeWire } from './decode/decode-wire.ts';
import { readers } from './formats/readers.ts';
import { normalizeStory } from './normalize/normalize-story.ts';
import { recogniseFormat } from './recognise/recognise-format.ts';
import type { WireFile, WireFormat, WireItem } from './wire-file.ts';

/** Largest file that is read as a story, 10 MiB; a larger one is answered without reading its body. */
export const maxWireBytes = 10 * 1024 * 1024;

/** A story, or why this part of the file is none. */
export type WireReading = { readonly story: Story } | { readonly error: WireFormatError };

/**
 * Reads one dropped file into its stories: decode, recognise, read, normalize.
 *
 * Pure: the same file and settings give the same stories. One bad item of a feed does not stop the others.
 *
 * @returns at least one reading, in file order
 * @throws WireFormatError when the file as a whole cannot be read
 */
export async function readWire(
  file: WireFile,
  settings: NewsroomSettings,
): Promise<{ format: WireFormat; readings: WireReading[] }> {
  const { format, decoded } = recogniseFormat(file, decodeWire);
  const load = readers[format];
  if (!load) throw unreadable(format);
  const reader = await load();
  const items = await reader.read({ ...decoded, bytes: file.bytes, key: file.key });
  const readings: WireReading[] = [];
  for (const [index, item] of items.entries()) {
    readings.push(await readingOf(item, { file, format, decoded, index, count: items.length }, settings));
  }
  return { format, readings };
}

type Circumstances = Parameters<typeof normalizeStory>[1];

async function readingOf(item: WireItem, from: Circumstances, settings: NewsroomSettings): Promise<WireReading> {
  try {
    return { story: await normalizeStory(item, from, settings) };
  } catch (error) {
    if (error instanceof WireFormatError) return { error };
    throw error;
  }
}

function unreadable(format: WireFormat): WireFormatError {
  return new WireFormatError({
    code: 'format-not-read',
    message: `This is a ${format} file, which this newsroom does not read yet.`,
    fix: 'Save the story as plain text and drop that.',
  });
}
