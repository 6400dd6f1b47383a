/** What a ZIP holds, told from the names in it; nothing is unpacked. */
export type ZipContents = 'word' | 'spreadsheet' | 'slides' | 'open-document' | 'other';

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
const maxNames = 4096;

/**
 * Tells a Word file from other ZIPs by the names of its parts, whatever its main part is called.
 *
 * Looks at the central directory, and where a cut-off file has none, at the entries that are left.
 *
 * @returns undefined where the bytes do not begin as a ZIP
 */
export function zipContents(bytes: Uint8Array): ZipContents | undefined {
  if (bytes.length < 4) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0, true);
  if (magic !== localHeader && magic !== directoryEnd) return undefined;
  const listed = directoryNames(view);
  return contentsOf(listed.length > 0 ? listed : entryNames(view));
}

function contentsOf(names: readonly string[]): ZipContents {
  const has = (prefix: string) => names.some((name) => name.startsWith(prefix));
  if (has('word/')) return 'word';
  if (has('xl/')) return 'spreadsheet';
  if (has('ppt/')) return 'slides';
  if (has('mimetype') && (has('content.xml') || has('META-INF/'))) return 'open-document';
  return has('[Content_Types].xml') && has('_rels/.rels') ? 'word' : 'other';
}

function directoryNames(view: DataView): string[] {
  const end = directoryEndAt(view);
  if (end === undefined) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (
    names.length < maxNames &&
    at + 46 <= view.byteLength &&
    view.getUint32(at, true) === directoryHeader
  ) {
    const length = view.getUint16(at + 28, true);
    names.push(nameAt(view, at + 46, length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function directoryEndAt(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return undefined;
}

function entryNames(view: DataView): string[] {
  const names: string[] = [];
  let at = 0;
  while (names.length < maxNames && at + 30 <= view.byteLength && view.getUint32(at, true) === localHeader) {
    const length = view.getUint16(at + 26, true);
    names.push(nameAt(view, at + 30, length));
    at += 30 + length + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
  }
  return names;
}

function nameAt(view: DataView, at: number, length: number): string {
  const end = Math.min(at + length, view.byteLength);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, Math.max(0, end - at));
  return String.fromCharCode(...bytes.subarray(0, 64)).replaceAll('\\', '/');
}
