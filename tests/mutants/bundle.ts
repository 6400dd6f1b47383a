import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

export const root = new URL('../..', import.meta.url).pathname;

/** The tests that reach one source, and the source with its mutants, as one script that is read anew for each mutant. */
export interface Bundle {
  readonly code: string;
  /** Libraries by the name under which the script asks for them. */
  readonly libraries: ReadonlyMap<string, unknown>;
}

/**
 * @param tests - paths of test files below the root
 * @param switched - path of the source below the root, and its text with all mutants
 */
export async function bundleOf(
  tests: readonly string[],
  switched: { path: string; code: string },
): Promise<Bundle> {
  const libraries = new Map<string, unknown>();
  const entries = tests.map((path) => `[${JSON.stringify(path)}, () => import('./${path}')]`);
  const { outputFiles } = await build({
    stdin: { contents: `__trial.files = [${entries.join(', ')}];`, resolveDir: root, sourcefile: 'entry.js' },
    plugins: [sources(switched), packages(libraries)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'es2024',
    logLevel: 'error',
  });
  // Files of tests may wait at their top.
  return { code: `(async () => {\n${outputFiles[0]?.text ?? ''}\n})()`, libraries };
}

/**
 * Which of the test files import a source, by their own imports and those of what they import.
 *
 * @returns for each test file, the paths below the root that it reads
 */
export async function importsOf(tests: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const reached = await Promise.all(
    tests.map(async (test) => {
      const { metafile } = await build({
        entryPoints: [test],
        plugins: [packages(undefined)],
        absWorkingDir: root,
        bundle: true,
        write: false,
        metafile: true,
        format: 'esm',
        platform: 'node',
        logLevel: 'silent',
      });
      return [test, new Set(Object.keys(metafile.inputs))] as const;
    }),
  );
  return new Map(reached);
}

function sources(switched: { path: string; code: string }): Plugin {
  return {
    name: 'sources',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (relative(root, path) === switched.path) return { contents: switched.code, loader: 'ts' };
        const text = await readFile(path, 'utf8');
        return {
          contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
          loader: 'ts',
        };
      });
    },
  };
}

/** Libraries stay outside: they are read once, whatever is read anew. Without a map they are only left out. */
function packages(libraries: Map<string, unknown> | undefined): Plugin {
  return {
    name: 'packages',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./#]/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return undefined;
        return libraries ? { path, namespace: 'library' } : { path, external: true };
      });
      onLoad({ filter: /./, namespace: 'library' }, async ({ path }) => {
        const standsIn = path === 'vitest' || path === 'fast-check';
        const library: Record<string, unknown> = await import(path);
        if (!standsIn) libraries?.set(path, library);
        return { contents: exportsOf(path, Object.keys(library)), loader: 'js' };
      });
    },
  };
}

function exportsOf(path: string, names: readonly string[]): string {
  const plain = names.filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default');
  const from = `const library = __trial.library(${JSON.stringify(path)});`;
  const each = plain.map((name) => `const _${name} = library.${name}; export { _${name} as ${name} };`);
  return [from, ...each, 'export default library.default;'].join('\n');
}
