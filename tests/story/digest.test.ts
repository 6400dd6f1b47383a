import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex, storyId } from '#shared/story/digest.ts';
import { sha256 } from '#shared/story/sha256.ts';

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const webCrypto = async (bytes: Uint8Array<ArrayBuffer>) =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

describe('digests of a story', () => {
  // FIPS 180-4 examples, published by NIST as "SHA256.pdf".
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('the standard’s example "%s"', async (text, digest) => {
    expect(await sha256Hex(text)).toBe(digest);
  });

  it('are those of Web Crypto at every length around a block’s end', async () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256);
      expect(hex(sha256(bytes))).toBe(await webCrypto(bytes));
    }
  });

  it('are those of Web Crypto for any bytes, on both sides of where it takes over', async () => {
    const bytes = fc.uint8Array({ maxLength: 6000, size: 'max' }).map((array) => Uint8Array.from(array));
    await fc.assert(
      fc.asyncProperty(bytes, async (data) => {
        expect(await sha256Hex(data)).toBe(await webCrypto(data));
      }),
    );
  });

  it('give a text in UTF-8 the digest of its bytes', async () => {
    expect(await sha256Hex('Şəki')).toBe(await webCrypto(new TextEncoder().encode('Şəki')));
  });

  it('shorten to an id of 50 bits in base32', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (uri) => {
        const digest = BigInt(`0x${await webCrypto(new TextEncoder().encode(uri))}`);
        const letters = Array.from({ length: 10 }, (_, place) =>
          Number((digest >> BigInt(251 - 5 * place)) & 31n),
        );
        const id = letters.map((letter) => 'abcdefghijklmnopqrstuvwxyz234567'[letter]).join('');
        expect(await storyId(uri)).toBe(id);
      }),
    );
  });
});
