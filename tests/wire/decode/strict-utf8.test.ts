import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStrictUtf8 } from '#shared/wire/decode/strict-utf8.ts';

/** Bytes of text with some of them changed, so that nearly right UTF-8 comes up often. */
const nearlyUtf8 = fc
  .tuple(
    fc.string({ unit: 'binary' }),
    fc.array(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 0x7f, max: 0xff })), { maxLength: 2 }),
  )
  .map(([text, changes]) => {
    const bytes = new TextEncoder().encode(text);
    for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
    return bytes;
  });

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('strict UTF-8', () => {
  it('is what the platform decodes without a fault, whatever the bytes', () => {
    fc.assert(
      fc.property(nearlyUtf8, (bytes) => {
        expect(isStrictUtf8(bytes)).toBe(decodes(bytes));
      }),
    );
  });

  it.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a point beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a character that breaks off', [0xe2, 0x82]],
  ])('%s is none', (_, bytes) => {
    expect(isStrictUtf8(Uint8Array.from(bytes))).toBe(false);
  });
});
