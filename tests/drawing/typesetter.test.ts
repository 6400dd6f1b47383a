import { Resvg } from '@resvg/resvg-wasm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { charactersOf } from '#shared/drawing/character-map.ts';
import { typesetterOf, withFonts } from '#shared/drawing/typesetter.ts';
import type { Typesetter } from '#shared/page/card/typesetter.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { cardRenderer, fontFiles, packageFile } from './card-tools.ts';

const fonts = fontFiles.map(packageFile);
let type: Typesetter;
beforeAll(async () => {
  await cardRenderer();
  type = typesetterOf(fonts);
});

/** The pixels of one character by itself. */
function pixels(character: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><text x="30" y="40" font-family="Noto Sans" font-weight="700" font-size="30">${character}</text></svg>`;
  const drawing = new Resvg(svg, withFonts(fonts));
  const image = drawing.render();
  const drawn = Buffer.from(image.pixels).toString('base64');
  image.free();
  drawing.free();
  return drawn;
}

describe('the fonts', () => {
  it('have a glyph for every character that they are said to cover: it is never drawn as a box', () => {
    const box = pixels('\u{10fffd}');
    expect(pixels('灯'), 'a box is what the renderer draws for an unknown character').toBe(box);
    const characters = fc
      .integer({ min: 0x21, max: 0x1ffff })
      .filter((code) => (code < 0xd800 || code > 0xdfff) && code !== 0x26 && code !== 0x3c)
      .map((code) => String.fromCodePoint(code));
    const common = fc.integer({ min: 0xa0, max: 0x6ff }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.oneof(characters, common), (character) => {
        if (type.covers(character)) expect(pixels(character)).not.toBe(box);
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it('cover the letters of the languages that the newsroom’s own words are in, and their money', () => {
    for (const letters of [
      'abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ',
      'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
      'ґєіїўђѓѕјљњћќџәғқңөұүһі',
      'äöüßéèêàçñ¿¡œæåøłąęśžőű',
      'ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
      'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةپچژگکیٹڈڑںےہھ٠١٢٣٤٥٦٧٨٩۰۱۲۳؟،؛',
      '₼€₽₺₴₸₾£$«»„“”’–—…№%‰°·•',
    ])
      expect([...letters].filter((letter) => !type.covers(letter))).toEqual([]);
  });

  it('are refused when they are none', () => {
    expect(() => charactersOf(new Uint8Array(64))).toThrow(RangeError);
  });
});

describe('a width', () => {
  it('grows with the size and counts every letter and space', () => {
    expect(type.width('Harbour', 100, 700)).toBeCloseTo(2 * type.width('Harbour', 50, 700), 0);
    const [one, two] = ['Harbour', 'Ledger'].map((word) => type.width(word, 100, 700));
    const both = type.width('Harbour Ledger', 100, 700);
    expect(both).toBeGreaterThan((one ?? 0) + (two ?? 0) + 15);
    expect(both).toBeLessThan((one ?? 0) + (two ?? 0) + 40);
  });
});
