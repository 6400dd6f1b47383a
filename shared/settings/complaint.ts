import type { core } from 'zod/mini';

/** The first thing that is wrong with some settings, in words for whoever typed them. */
export interface Complaint {
  /** Full path of the key, e.g. `newsroom.sections[3].slug`. */
  readonly key: string;
  /** Continues a sentence that begins with the key: `is missing`, `must be …`, `is not a setting`. */
  readonly words: string;
}

/**
 * Names the key and says what it must be.
 *
 * @param issue - the first issue of a failed `safeParse`
 * @param root - name of the whole, e.g. `newsroom`; empty where keys stand alone, as variables do
 * @param input - what was checked
 */
export function complaintOf(issue: core.$ZodIssue | undefined, root: string, input: unknown): Complaint {
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys') {
    return { key: keyOf(root, [...path, ...issue.keys.slice(0, 1)]), words: 'is not a setting' };
  }
  const missing = valueAt(input, path) === undefined;
  return { key: keyOf(root, path), words: missing ? 'is missing' : wordsOf(issue) };
}

function keyOf(root: string, path: readonly PropertyKey[]): string {
  const key = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return root === '' ? key.replace(/^\./, '') : `${root}${key}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function wordsOf(issue: core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return 'must not be empty';
    case 'too_big':
      return `must be at most ${issue.maximum} characters long`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    default:
      return issue?.message ?? 'cannot be read';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of names and values',
  boolean: 'true or false',
};
