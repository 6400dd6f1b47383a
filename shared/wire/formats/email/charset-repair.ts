import { encodingOf } from '../../decode/encoding-label.ts';
import { encodingDetected, encodingUnsure, type Notes, noNotes } from '../../decode/notes.ts';
import { decodeStrictly } from '../../decode/strict-decoding.ts';

/** A charset that no decoder knows: its texts come out as windows-1252, which keeps every byte. */
const unknown = 'x-unknown';

/** Whether a message names a charset that is none, or its texts came out with replaced characters. */
export function needsRepair(source: Uint8Array, texts: readonly (string | undefined)[]): boolean {
  if (texts.some((text) => text?.includes('\uFFFD'))) return true;
  return contentTypes(asBytes(source)).some((header) => {
    const label = charset.exec(header)?.[1];
    return label !== undefined && encodingOf(label) === undefined;
  });
}

/** The message with the charset of every text declared unknown, so that its bytes can be read again. */
export function withUnknownCharsets(source: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = asBytes(source);
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const isTyped = /^content-type:/im.test(head);
  const declared = isTyped ? text : `Content-Type: text/plain; charset=${unknown}\r\n${text}`;
  const rewritten = declared.replace(contentType, (header) => {
    if (!/^content-type:\s{0,5}text\//i.test(header)) return header;
    if (charset.test(header)) return header.replace(charset, `charset=${unknown}`);
    return header.endsWith('\r')
      ? `${header.slice(0, -1)}; charset=${unknown}\r`
      : `${header}; charset=${unknown}`;
  });
  return Uint8Array.from(rewritten, (sign) => sign.charCodeAt(0));
}

/** Reads a text of such a message as UTF-8 where it is, else as what its letters show. */
export async function readAgain(text: string, source: Uint8Array): Promise<{ text: string; notes: Notes }> {
  const bytes = bytesOf(text);
  if (bytes === undefined) return { text, notes: noNotes };
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, notes: noNotes };
  const { detectEncodings } = await import('../../decode/detect/detect-encoding.ts');
  const label = contentTypes(asBytes(source))
    .map((header) => charset.exec(header)?.[1])
    .find((found) => found !== undefined);
  for (const { encoding, sure } of detectEncodings(
    bytes,
    label === undefined ? undefined : encodingOf(label),
  )) {
    const decoded = decodeStrictly(bytes, encoding);
    if (decoded !== undefined)
      return { text: decoded, notes: sure ? encodingDetected(encoding) : encodingUnsure(encoding) };
  }
  return { text, notes: encodingUnsure('windows-1252') };
}

const contentType = /^content-type:[^\n]{0,2000}(?:\n[ \t][^\n]{0,2000}){0,20}/gim;
const charset = /charset\s{0,3}=\s{0,3}"?([^\s";]{1,60})"?/i;

const contentTypes = (text: string): string[] => text.match(contentType) ?? [];

function asBytes(source: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < source.length; at += 8_192)
    parts.push(String.fromCharCode(...source.subarray(at, at + 8_192)));
  return parts.join('');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = Array.from(text, (sign) => (sign < '\u0080' ? sign.charCodeAt(0) : codes.get(sign)));
  return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes, Number);
}

const codes: ReadonlyMap<string, number> = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, at) => 128 + at)),
    (sign, at) => [sign, 128 + at],
  ),
);
