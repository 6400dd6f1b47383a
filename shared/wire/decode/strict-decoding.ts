/** Encodings that `TextDecoder` lacks and this room reads itself. */
type OwnEncoding = 'utf-32le' | 'utf-32be';

/**
 * Decodes without a single replacement: text, or undefined where any byte does not fit.
 *
 * A byte order mark is not stripped; the caller cuts it off.
 *
 * @param encoding - WHATWG name, or `utf-32le`, `utf-32be`
 */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    // Only UTF-8 and UTF-16 can hold a filed U+FFFD; anywhere else it is a byte without a meaning.
    return encoding.startsWith('utf-') || !text.includes('\ufffd') ? text : undefined;
  } catch {
    return undefined;
  }
}

function decodeUtf32(bytes: Uint8Array, encoding: OwnEncoding): string | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, encoding === 'utf-32le');
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    parts.push(String.fromCodePoint(point));
  }
  return parts.join('');
}

const singleByte =
  /^(?:windows-(?:125\d|874)|iso-8859-\d+(?:-i)?|koi8-[ru]|ibm866|macintosh|x-mac-cyrillic)$/;

/** True where each byte is one character, whatever stands beside it. */
export function isSingleByte(encoding: string): boolean {
  return singleByte.test(encoding);
}
