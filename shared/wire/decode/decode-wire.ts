import { fileKind } from '../recognise/file-kind.ts';
import type { WireFile, WireText } from '../wire-file.ts';
import { byteRanges } from './byte-ranges.ts';
import { emptyFile, noTextInside } from './file-problems.ts';
import { filedReplacements, noNotes, nulsRemoved } from './notes.ts';
import { readBytes } from './read-bytes.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the bytes of a dropped file as text, without a single replacement of our own.
 *
 * The ladder: byte order mark or zero bytes of UTF-16, the declared encoding, strict UTF-8, then detection. A wrong declaration
 * is repaired and told; where nothing is sure, `holds` asks the desk and the story waits.
 *
 * @returns well-formed text without NULs; for a Word file, empty text with the encoding `binary`
 * @throws WireFormatError `empty-file`, `binary-noise`, `undecodable`, or what else the file is: `photo`,
 * `audio-video`, `pdf`, `old-word`, `open-document`, `spreadsheet`, `archive`
 */
export async function decodeWire(file: Pick<WireFile, 'bytes' | 'contentType'>): Promise<WireText> {
  const kind = fileKind(file.bytes);
  if (kind === 'docx') return { text: '', encoding: 'binary', byteRange: () => undefined, ...noNotes };
  if (kind !== 'text') throw noTextInside(kind);
  return withoutNuls(await readBytes(file.bytes, file.contentType));
}

function withoutNuls(reading: Reading): WireText {
  const { encoding, offset, bytes } = reading;
  const nuls = reading.text.includes('\0');
  const text = nuls ? reading.text.replaceAll('\0', '') : reading.text;
  if (text.trim() === '') throw emptyFile();
  const mapped = byteRanges({ bytes, offset, encoding, skipsNuls: nuls });
  const replaced = filedReplacements(text);
  return {
    text,
    encoding,
    byteRange: reading.isRewritten ? () => undefined : mapped,
    warnings: [...reading.notes.warnings, ...replaced.warnings],
    decisions: [
      ...reading.notes.decisions,
      ...(nuls ? nulsRemoved(reading.text.length - text.length).decisions : []),
    ],
    holds: reading.notes.holds,
  };
}
