import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda';
import { layBeside, type NativePackages } from './native-packages.ts';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const bundler = fileURLToPath(new URL('./run-bundler.ts', import.meta.url));

/**
 * The code of one function: `index.mjs` and the chunks that it loads only when a file needs them.
 *
 * The files that it reads beside them, such as fonts, come along as they are.
 *
 * The asset is named after its content, so an unchanged function is not deployed again.
 *
 * @param name - folder under `functions/` whose `handler.ts` exports `handler`
 * @param packages - what lies beside the bundle
 */
export function functionCode(name: string, packages?: NativePackages & { onLaptop: boolean }): AssetCode {
  return Code.fromAsset(`${projectRoot}functions/${name}`, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: the local bundler below always answers.
      image: DockerImage.fromRegistry('scratch'),
      local: {
        tryBundle(outputDir: string): boolean {
          bundleFunction(name, outputDir, packages?.external);
          if (packages)
            layBeside(packages, { from: projectRoot, to: outputDir, onLaptop: packages.onLaptop });
          return true;
        },
      },
    },
  });
}

/**
 * Bundles one function for Node 24 as ES modules; the same source gives the same bytes.
 *
 * @param name - folder under `functions/`
 * @param outputDir - receives `index.mjs`, `chunks/` and the function's own files
 * @param external - packages that are left out of it
 * @throws Error of esbuild, naming file and line, when the source cannot be bundled
 */
export function bundleFunction(name: string, outputDir: string, external: readonly string[] = []): void {
  const given = [bundler, name, outputDir, ...external];
  execFileSync(process.execPath, given, { stdio: ['ignore', 'ignore', 'pipe'] });
  for (const file of ownFiles[name] ?? []) copyFileSync(projectRoot + file, join(outputDir, basename(file)));
}

/** What a function reads at run time and is no code, by its folder. */
const ownFiles: Readonly<Record<string, readonly string[]>> = {
  'draw-card': [
    'node_modules/@resvg/resvg-wasm/index_bg.wasm',
    'node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
    'node_modules/@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
    'node_modules/@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  ],
};
