import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP as a test wants it, lies included. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Deflated instead of stored. */
  readonly deflated?: boolean;
  /** What the directory says about the size, instead of the truth. */
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
}

/** Writes a ZIP by hand, so that no binary file lies among the tests. */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const content =
      typeof entry.content === 'string' ? new TextEncoder().encode(entry.content) : entry.content;
    const data = entry.deflated ? deflateRawSync(content) : content;
    const fields = [
      [20, 2],
      [entry.encrypted ? 1 : 0, 2],
      [entry.deflated ? 8 : 0, 2],
      [0, 4],
      [crc32(content), 4],
      [data.length, 4],
      [entry.claimedSize ?? content.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const;
    const local = joined(numbers([[0x04034b50, 4], ...fields]), name, data);
    const central = numbers([
      [0x02014b50, 4],
      [20, 2],
      ...fields,
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ]);
    directory.push(joined(central, name));
    parts.push(local);
    offset += local.length;
  }
  const list = joined(...directory);
  const end = numbers([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [list.length, 4],
    [offset, 4],
    [0, 2],
  ]);
  return joined(...parts, list, end);
}

function numbers(fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)),
  );
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
