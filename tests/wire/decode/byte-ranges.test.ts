import { describe, expect, it } from 'vitest';
import { decodeWire } from '#shared/wire/decode/decode-wire.ts';
import { encodeText, encodeUtf16 } from './encode-text.ts';
import { newsTexts } from './newsroom-texts.ts';

const wordAt = (text: string, word: string): [number, number] => [
  text.indexOf(word),
  text.indexOf(word) + word.length,
];

describe('where a passage stands in the dropped file', () => {
  it('is known deep in a long UTF-8 file', async () => {
    const text = `${newsTexts.az}\n\n`.repeat(200).concat('son söz 🌉 bitdi\n');
    const bytes = new TextEncoder().encode(text);
    const { byteRange } = await decodeWire({ bytes });
    const range = byteRange(...wordAt(text, 'söz 🌉 bitdi'));
    expect(new TextDecoder().decode(bytes.subarray(...(range ?? [0, 0])))).toBe('söz 🌉 bitdi');
  });

  it('is known where a NUL was taken out before it', async () => {
    const bytes = new TextEncoder().encode('Fer\0ry reopens\n');
    const { text, byteRange } = await decodeWire({ bytes });
    expect(byteRange(...wordAt(text, 'reopens'))).toEqual([7, 14]);
  });

  it('is the same place in a single-byte encoding', async () => {
    const bytes = encodeText(newsTexts.ru, 'koi8-r');
    const { text, byteRange } = await decodeWire({ bytes });
    expect(byteRange(...wordAt(text, 'мост'))).toEqual(wordAt(newsTexts.ru, 'мост'));
  });

  it('is twice as far in UTF-16, after the mark', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...encodeUtf16('old bridge', 'le')]);
    expect((await decodeWire({ bytes })).byteRange(4, 10)).toEqual([10, 22]);
  });

  it('is not known in a double-byte encoding', async () => {
    const { byteRange } = await decodeWire({ bytes: encodeText(newsTexts.ja, 'shift_jis') });
    expect(byteRange(0, 3)).toBeUndefined();
  });
});
