import { WireFormatError } from '../../errors.ts';
import type { Warning } from '../../story/story.ts';
import { scanJson } from './scan-json.ts';

/** What one JSON file may nest; real agency files stay below ten. */
const maxJsonDepth = 100;

export interface JsonDocument {
  readonly value: unknown;
  /** Keys that one object gives more than once; the last value counts, as everywhere. */
  readonly repeatedKeys: ReadonlySet<string>;
  /** What had to be put right before the file could be read. */
  readonly warnings: readonly Warning[];
}

/**
 * Parses JSON, or several JSON objects on a line each.
 *
 * Line ends and tabs that stand raw inside a string get a second chance, with a warning.
 *
 * @param text - decoded, at most `maxWireBytes`
 * @throws WireFormatError `json-broken` with the line where it is known, `json-too-deep`
 */
export function readJson(text: string): JsonDocument {
  const { depth, repeatedKeys, rawControls } = scanJson(text, maxJsonDepth);
  if (depth > maxJsonDepth) throw tooDeep();
  const parsed = parsedOrError(text);
  if ('value' in parsed) return { value: parsed.value, repeatedKeys, warnings: [] };
  const repaired = rawControls.length > 0 ? withEscapedControls(text, rawControls) : text;
  const again = parsedOrError(repaired);
  if ('value' in again) return { value: again.value, repeatedKeys, warnings: [controlsEscaped] };
  const lines = parsedLines(repaired);
  if (lines === undefined) throw broken(text, parsed.error);
  return { value: lines, repeatedKeys, warnings: rawControls.length > 0 ? [controlsEscaped] : [] };
}

type Parsed = { readonly value: unknown } | { readonly error: string };

function parsedOrError(text: string): Parsed {
  try {
    return { value: JSON.parse(text.replace(/^\s*\uFEFF/, '')) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : '' };
  }
}

function parsedLines(text: string): unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith('{'))) return undefined;
  const values: unknown[] = [];
  for (const line of lines) {
    const parsed = parsedOrError(line);
    if (!('value' in parsed)) return undefined;
    values.push(parsed.value);
  }
  return values;
}

function withEscapedControls(text: string, places: readonly number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const at of places) {
    parts.push(text.slice(from, at), escapes[text[at] ?? ''] ?? '');
    from = at + 1;
  }
  return parts.join('') + text.slice(from);
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '' };

const controlsEscaped: Warning = {
  code: 'json_repaired',
  message: 'The file held line ends or control codes inside its texts, which JSON does not allow.',
  fix: 'Ask the sender to escape line ends as "\\n".',
};

function tooDeep(): WireFormatError {
  return new WireFormatError({
    code: 'json-too-deep',
    message: `The file nests more than ${maxJsonDepth} lists and objects into each other, which no story does.`,
    fix: 'Ask the sender for the file again, or drop the story as plain text.',
  });
}

function broken(text: string, reason: string): WireFormatError {
  const position = /position (\d{1,9})/.exec(reason)?.[1];
  const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
  return new WireFormatError({
    code: 'json-broken',
    message: `The file is not valid JSON${line === undefined ? '; it may be cut off' : `: something is wrong in line ${line}`}.`,
    fix: 'Ask the sender for the file again, or drop the story as plain text.',
    ...(line === undefined ? {} : { place: { line } }),
  });
}
