import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DrawCard, openCardRenderer } from '#shared/drawing/card-renderer.ts';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

export function packageFile(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(modules + path));
}

export const fontFiles = [
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
];

let opened: Promise<DrawCard> | undefined;

/** The renderer with the packages' own files; started once a process, as it must be. */
export function cardRenderer(): Promise<DrawCard> {
  opened ??= openCardRenderer({
    wasm: packageFile('@resvg/resvg-wasm/index_bg.wasm'),
    fonts: fontFiles.map(packageFile),
  });
  return opened;
}
