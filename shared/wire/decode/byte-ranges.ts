import { isSingleByte } from './strict-decoding.ts';

type ByteRange = [start: number, end: number];

/** The bytes that were decoded, and where they begin in the file (after a byte order mark). */
export interface DecodedBytes {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly encoding: string;
  /** NULs were taken out of the text, so they take no place in it. */
  readonly skipsNuls: boolean;
}

/** A character that begins at `byte`, with `units` UTF-16 units of text before it. */
interface Mark {
  readonly byte: number;
  readonly units: number;
}

const stride = 4096;

/**
 * Maps ranges of the text to ranges of the file, for UTF-8, UTF-16 and single-byte encodings.
 *
 * Costs nothing until it is asked; then one pass over the bytes, and a short walk for each later question.
 */
export function byteRanges(decoded: DecodedBytes): (start: number, end: number) => ByteRange | undefined {
  const { offset } = decoded;
  let width: ReturnType<typeof unitWidth>;
  let marks: readonly Mark[] | undefined;
  return (start, end) => {
    width ??= unitWidth(decoded);
    if (width === undefined) return undefined;
    if (width !== 'walk') return [offset + width * start, offset + width * end];
    marks ??= markBytes(decoded);
    return [offset + byteAt(decoded, marks, start), offset + byteAt(decoded, marks, end)];
  };
}

function unitWidth({ bytes, encoding, skipsNuls }: DecodedBytes): 1 | 2 | 'walk' | undefined {
  if (encoding.startsWith('utf-16')) return skipsNuls ? undefined : 2;
  if (encoding === 'utf-8') return skipsNuls || bytes.some((byte) => byte > 0x7f) ? 'walk' : 1;
  if (!isSingleByte(encoding)) return undefined;
  return skipsNuls ? 'walk' : 1;
}

function markBytes(decoded: DecodedBytes): Mark[] {
  const marks: Mark[] = [];
  let units = 0;
  for (let at = 0; at < decoded.bytes.length; at += 1) {
    const here = unitsOf(decoded, at);
    if (here > 0 && at >= marks.length * stride) marks.push({ byte: at, units });
    units += here;
  }
  return marks;
}

/** First byte of the character that holds the unit; the end of the bytes for a unit after the last. */
function byteAt(decoded: DecodedBytes, marks: readonly Mark[], unit: number): number {
  const from = marks.findLast((mark) => mark.units <= unit) ?? { byte: 0, units: 0 };
  let { byte, units } = from;
  while (byte < decoded.bytes.length) {
    units += unitsOf(decoded, byte);
    if (units > unit) return byte;
    byte += 1;
  }
  return byte;
}

/** Units that the character beginning at this byte takes in the text; none for the bytes after its first. */
function unitsOf({ bytes, encoding, skipsNuls }: DecodedBytes, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte === 0 && skipsNuls) return 0;
  if (encoding !== 'utf-8' || byte < 0x80) return 1;
  if (byte < 0xc0) return 0;
  return byte < 0xf0 ? 1 : 2;
}
