import { WireFormatError } from '../../../errors.ts';

export type MatterLanguage = 'yaml' | 'json' | 'toml';

/** A file parted at its fences. */
export interface FrontMatter {
  readonly language: MatterLanguage;
  /** What stands between the fences; empty where there are none. */
  readonly matter: string;
  readonly body: string;
}

/**
 * Parts front matter from the text below it. A fence that never closes fences nothing.
 *
 * @throws WireFormatError `front-matter-code` for a language that would have to be executed, `front-matter-too-big`
 */
export function splitFrontMatter(text: string): FrontMatter {
  const file = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimStart();
  const [, fence = '', word = ''] =
    /^(---|\+\+\+|~~~|;;;)[ \t]*([A-Za-z]{0,20})[ \t]*(?:#[^\n]{0,200})?\n/.exec(file) ?? [];
  if (fence === '') return { language: 'yaml', matter: '', body: file };
  const end = fenceAfter(file, fence);
  if (end === undefined) return { language: 'yaml', matter: '', body: file };
  const language = languageOf(fence, word);
  const matter = file.slice(file.indexOf('\n') + 1, end.from);
  if (matter.length > longestMatter) throw tooBig();
  return { language, matter, body: file.slice(end.to) };
}

const longestMatter = 100_000;

/** The closing fence: the same marks alone on a line, or YAML's `...`. */
function fenceAfter(file: string, fence: string): { from: number; to: number } | undefined {
  let from = file.indexOf('\n') + 1;
  while (from > 0 && from < file.length) {
    const lineEnd = file.indexOf('\n', from);
    const to = lineEnd < 0 ? file.length : lineEnd + 1;
    const line = file.slice(from, to).trimEnd();
    if (line === fence || (fence === '---' && line === '...')) return { from, to };
    from = to;
  }
  return undefined;
}

function languageOf(fence: string, word: string): MatterLanguage {
  const name = word.toLowerCase();
  if (name === 'toml' || (name === '' && fence === '+++')) return 'toml';
  if (name === 'json' || (name === '' && fence === ';;;')) return 'json';
  if (name === '' || name === 'yaml' || name === 'yml') return 'yaml';
  throw new WireFormatError({
    code: 'front-matter-code',
    message: `The front matter is marked as ${name}, which would have to be run as a program; only YAML, JSON and TOML are read.`,
    fix: 'Write the front matter in YAML, between two lines of three dashes.',
    place: { line: 1 },
  });
}

function tooBig(): WireFormatError {
  return new WireFormatError({
    code: 'front-matter-too-big',
    message: `The front matter has more than ${longestMatter} characters, which no story needs.`,
    fix: 'Move the text below the front matter.',
  });
}
