const maxSample = 4 * 1024;
const maxLine = 1024;
const lead = 160;

/**
 * The parts of a file that tell its encoding: lines with bytes outside ASCII, at most 4 KiB of them.
 *
 * Cuts stand at white space, which is never half of a character in any encoding that is tried.
 */
export function encodingSample(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  let at = nextHigh(bytes, 0);
  while (at < bytes.length && size < maxSample) {
    const start = lineStart(bytes, at);
    const end = lineEnd(bytes, at);
    const part = bytes.subarray(start, end);
    parts.push(part, Uint8Array.of(0x0a));
    size += part.length + 1;
    at = nextHigh(bytes, end);
  }
  return joined(parts, size);
}

function nextHigh(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at += 1;
  return at;
}

function lineStart(bytes: Uint8Array, at: number): number {
  let space = at;
  for (let back = at; back > Math.max(0, at - lead); back -= 1) {
    const byte = bytes[back - 1];
    if (byte === 0x0a || byte === 0x0d) return back;
    if (byte === 0x20) space = back;
  }
  return at <= lead ? 0 : space;
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const limit = Math.min(bytes.length, at + maxLine);
  let space = limit;
  for (let ahead = at; ahead < limit; ahead += 1) {
    const byte = bytes[ahead];
    if (byte === 0x0a || byte === 0x0d) return ahead;
    if (byte === 0x20) space = ahead;
  }
  return limit === bytes.length ? limit : space;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const sample = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    sample.set(part, at);
    at += part.length;
  }
  return sample;
}
