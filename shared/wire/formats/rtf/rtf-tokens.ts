/** One piece of an RTF file. Bytes of text come in runs; `parameter` is absent where none was written. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly word: string; readonly parameter: number | undefined }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array; readonly isCoded: boolean };

const [backslash, openBrace, closeBrace, lineFeed, carriageReturn, space, minus, quote] = [
  0x5c, 0x7b, 0x7d, 0x0a, 0x0d, 0x20, 0x2d, 0x27,
];
const longestWord = 32;
const longestNumber = 10;

/** Cuts RTF into its pieces, in one pass; binary data is stepped over, never further than the file goes. */
export function* rtfTokens(bytes: Uint8Array, from: number): Generator<RtfToken> {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === openBrace || byte === closeBrace) {
      yield { type: byte === openBrace ? 'open' : 'close' };
      at += 1;
    } else if (byte === backslash) {
      const { token, end } = controlAt(bytes, at + 1);
      at = end;
      if (token.type === 'word' && token.word === 'bin') at += Math.max(0, token.parameter ?? 0);
      else yield token;
    } else if (byte === lineFeed || byte === carriageReturn) {
      at += 1;
    } else {
      const end = textEnd(bytes, at);
      yield { type: 'bytes', bytes: bytes.subarray(at, end), isCoded: false };
      at = end;
    }
  }
}

function textEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let byte = bytes[at]; byte !== undefined; byte = bytes[++at]) {
    if (byte === backslash || byte === openBrace || byte === closeBrace) return at;
    if (byte === lineFeed || byte === carriageReturn) return at;
  }
  return at;
}

function controlAt(bytes: Uint8Array, at: number): { token: RtfToken; end: number } {
  const byte = bytes[at];
  if (byte === undefined)
    return { token: { type: 'bytes', bytes: new Uint8Array(), isCoded: false }, end: at };
  if (isLetter(byte)) return wordAt(bytes, at);
  if (byte === quote) return codedByteAt(bytes, at + 1);
  if (byte === backslash || byte === openBrace || byte === closeBrace) {
    return { token: { type: 'bytes', bytes: bytes.subarray(at, at + 1), isCoded: false }, end: at + 1 };
  }
  return { token: { type: 'word', word: String.fromCharCode(byte), parameter: undefined }, end: at + 1 };
}

function wordAt(bytes: Uint8Array, from: number): { token: RtfToken; end: number } {
  let at = from;
  while (isLetter(bytes[at]) && at - from < longestWord) at += 1;
  const word = String.fromCharCode(...bytes.subarray(from, at));
  const start = at;
  if (bytes[at] === minus && isDigit(bytes[at + 1])) at += 1;
  while (isDigit(bytes[at]) && at - start < longestNumber) at += 1;
  const digits = String.fromCharCode(...bytes.subarray(start, at));
  const parameter = digits === '' ? undefined : Number(digits);
  if (bytes[at] === space) at += 1;
  return { token: { type: 'word', word, parameter }, end: at };
}

// Two digits make a byte; what is cut off or no digit stands for nothing, and what follows is read as it is.
function codedByteAt(bytes: Uint8Array, at: number): { token: RtfToken; end: number } {
  const digits = String.fromCharCode(...bytes.subarray(at, at + 2)).match(/^[0-9a-f]*/i)?.[0] ?? '';
  const coded = digits.length === 2 ? Uint8Array.of(Number.parseInt(digits, 16)) : new Uint8Array();
  return { token: { type: 'bytes', bytes: coded, isCoded: true }, end: at + digits.length };
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
