import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeWire } from '#shared/wire/decode/decode-wire.ts';
import { recogniseFormat } from '#shared/wire/recognise/recognise-format.ts';

interface Expected {
  readonly file: string;
  readonly format: string;
  readonly expect: { readonly bodyContains?: string | readonly string[]; readonly encoding?: string };
}

const samples = new URL('../../../../shared/wire-samples/', import.meta.url);
const isHere = existsSync(new URL('EXPECT.jsonl', samples));
if (!isHere) process.stdout.write('skipped: the folder of real wire files is not beside the project\n');

const records: readonly Expected[] = isHere
  ? readFileSync(new URL('EXPECT.jsonl', samples), 'utf8')
      .trim()
      .split('\n')
      .map((line): Expected => JSON.parse(line))
  : [];
const bytesOf = (file: string) => Uint8Array.from(readFileSync(new URL(file, samples)));
const unspaced = (text: string) => text.replace(/\s+/g, ' ');

describe.skipIf(!isHere)('real files in old encodings', () => {
  it.each(
    records.filter(({ format }) => format === 'encodings').map((record) => [record.file, record] as const),
  )('are read to the letter: %s', async (_, record) => {
    const decoded = await decodeWire({ bytes: bytesOf(record.file) });
    expect(decoded.holds).toEqual([]);
    for (const part of [record.expect.bodyContains ?? []].flat()) {
      expect(unspaced(decoded.text)).toContain(unspaced(part));
    }
  });
});

const formats: Readonly<Record<string, string>> = {
  anpa1312: 'anpa1312',
  docx: 'docx',
  eml: 'email',
  html: 'html',
  iptc7901: 'iptc7901',
  'json-agency': 'ninjs',
  markdown: 'markdown',
  'newsml-g2': 'newsml-g2',
  newsml12: 'newsml12',
  ninjs: 'ninjs',
  nitf: 'nitf',
  'reuters-sgml': 'reuters-sgml',
  rtf: 'rtf',
  'text-headers': 'text',
  'text-plain': 'text',
};

describe.skipIf(!isHere)('real wire files', () => {
  it.each(Object.keys(formats))('of the kind %s are recognised, and none is held', async (kind) => {
    for (const { file } of records.filter(({ format }) => format === kind)) {
      const decoded = await decodeWire({ bytes: bytesOf(file) });
      const key = kind === 'markdown' ? 'story.md' : 'story';
      expect([file, recogniseFormat({ key }, decoded), decoded.holds]).toEqual([file, formats[kind], []]);
    }
  });
});
