import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundling } from '#infra/constructs/functions/bundling.ts';
import { latePatterns, withLatePatterns } from '#infra/constructs/functions/late-patterns.ts';

/** Runs a module whose `export const` declarations are given back. */
async function run(source: string): Promise<Record<string, (text: string) => unknown>> {
  const code = (await withLatePatterns(source)).replaceAll(/export \{[^}]*\};/g, '');
  const names = Array.from(source.matchAll(/export const (\w+)/g), ([, name]) => name);
  return new Function(`${code.replaceAll('export const', 'const')}\nreturn { ${names.join(', ')} };`)();
}

describe('the patterns of a bundle', () => {
  it('are made at their first use where they name a class of Unicode, and only once', async () => {
    const code = await withLatePatterns(
      'export const hasLetter = (text: string) => /[\\p{L}\\p{N}]/u.test(text);',
    );
    expect(code).toContain('(latePattern0 ??= new RegExp("[\\\\p{L}\\\\p{N}]", "u")).test(text)');
    const { hasLetter } = await run('export const hasLetter = (text: string) => /^[\\p{L}/]+$/u.test(text);');
    expect(['ə', 'ə', '1', 'a/b'].map((text) => hasLetter?.(text))).toEqual([true, true, false, true]);
  });

  it('match as before where a pattern looks for all places', async () => {
    const source = `
export const words = (text: string) => text.match(/[\\p{L}'"]+/gu) ?? [];
export const marks = (text: string) => text.replace(/\\p{M}/gu, '').split(/[^\\p{L}]+/u);`;
    const { words, marks } = await run(source);
    for (let time = 0; time < 2; time++) {
      expect(words?.(`it's "so", ə`)).toEqual(["it's", '"so"', 'ə']);
      expect(marks?.('e\u0301 a')).toEqual(['e', 'a']);
    }
  });

  it('stay apart where one remembers how far it has come', async () => {
    const { starts } = await run('export const starts = (text: string) => /\\p{L}/gu.test(text);');
    expect([starts?.('a'), starts?.('a'), starts?.('a')]).toEqual([true, true, true]);
  });

  it('are left alone without such a class, and in text that only looks like one', async () => {
    const source =
      "export const plain = (text: string) => /[a-z]/u.test(text) || text === '1 / \\\\p{L} / 2';\n";
    expect(await withLatePatterns(source)).not.toContain('latePattern');
  });

  it('leave no literal with a class of Unicode to the parser of the publish function', async () => {
    const built = await build({
      ...bundling,
      minify: false,
      plugins: [latePatterns],
      entryPoints: ['shared/wire/read-wire.ts', 'shared/pipeline/publish/render-story.ts'],
      outdir: 'nowhere',
      splitting: false,
      write: false,
    });
    for (const { text } of built.outputFiles) {
      const literals = text.match(/[(,=:?&|!;[{>]\s*\/[^/\n"'`]*\\p\{[^\n]*\/[a-z]*u[a-z]*\b/g) ?? [];
      expect(literals.filter((found) => !/\bnew RegExp\(/.test(found))).toEqual([]);
      expect(text).toMatch(/latePattern\d+ \?\?= new RegExp/);
    }
  });
});
