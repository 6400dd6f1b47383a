import { describe, expect, it } from 'vitest';
import { sha256Hex, storyId } from '#shared/story/digest.ts';
import { sha256 } from '#shared/story/sha256.ts';

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7) % 256);

describe('the digest of a text', () => {
  // FIPS 180-2, appendix B.3: a million letters a.
  it('is the standard’s for a long one', async () => {
    expect(await sha256Hex('a'.repeat(1_000_000))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });

  it('is the standard’s for a long one of one worker too', () => {
    expect(Buffer.from(sha256(new TextEncoder().encode('a'.repeat(1_000_000)))).toString('hex')).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });

  it.each([
    ['at once, up to twenty thousand bytes', 20_000, 0],
    ['by another thread, from there on', 20_001, 1],
  ])('is made %s', async (_how, length, calls) => {
    const { subtle } = crypto;
    let asked = 0;
    const counting = (...given: Parameters<SubtleCrypto['digest']>) => {
      asked += 1;
      return SubtleCrypto.prototype.digest.apply(subtle, given);
    };
    Object.defineProperty(subtle, 'digest', { value: counting, configurable: true });
    const digest = await sha256Hex(bytes(length)).finally(() => Reflect.deleteProperty(subtle, 'digest'));
    expect(asked).toBe(calls);
    expect(digest).toBe(Buffer.from(sha256(bytes(length))).toString('hex'));
  });
});

describe('the id of a story', () => {
  it.each([
    ['urn:newsroom:key:0123', 10],
    ['', 10],
  ])('is ten letters of base32: of %j', async (uri, length) => {
    expect(await storyId(uri)).toMatch(new RegExp(`^[a-z2-7]{${length}}$`));
  });
});
