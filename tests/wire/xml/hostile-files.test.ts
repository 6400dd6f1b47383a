import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { newsmlG2Reader } from '#shared/wire/formats/newsml-g2/newsml-g2-reader.ts';
import { nitfReader } from '#shared/wire/formats/nitf/nitf-reader.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';
import { patienceMs } from '../../patience.ts';
import { readerInput } from './reader-input.ts';

const folder = new URL('../../../../shared/wire-samples/attacks/xml-attacks/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder) : [];
if (files.length === 0) process.stderr.write('No folder of hostile XML files here: their test is skipped.\n');

async function outcome(name: string): Promise<WireItem[] | string> {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const reader = name.startsWith('newsml-g2') ? newsmlG2Reader : nitfReader;
  try {
    return await reader.read(readerInput(text));
  } catch (error) {
    if (error instanceof WireFormatError) return error.code;
    throw error;
  }
}

describe.skipIf(files.length === 0)('a hostile file', () => {
  it.each(files)(
    '%s ends in stories or a typed error, in good time, without foreign text',
    async (name) => {
      const result = JSON.stringify(await outcome(name));
      expect(result).not.toMatch(/root:|javascript:|"href":"(?!https?:|mailto:)/);
      expect(result.length).toBeLessThan(100_000);
    },
    patienceMs,
  );
});
