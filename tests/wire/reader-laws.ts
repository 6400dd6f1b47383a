import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import type { WireItem, WireReader } from '#shared/wire/wire-file.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { readerInput } from './xml/reader-input.ts';

/**
 * The laws of every reader: items or a typed error for any input, the same ones each time, in text that any page,
 * feed or database may hold.
 *
 * @param pieces - what files of the format are made of; they are put together at random
 */
export function keepsTheLawsOfReaders(reader: WireReader, pieces: readonly string[]): void {
  const files = fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...pieces) },
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join(''));

  it('answers any input with stories or a typed error, and the same way each time', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (text) => {
        expect(await outcome(reader, text)).toEqual(await outcome(reader, text));
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it('gives nothing but well-formed text that XML can hold', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (text) => {
        for (const value of textsIn(await outcome(reader, text))) {
          expect([value.isWellFormed(), illegal.test(value)]).toEqual([true, false]);
        }
      }),
      { numRuns: fuzzRuns(300) },
    );
  });
}

async function outcome(reader: WireReader, text: string): Promise<readonly WireItem[] | string> {
  try {
    const items = await reader.read(readerInput(text));
    expect(items).not.toHaveLength(0);
    return items;
  } catch (error) {
    if (error instanceof WireFormatError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
