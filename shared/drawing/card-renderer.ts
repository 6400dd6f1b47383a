import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { CardFace } from '../page/card/card-face.ts';
import { cardSvg } from '../page/card/card-svg.ts';
import { typesetterOf, withFonts } from './typesetter.ts';

/** What cards are drawn with: the renderer's module and the fonts, as bytes. */
export interface CardTools {
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** TrueType; the first that has a character sets it. */
  readonly fonts: readonly Uint8Array[];
}

/** Draws a card; the same face gives the same bytes of PNG. */
export type DrawCard = (face: CardFace) => Uint8Array;

/** Gets ready to draw; once a process, since the renderer can be started only once. */
export async function openCardRenderer({ wasm, fonts }: CardTools): Promise<DrawCard> {
  await initWasm(wasm);
  const type = typesetterOf(fonts);
  return (face) => {
    const drawing = new Resvg(cardSvg(face, type), withFonts(fonts));
    const image = drawing.render();
    try {
      return image.asPng();
    } finally {
      image.free();
      drawing.free();
    }
  };
}
