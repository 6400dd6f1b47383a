import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The code of one function: `index.mjs` and the chunks that it loads only when a file needs them.
 *
 * The asset is named after its content, so an unchanged function is not deployed again.
 *
 * @param name - folder under `functions/` whose `handler.ts` exports `handler`
 */
export function functionCode(name: string): AssetCode {
  return Code.fromAsset(`${projectRoot}functions/${name}`, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: the local bundler below always answers.
      image: DockerImage.fromRegistry('scratch'),
      local: {
        tryBundle(outputDir: string): boolean {
          bundleFunction(name, outputDir);
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
 * @param outputDir - receives `index.mjs` and `chunks/`
 * @throws Error of esbuild, naming file and line, when the source cannot be bundled
 */
export function bundleFunction(name: string, outputDir: string): void {
  buildSync({
    ...bundling,
    entryPoints: { index: `functions/${name}/handler.ts` },
    outdir: outputDir,
  });
}

/** How every function is bundled, whatever its entry. */
export const bundling: BuildOptions = {
  absWorkingDir: projectRoot,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  conditions: ['module'],
  minify: true,
  // Errors are told apart by class name in logs and metrics; minified names would change with every build.
  keepNames: true,
  legalComments: 'none',
  logLevel: 'error',
  // CommonJS dependencies still call `require` for Node's own modules.
  banner: { js: "import{createRequire as cjs}from'node:module';const require=cjs(import.meta.url);" },
};
