import { readFile } from 'node:fs/promises';
import { type DrawCard, openCardRenderer } from '../../shared/drawing/card-renderer.ts';
import type { CardFace } from '../../shared/page/card/card-face.ts';

/** Beside the bundle, as `infra/constructs/functions/bundle.ts` puts them there. */
const fonts = ['NotoSans_700Bold.ttf', 'NotoSans_600SemiBold.ttf', 'NotoSansArabic_700Bold.ttf'];

/**
 * Draws with the renderer and the fonts of a folder, which are read when the first card is asked for.
 *
 * @param folder - ends in a slash
 */
export function drawWithFiles(folder: URL): (face: CardFace) => Promise<Uint8Array> {
  let renderer: Promise<DrawCard> | undefined;
  return async (face) => {
    renderer ??= open(folder);
    return (await renderer)(face);
  };
}

async function open(folder: URL): Promise<DrawCard> {
  const read = async (name: string) => new Uint8Array(await readFile(new URL(name, folder)));
  const [wasm, ...files] = await Promise.all(['index_bg.wasm', ...fonts].map(read));
  return openCardRenderer({ wasm: wasm ?? new Uint8Array(), fonts: files });
}
