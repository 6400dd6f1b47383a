const base32Alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

async function sha256(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', data));
}

/** sha256 of bytes, or of text in UTF-8, as 64 hex digits. */
export async function sha256Hex(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return Array.from(await sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The story's short id: the first 10 base32 characters (50 bits) of sha256(uri), lower case.
 *
 * Short enough for a URL, long enough that a million stories collide with a chance below 1 in 2,000.
 */
export async function storyId(uri: string): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(uri));
  let bits = 0n;
  for (const byte of digest.subarray(0, 7)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 6n;
  let id = '';
  for (let place = 9n; place >= 0n; place--) id += base32Alphabet[Number((bits >> (5n * place)) & 31n)];
  return id;
}
