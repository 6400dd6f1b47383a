import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { WireFormatError } from '../../../errors.ts';
import { packageDamaged, packageLocked, packageTooLarge, packageTwice } from './package-problems.ts';

/** What one Word file may hold; real ones stay far below each. */
export const packageLimits = {
  entries: 2_000,
  totalBytes: 50 * 1024 * 1024,
  partBytes: 20 * 1024 * 1024,
  ratio: 100,
  /** Below this size a part may shrink as well as it likes: an empty form does. */
  ratioCountsFromBytes: 1024 * 1024,
} as const;

/** The parts of a Word file by name in lower case, none of them unpacked yet. */
export interface OfficePackage {
  /** Names of entries that could mean a place outside the file; they are never opened. */
  readonly unsafeNames: readonly string[];
  /**
   * Unpacks one part as text.
   *
   * @returns absent where the file has no such part
   * @throws WireFormatError `word-damaged`, `word-too-large`
   */
  part(name: string): Promise<string | undefined>;
  /** Unpacks one part as it is; otherwise as `part`. */
  bytesOf(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/**
 * Opens a ZIP behind a guard: entries, sizes, ratios and names are checked before anything is unpacked, and bytes
 * are counted while a part is. Files inside the file are never opened.
 *
 * @throws WireFormatError `word-damaged`, `word-too-large`, `word-locked`, `word-parts-repeated`
 */
export async function openPackage(bytes: Uint8Array<ArrayBuffer>): Promise<OfficePackage> {
  const zip = await orDamaged(() =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    }),
  );
  if (zip.entryCount > packageLimits.entries) throw packageTooLarge();
  const entries = new Map<string, Entry>();
  const unsafeNames: string[] = [];
  let total = 0;
  await orDamaged(async () => {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      checkSizes(entry, total);
      const name = nameOf(entry);
      if (isUnsafe(name)) unsafeNames.push(name.slice(0, 200));
      else if (entries.has(name.toLowerCase())) throw packageTwice(name);
      else entries.set(name.toLowerCase(), entry);
    }
  });
  const bytesOf = (name: string) => unpack(zip, entries.get(name.toLowerCase()));
  const part = async (name: string) => {
    const unpacked = await bytesOf(name);
    return unpacked && orDamaged(async () => decode(unpacked));
  };
  return { unsafeNames, part, bytesOf };
}

function checkSizes({ uncompressedSize, compressedSize }: Entry, total: number): void {
  const { totalBytes, partBytes, ratio, ratioCountsFromBytes } = packageLimits;
  const isBomb = uncompressedSize > ratioCountsFromBytes && uncompressedSize > compressedSize * ratio;
  if (total > totalBytes || uncompressedSize > partBytes || isBomb) throw packageTooLarge();
}

// Names of parts are ASCII; older programs write the separators of Windows.
function nameOf({ fileNameRaw }: Entry): string {
  return new TextDecoder().decode(fileNameRaw).replaceAll('\\', '/');
}

function isUnsafe(name: string): boolean {
  return (
    name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0') || name.split('/').includes('..')
  );
}

async function unpack(zip: ZipFile, entry: Entry | undefined): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!entry) return undefined;
  if (entry.isEncrypted()) throw packageLocked();
  return orDamaged(async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  });
}

function decode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = !isWide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}

/** What the ZIP library or the decoder throws means one thing to an editor. */
async function orDamaged<Result>(open: () => Promise<Result>): Promise<Result> {
  try {
    return await open();
  } catch (cause) {
    throw cause instanceof WireFormatError ? cause : packageDamaged(cause);
  }
}
