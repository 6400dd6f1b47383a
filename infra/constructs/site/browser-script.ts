import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/**
 * A script of the site as readers' browsers load it; the same source gives the same text.
 *
 * @param entry - its source, from the root of the project
 */
export function browserScript(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`../../../${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
