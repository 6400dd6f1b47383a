/** A Unicode encoding that its bytes prove, and where its text begins. */
export interface UnicodeShape {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  /** Length of the byte order mark; 0 where the zero bytes alone told. */
  readonly markLength: number;
}

const marks: readonly [UnicodeShape['encoding'], readonly number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const maxLooked = 64 * 1024;
const kanaPage = 0x30;

/** Reads the byte order mark, else tells UTF-16 and UTF-32 by where their zero bytes stand. */
export function unicodeShape(bytes: Uint8Array): UnicodeShape | undefined {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { encoding: marked[0], markLength: marked[1].length };
  const padding = bytes.length - 1 - bytes.findLastIndex((byte) => byte !== 0);
  const encoding = wideEncoding(bytes.subarray(0, Math.min(maxLooked, bytes.length - padding)));
  return encoding === undefined ? undefined : { encoding, markLength: 0 };
}

/** Wide text has zero bytes in the same places again and again: for Latin letters in plenty, for other scripts at spaces and line ends. */
function wideEncoding(bytes: Uint8Array): UnicodeShape['encoding'] | undefined {
  const zeros: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1))
    zeros[(at % 4) as 0 | 1 | 2 | 3] += 1;
  const quarter = bytes.length / 4;
  if (quarter >= 2 && zeros[2] > 0.8 * quarter && zeros[3] > 0.8 * quarter && zeros[0] === 0)
    return 'utf-32le';
  if (quarter >= 2 && zeros[0] > 0.8 * quarter && zeros[1] > 0.8 * quarter && zeros[3] === 0)
    return 'utf-32be';
  if (bytes.length < 4 || zeros.every((count) => count === 0)) return undefined;
  const isBigFirst = zeros[0] + zeros[2] > zeros[1] + zeros[3];
  const orders = isBigFirst ? (['utf-16be', 'utf-16le'] as const) : (['utf-16le', 'utf-16be'] as const);
  return orders.find((order) => looksWide(bytes, order === 'utf-16be' ? 0 : 1));
}

/**
 * True where the high bytes name few scripts: at most five pages make up nearly all units, ideographs counting as one.
 *
 * Two ASCII letters side by side also look like an ideograph: text that is mostly such pairs is not wide.
 */
function looksWide(bytes: Uint8Array, highByte: 0 | 1): boolean {
  const units = Math.floor(bytes.length / 2);
  const pages = new Map<number, number>();
  let asciiPairs = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const high = bytes[2 * unit + highByte] ?? 0;
    pages.set(pageOf(high), (pages.get(pageOf(high)) ?? 0) + 1);
    if (high !== kanaPage && isPrintable(high) && isPrintable(bytes[2 * unit + 1 - highByte] ?? 0))
      asciiPairs += 1;
  }
  const common = [...pages.values()].sort((a, b) => b - a).slice(0, 5);
  const zeros = pages.get(0) ?? 0;
  const hasSpaces = zeros >= Math.max(1, units / 100);
  return hasSpaces && 2 * asciiPairs < units && common.reduce((sum, count) => sum + count, 0) >= 0.95 * units;
}

function pageOf(high: number): number {
  if (high >= 0x4e && high <= 0x9f) return 0x4e;
  return high >= 0xac && high <= 0xd7 ? 0xac : high;
}

function isPrintable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d;
}
