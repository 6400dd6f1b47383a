import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Lets the bundler drop what the AWS clients bring along and nobody calls.
 *
 * The SDK writes its shapes with computed keys (`{ [_h]: … }`, `const _h = "http"`). A bundler must assume that such
 * a key runs code, so it keeps the shapes of every operation: 50 KB of S3 alone. Written as plain keys they mean the
 * same, and what no command refers to goes. Of a client's package.json only the version is ever read.
 */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup({ onLoad }) {
    onLoad(
      { filter: /@aws-sdk[/\\]client-[\w-]+[/\\]dist-es[/\\]schemas[/\\]schemas_\d+\.js$/ },
      ({ path }) => ({
        contents: withPlainKeys(readFileSync(path, 'utf8')),
        loader: 'js',
      }),
    );
    onLoad({ filter: /@aws-sdk[/\\]client-[\w-]+[/\\]package\.json$/ }, ({ path }) => ({
      contents: JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version }),
      loader: 'json',
    }));
  },
};

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
