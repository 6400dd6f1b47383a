import { sha256 } from './sha256.ts';

const base32Alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

// From here on Web Crypto earns back what waking another thread costs, some 130 µs where nothing keeps it awake.
const longestDigestedHere = 20_000;

async function digestOf(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (data.length <= longestDigestedHere) return sha256(data);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', data));
}

const encoder = new TextEncoder();
const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** sha256 of bytes, or of text in UTF-8, as 64 hex digits. */
export async function sha256Hex(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const digest = await digestOf(typeof data === 'string' ? encoder.encode(data) : data);
  let hex = '';
  for (const byte of digest) hex += hexOfByte[byte];
  return hex;
}

/**
 * The story's short id: the first 10 base32 characters (50 bits) of sha256(uri), lower case.
 *
 * Short enough for a URL, long enough that a million stories collide with a chance below 1 in 2,000.
 */
export async function storyId(uri: string): Promise<string> {
  const { buffer, byteOffset } = await digestOf(encoder.encode(uri));
  const digest = new DataView(buffer, byteOffset);
  let id = '';
  for (let place = 0; place < 10; place += 1) {
    const bit = 5 * place;
    const pair = digest.getUint16(bit >> 3);
    id += base32Alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return id;
}
