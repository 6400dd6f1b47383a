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

/** Reads the byte order mark, else tells UTF-16 and UTF-32 by where their zero bytes stand. */
export function unicodeShape(bytes: Uint8Array): UnicodeShape | undefined {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { encoding: marked[0], markLength: marked[1].length };
  const encoding = wideEncoding(bytes.subarray(0, maxLooked));
  return encoding === undefined ? undefined : { encoding, markLength: 0 };
}

/**
 * Zero bytes by their place within four: wide text has them in the same places again and again.
 *
 * Text of other scripts has few of them (spaces, digits, line ends), but never one on the wrong side.
 */
function wideEncoding(bytes: Uint8Array): UnicodeShape['encoding'] | undefined {
  const zeros: [number, number, number, number] = [0, 0, 0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[(at % 4) as 0 | 1 | 2 | 3] += 1;
  const quarter = bytes.length / 4;
  if (quarter >= 2 && zeros[2] > 0.8 * quarter && zeros[3] > 0.8 * quarter && zeros[0] === 0)
    return 'utf-32le';
  if (quarter >= 2 && zeros[0] > 0.8 * quarter && zeros[1] > 0.8 * quarter && zeros[3] === 0)
    return 'utf-32be';
  const even = zeros[0] + zeros[2];
  const odd = zeros[1] + zeros[3];
  if (bytes.length < 4 || (even === 0) === (odd === 0)) return undefined;
  return looksWide(bytes, even === 0 ? 1 : 0) ? (even === 0 ? 'utf-16le' : 'utf-16be') : undefined;
}

/** True where the high bytes name few scripts: at most a handful of values make up nearly all of them, or all units are ASCII or ideographs. */
function looksWide(bytes: Uint8Array, highByte: 0 | 1): boolean {
  const units = Math.floor(bytes.length / 2);
  const pages = new Map<number, number>();
  for (let unit = 0; unit < units; unit += 1) {
    const high = bytes[2 * unit + highByte] ?? 0;
    const page = high >= 0x4e && high <= 0x9f ? 0x4e : high >= 0xac && high <= 0xd7 ? 0xac : high;
    pages.set(page, (pages.get(page) ?? 0) + 1);
  }
  const common = [...pages.values()].sort((a, b) => b - a).slice(0, 4);
  const zeros = pages.get(0) ?? 0;
  return common.reduce((sum, count) => sum + count, 0) >= 0.95 * units && zeros >= Math.max(1, units / 100);
}
