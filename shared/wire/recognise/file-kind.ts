import { zipContents } from './zip-contents.ts';

/** What the first bytes say, before any text is read. */
export type FileKind =
  | 'text'
  | 'docx'
  | 'photo'
  | 'audio-video'
  | 'pdf'
  | 'old-word'
  | 'open-document'
  | 'spreadsheet'
  | 'archive'
  | 'program';

const known: readonly (readonly [kind: FileKind, at: number, hex: string])[] = [
  ['photo', 0, 'ffd8ff'],
  ['photo', 0, '89504e470d0a1a0a'],
  ['photo', 0, '474946383761'],
  ['photo', 0, '474946383961'],
  ['photo', 0, '49492a00'],
  ['photo', 0, '4d4d002a'],
  ['photo', 0, '49492b00'],
  ['photo', 0, '4d4d002b'],
  ['photo', 0, '38425053'],
  ['photo', 0, 'ff0a'],
  ['photo', 0, '0000000c4a584c20'],
  ['photo', 0, '0000000c6a502020'],
  ['photo', 8, '57454250'],
  ['audio-video', 8, '57415645'],
  ['audio-video', 8, '41564920'],
  ['audio-video', 0, '494433'],
  ['audio-video', 0, '4f67675300'],
  ['audio-video', 0, '664c6143'],
  ['audio-video', 0, '1a45dfa3'],
  ['audio-video', 0, '464c5601'],
  ['audio-video', 0, '000001ba'],
  ['audio-video', 0, '000001b3'],
  ['audio-video', 0, '3026b2758e66cf11'],
  ['audio-video', 0, '2321414d52'],
  ['audio-video', 8, '41494646'],
  ['audio-video', 0, 'fffb'],
  ['audio-video', 0, 'fff3'],
  ['audio-video', 0, 'fff1'],
  ['pdf', 0, '255044462d'],
  ['old-word', 0, 'd0cf11e0a1b11ae1'],
  ['old-word', 0, 'ff575043'],
  ['archive', 0, '1f8b08'],
  ['archive', 0, '377abcaf271c'],
  ['archive', 0, '526172211a07'],
  ['archive', 0, 'fd377a585a00'],
  ['archive', 0, '28b52ffd'],
  ['archive', 0, '425a68'],
  ['archive', 257, '7573746172'],
  ['program', 0, '7f454c46'],
  ['program', 0, 'cafebabe'],
  ['program', 0, '0061736d'],
  ['program', 0, '53514c69746520666f726d6174203300'],
];

/** Signatures of plain letters or loose bits, which text could begin with: these also need a NUL nearby. */
const needsNul = new Set([
  '38425053',
  'ff0a',
  '494433',
  '664c6143',
  'fffb',
  'fff3',
  'fff1',
  '425a68',
  '7573746172',
]);
const riffOrForm = new Set(['57454250', '57415645', '41564920', '41494646']);

interface Signature {
  readonly kind: FileKind;
  readonly at: number;
  readonly bytes: readonly number[];
  readonly needsNul: boolean;
  readonly isInRiff: boolean;
}

const signatures = known.map(
  ([kind, at, hex]): Signature => ({
    kind,
    at,
    bytes: Array.from(hex.matchAll(/../g), ([byte]) => Number.parseInt(byte, 16)),
    needsNul: needsNul.has(hex),
    isInRiff: riffOrForm.has(hex),
  }),
);

const stillImageBrands = /^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis|crx )/;

/**
 * Tells by its first bytes what kind of file this is; whatever is not known is `text`.
 *
 * A PDF may follow a few bytes of white space or a byte order mark; everything else stands at the start.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  const zip = zipContents(bytes);
  if (zip) return zipKind(zip);
  const media = isoMediaKind(bytes) ?? bitmapKind(bytes);
  if (media) return media;
  const found = signatures.find((signature) => matches(bytes, signature));
  if (found) return found.kind;
  return latin1(bytes, 0, 64)
    .replace(/^[\s\xef\xbb\xbf]+/, '')
    .startsWith('%PDF-')
    ? 'pdf'
    : 'text';
}

function zipKind(contents: NonNullable<ReturnType<typeof zipContents>>): FileKind {
  if (contents === 'word') return 'docx';
  if (contents === 'other') return 'archive';
  return contents === 'open-document' ? 'open-document' : 'spreadsheet';
}

function matches(bytes: Uint8Array, signature: Signature): boolean {
  if (!signature.bytes.every((byte, index) => bytes[signature.at + index] === byte)) return false;
  if (signature.isInRiff) return /^(?:RIFF|FORM)$/.test(latin1(bytes, 0, 4));
  return !signature.needsNul || bytes.subarray(0, 1024).includes(0);
}

function isoMediaKind(bytes: Uint8Array): FileKind | undefined {
  if (latin1(bytes, 4, 8) !== 'ftyp' || bytes[0] !== 0) return undefined;
  return stillImageBrands.test(latin1(bytes, 8, 12)) ? 'photo' : 'audio-video';
}

/** `BM` alone begins many a sentence; a bitmap also has four reserved zero bytes. */
function bitmapKind(bytes: Uint8Array): FileKind | undefined {
  const isBitmap = latin1(bytes, 0, 2) === 'BM' && bytes.length > 26 && latin1(bytes, 6, 10) === '\0\0\0\0';
  return isBitmap ? 'photo' : undefined;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
