import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { sdkReplacements } from './sdk-replacements.ts';

/**
 * Lets the bundler drop what the AWS clients bring along and nobody calls.
 *
 * The SDK writes its shapes with computed keys (`{ [_h]: … }`, `const _h = "http"`). A bundler must assume that such
 * a key runs code, so it keeps the shapes of every operation: 50 KB of S3 alone. Written as plain keys they mean the
 * same, and what no command refers to goes. Of a client's package.json only the version is ever read. Whole modules
 * that a function cannot reach are replaced, see `sdkReplacements`.
 */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup({ onLoad, initialOptions }) {
    onLoad(
      { filter: /@aws-sdk[/\\]client-[\w-]+[/\\]dist-es[/\\]schemas[/\\]schemas_\d+\.js$/ },
      ({ path }) => ({
        contents: withPlainKeys(withFewErrors(readFileSync(path, 'utf8'))),
        loader: 'js',
      }),
    );
    onLoad({ filter: /@aws-sdk[/\\]client-[\w-]+[/\\]package\.json$/ }, ({ path }) => ({
      contents: JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version }),
      loader: 'json',
    }));
    for (const [module, contents] of Object.entries(sdkReplacements)) {
      if (!existsSync(join(String(initialOptions.absWorkingDir), 'node_modules', module)))
        throw new Error(`The AWS SDK has no ${module} any more: see sdk-replacements.ts.`);
      onLoad({ filter: endingWith(module) }, ({ path }) => ({
        contents,
        loader: 'js',
        resolveDir: dirname(path),
      }));
    }
  },
};

function endingWith(module: string): RegExp {
  return new RegExp(`[/\\\\]${module.replaceAll('.', '\\.').replaceAll('/', '[/\\\\]')}$`);
}

/** Errors that say more than their name and sentence to us, or tell the SDK to try again. */
const readErrors =
  /^(?:\w+ServiceException|ConditionalCheckFailedException|TransactionCanceledException|ReplicatedWriteConflictException)$/;

/**
 * Source text that registers only the errors of which more is read than name, sentence and status. Any other comes
 * as the client's general error, with the same three.
 */
export function withFewErrors(source: string): string {
  return source.replaceAll(/^\w+\.registerError\(\w+\$, (\w+)\);$/gm, (line, name: string) =>
    readErrors.test(name) ? line : '',
  );
}

/** Source text with `[_name]:` written as the string that `_name` stands for; other computed keys stay. */
export function withPlainKeys(source: string): string {
  const declared = source.matchAll(/^const (_\w+) = ("[^"\\\n]*");$/gm);
  const strings = new Map(Array.from(declared, ([, name = '', string = '']) => [name, string]));
  return source.replaceAll(/\[(_\w+)\]:/g, (key, name: string) => {
    const string = strings.get(name);
    // As a plain key this one would name the prototype.
    return string === undefined || string === '"__proto__"' ? key : `${string}:`;
  });
}
