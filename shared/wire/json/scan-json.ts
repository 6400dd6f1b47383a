/** What the characters of a JSON file say before anything is built from them. */
export interface JsonScan {
  /** How deep objects and lists nest; scanning stops one below the limit. */
  readonly depth: number;
  /** Keys that one object gives more than once. */
  readonly repeatedKeys: ReadonlySet<string>;
  /** Where control codes stand inside strings, which JSON forbids and agencies send. */
  readonly rawControls: readonly number[];
}

/**
 * Runs over JSON once, in linear time, whether or not it is well-formed.
 *
 * @param maxDepth - nothing is looked at from where it is exceeded
 */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const open: (Set<string> | undefined)[] = [];
  const repeatedKeys = new Set<string>();
  const rawControls: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : undefined);
      depth = Math.max(depth, open.length);
      if (depth > maxDepth) break;
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      const end = stringEnd(text, at + 1, rawControls);
      noteKey(text, [at, end], { keys: open.at(-1), repeatedKeys });
      at = end - 1;
    }
  }
  return { depth, repeatedKeys, rawControls };
}

function stringEnd(text: string, from: number, rawControls: number[]): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code < space) rawControls.push(at);
    at += code === backslash ? 2 : 1;
  }
  return text.length;
}

const [quote, backslash, space] = [0x22, 0x5c, 0x20];

function noteKey(
  text: string,
  [start, end]: readonly [number, number],
  { keys, repeatedKeys }: { keys: Set<string> | undefined; repeatedKeys: Set<string> },
): void {
  if (!keys || !colonFollows(text, end)) return;
  const key = unescapedKey(text.slice(start, end));
  if (keys.has(key)) repeatedKeys.add(key);
  keys.add(key);
}

function colonFollows(text: string, from: number): boolean {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? 'x')) at += 1;
  return text[at] === ':';
}

function unescapedKey(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
