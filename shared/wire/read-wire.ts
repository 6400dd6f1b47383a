import { WireFormatError } from '../errors.ts';
import type { NewsroomSettings } from '../settings/settings.ts';
import type { Story } from '../story/story.ts';
import { decodeWire } from './decode/decode-wire.ts';
import { readers } from './formats/readers.ts';
import { normalizeStory } from './normalize/normalize-story.ts';
import { recogniseFormat } from './recognise/recognise-format.ts';
import type { ReaderInput, WireFile, WireFormat, WireItem } from './wire-file.ts';

/** Largest file that is read as a story, 10 MiB; a larger one is answered without reading its body. */
export const maxWireBytes = 10 * 1024 * 1024;

/** Most stories that one file may hold. */
export const maxStories = 500;

/** A story, or why this part of the file is none. */
export type WireReading = { readonly story: Story } | { readonly error: WireFormatError };

/**
 * Reads one dropped file into its stories: decode, recognise, read, normalize.
 *
 * Pure: the same file and settings give the same stories. One bad item of a feed does not stop the others.
 *
 * @param formats - the readers by format; another table is for tests alone
 * @returns at least one reading, in file order
 * @throws WireFormatError when the file as a whole cannot be read, among them `file-too-big`, `too-many-stories`, `no-story`,
 * and `unreadable-file` where a reader failed in a way that it does not know
 */
export async function readWire(
  file: WireFile,
  settings: NewsroomSettings,
  formats: typeof readers = readers,
): Promise<{ format: WireFormat; readings: WireReading[] }> {
  if (file.bytes.length > maxWireBytes) throw tooBig();
  const decoded = await decodeWire(file);
  const format = recogniseFormat(file, decoded);
  const items = await readItems(format, formats[format], { ...decoded, bytes: file.bytes, key: file.key });
  const readings: WireReading[] = [];
  for (const [index, item] of items.entries()) {
    readings.push(await readingOf(item, { file, format, decoded, index, count: items.length }, settings));
  }
  return { format, readings };
}

type Circumstances = Parameters<typeof normalizeStory>[1];

async function readItems(
  format: WireFormat,
  load: (typeof readers)[WireFormat],
  input: ReaderInput,
): Promise<WireItem[]> {
  if (!load) throw notRead(format);
  const reader = await load();
  const items = await typed(async () => reader.read(input));
  if (items.length === 0) throw noStory();
  if (items.length > maxStories) throw tooMany(items.length);
  return items;
}

async function readingOf(
  item: WireItem,
  from: Circumstances,
  settings: NewsroomSettings,
): Promise<WireReading> {
  try {
    return { story: await typed(async () => normalizeStory(item, from, settings)) };
  } catch (error) {
    if (error instanceof WireFormatError) return { error };
    throw error;
  }
}

/** A hostile file that trips a reader is answered once; it never comes back as a retry. */
async function typed<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof WireFormatError) throw cause;
    throw new WireFormatError({
      code: 'unreadable-file',
      message: 'Something in this file could not be read.',
      fix: 'Save the story as plain text and drop that; tell whoever runs this newsroom about the file.',
      cause,
    });
  }
}

function tooBig(): WireFormatError {
  return new WireFormatError({
    code: 'file-too-big',
    message: 'The file is larger than 10 MiB, which is more than a story.',
    fix: 'Take pictures and attachments out, or drop the text alone.',
  });
}

function tooMany(count: number): WireFormatError {
  return new WireFormatError({
    code: 'too-many-stories',
    message: `The file holds ${count} stories; at most ${maxStories} are read from one file.`,
    fix: 'Split the file and drop the parts.',
  });
}

function noStory(): WireFormatError {
  return new WireFormatError({
    code: 'no-story',
    message: 'The file holds no story.',
    fix: 'Check that the right file was dropped.',
  });
}

function notRead(format: WireFormat): WireFormatError {
  return new WireFormatError({
    code: 'format-not-read',
    message: `This is a ${format} file, which this newsroom does not read yet.`,
    fix: 'Save the story as plain text and drop that.',
  });
}
