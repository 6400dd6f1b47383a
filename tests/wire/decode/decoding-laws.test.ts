import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { decodeWire } from '#shared/wire/decode/decode-wire.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { encodeUtf16 } from './encode-text.ts';

const anyBytes = fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from(bytes));
const nearlyText = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...'abc xyz\n<>&{}[]"') },
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 200 },
  )
  .map((parts) => new TextEncoder().encode(parts.join('')));
const damaged = fc.tuple(nearlyText, fc.nat(), fc.nat(255)).map(([bytes, at, byte]) => {
  const copy = Uint8Array.from(bytes);
  if (copy.length > 0) copy[at % copy.length] = byte;
  return copy;
});
const files = fc.oneof(anyBytes, nearlyText, damaged);

const readOrRefuse = async (bytes: Uint8Array<ArrayBuffer>) => {
  try {
    const { text, encoding, holds, warnings, decisions } = await decodeWire({ bytes });
    return { text, encoding, holds, warnings, decisions };
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    return { code: error.code, message: error.message, fix: error.fix };
  }
};

/** Text that nothing in the ladder could take for garbled: no two Latin-1 signs side by side. */
const plainText = fc.string({
  unit: fc.constantFrom(...'abcdefg hij\n\tşəğıöüçРусскийעברית漢字한국🌉'),
  minLength: 1,
  maxLength: 300,
});

describe('laws of decoding', () => {
  it('gives text or a typed error for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const outcome = await readOrRefuse(bytes);
        expect('text' in outcome || outcome.code.length > 0).toBe(true);
      }),
      { numRuns: fuzzRuns(400) },
    );
  });

  it('gives well-formed Unicode without NUL, and no replacement character of its own', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const outcome = await readOrRefuse(bytes);
        if (!('text' in outcome)) return;
        expect(outcome.text.isWellFormed()).toBe(true);
        expect(outcome.text).not.toContain('\0');
        const filed = new TextDecoder().decode(bytes).includes('\ufffd');
        if (outcome.encoding === 'utf-8' && !filed) expect(outcome.text).not.toContain('\ufffd');
      }),
      { numRuns: fuzzRuns(400) },
    );
  });

  it('gives the same for the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        expect(await readOrRefuse(bytes)).toEqual(await readOrRefuse(Uint8Array.from(bytes)));
      }),
      { numRuns: fuzzRuns(150) },
    );
  });

  it('gives UTF-8 text back as it was, and each of its ranges as the bytes that it came from', async () => {
    await fc.assert(
      fc.asyncProperty(plainText, fc.nat(), fc.nat(), async (text, from, length) => {
        fc.pre(text.trim() !== '');
        const bytes = new TextEncoder().encode(text);
        const decoded = await decodeWire({ bytes });
        expect(decoded.text).toBe(text);
        const start = boundary(text, from % text.length);
        const end = boundary(text, Math.min(text.length, start + (length % 50)));
        const range = decoded.byteRange(start, end);
        expect(new TextDecoder().decode(bytes.subarray(...(range ?? [0, 0])))).toBe(text.slice(start, end));
      }),
      { numRuns: fuzzRuns(400) },
    );
  });

  it('gives text in UTF-16 with a byte order mark back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(plainText, fc.constantFrom('le' as const, 'be' as const), async (text, order) => {
        fc.pre(text.trim() !== '');
        const mark = order === 'le' ? [0xff, 0xfe] : [0xfe, 0xff];
        const bytes = Uint8Array.from([...mark, ...encodeUtf16(text, order)]);
        expect((await decodeWire({ bytes })).text).toBe(text);
      }),
    );
  });
});

/** Never between the halves of a surrogate pair. */
function boundary(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
