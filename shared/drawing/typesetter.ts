import { Resvg } from '@resvg/resvg-wasm';
import type { Typesetter, Weight } from '../page/card/typesetter.ts';
import { escapeText } from '../page/frame/escape.ts';
import { charactersOf } from './character-map.ts';

/**
 * What the renderer can set with these fonts. It measures with the renderer itself, so that what is measured is what
 * is drawn, ligatures and joined letters too; the renderer must have been started.
 *
 * @throws RangeError when one of them is no font
 */
export function typesetterOf(fonts: readonly Uint8Array[]): Typesetter {
  const maps = fonts.map(charactersOf);
  const isCovered = (character: string) =>
    setRight.test(character) && maps.some((characters) => characters.has(character.codePointAt(0) ?? 0));
  return {
    covers: (text) => [...text].every(isCovered),
    width: (text, size, weight) => widthOf(text, { size, weight }, fonts),
  };
}

/** How the renderer is told of the fonts. */
export function withFonts(fonts: readonly Uint8Array[]) {
  return { font: { fontBuffers: [...fonts], defaultFontFamily: 'Noto Sans' } };
}

/**
 * Scripts that were compared with a browser's setting and are right. The renderer puts the vowels of Indic scripts
 * into the wrong place even where a font has all their glyphs.
 */
const setRight =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;

interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

function widthOf(text: string, style: TextStyle, fonts: readonly Uint8Array[]): number {
  // Between two letters, so that the room beside its own first and last letters counts.
  return inkOf(`H${text}H`, style, fonts) - inkOf('HH', style, fonts);
}

function inkOf(text: string, { size, weight }: TextStyle, fonts: readonly Uint8Array[]): number {
  const style = `font-family="Noto Sans" font-size="${size}" font-weight="${weight}"`;
  const line = `<text y="${size}" ${style}>${escapeText(text)}</text>`;
  const drawing = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg">${line}</svg>`, withFonts(fonts));
  try {
    return drawing.getBBox()?.width ?? 0;
  } finally {
    drawing.free();
  }
}
