import { readFileSync } from 'node:fs';
import { type Plugin, transform } from 'esbuild';

/**
 * Makes our patterns with classes of Unicode (`\p{L}`) at their first use.
 *
 * While it merely parses such a literal, even in a function that never runs, the engine looks up every character of
 * the class: the hundred of them took a twentieth of a cold start. In the bundle each is a call, made once.
 */
export const latePatterns: Plugin = {
  name: 'late-patterns',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\](?:shared|functions)[/\\].*\.ts$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (path.includes('node_modules') || !source.includes('\\p{')) return undefined;
      return { contents: await withLatePatterns(source), loader: 'js' };
    });
  },
};

/** @returns JavaScript of a TypeScript source, with its patterns of Unicode classes made at their first use */
export async function withLatePatterns(source: string): Promise<string> {
  // Without types and comments, in which a slash might mislead.
  const { code } = await transform(source, { loader: 'ts', target: 'node24', charset: 'utf8' });
  const names: string[] = [];
  const share = (whole: string, { before, pattern, flags }: Found): string => {
    // A pattern that remembers where it was is shared only with methods that begin anew.
    if (!pattern.includes('\\p{') || (/[gy]/.test(flags) && !startsAnew.test(before))) return whole;
    const name = `latePattern${names.length}`;
    names.push(name);
    return `${before}(${name} ??= new RegExp(${pattern}, "${flags}"))`;
  };
  const late = code
    // So esbuild writes those of which it does not know whether Node has the class.
    .replaceAll(call, (whole, before: string, pattern: string, flags: string) =>
      share(whole, { before, pattern, flags }),
    )
    .replaceAll(literal, (whole, before: string, pattern: string, flags: string) =>
      share(whole, { before, pattern: JSON.stringify(pattern), flags }),
    );
  return names.length > 0 ? `${late}\nvar ${names.join(', ')};\n` : late;
}

interface Found {
  /** What stands before it, as far as it was looked at. */
  readonly before: string;
  /** As a string of JavaScript, with its quotes. */
  readonly pattern: string;
  readonly flags: string;
}

const call = /((?:\.\w+\(\s*)?)new RegExp\(("(?:[^"\\\n]|\\.)*"), "(\w*)"\)/g;
const literal =
  /((?:\.\w+\(|[(,=:?&|!;[{>]|\breturn)\s*)\/((?:[^/\\[\n*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([a-z]*)/g;
const startsAnew = /\.(?:replace|replaceAll|match|matchAll|split)\(/;
