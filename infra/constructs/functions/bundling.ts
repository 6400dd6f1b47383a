import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

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
  // Names of functions are a tenth of what is parsed; errors, which logs tell apart by name, carry theirs themselves.
  keepNames: false,
  legalComments: 'none',
  // Words in other scripts as they are: half the bytes of their escapes.
  charset: 'utf8',
  logLevel: 'error',
  // CommonJS dependencies still call `require` for Node's own modules.
  banner: { js: "import{createRequire as cjs}from'node:module';const require=cjs(import.meta.url);" },
};
