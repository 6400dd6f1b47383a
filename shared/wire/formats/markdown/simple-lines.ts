type Values = Record<string, string | string[]>;

/**
 * Reads `key: value` or `key = value` lines: texts, and lists on a line or on lines of their own.
 *
 * Enough for the flat matter that stories carry; headings of sections are skipped, their keys are kept.
 */
export function simpleLines(matter: string, sign: ':' | '='): Values {
  const values: Values = Object.create(null);
  let open: { readonly list: string[]; readonly ends: boolean } | undefined;
  for (const line of matter.split('\n')) {
    const entry = open && listEntry(line, open.ends);
    if (open && entry) {
      open.list.push(...entry);
      if (open.ends && line.includes(']')) open = undefined;
      continue;
    }
    const pair = pairIn(line, sign);
    if (!pair) continue;
    const [key, filed] = pair;
    const opens = filed === '' || (filed.startsWith('[') && !filed.includes(']'));
    const list = opens ? entriesOf(filed.slice(1)) : undefined;
    open = list && { list, ends: filed.startsWith('[') };
    values[key] ??= list ?? typedValue(filed);
  }
  return values;
}

function pairIn(line: string, sign: string): [key: string, value: string] | undefined {
  const at = line.indexOf(sign);
  const key = line
    .slice(0, Math.max(at, 0))
    .trim()
    .replace(/^["']|["']$/g, '');
  return at > 0 && /^[\w-]{1,60}$/.test(key) && !line.startsWith('#')
    ? [key, line.slice(at + 1).trim()]
    : undefined;
}

/** The entries on a line of an open list; absent where the line is none of it. */
function listEntry(line: string, ends: boolean): string[] | undefined {
  if (ends) return entriesOf(line.replace(/\].*$/, ''));
  const dash = /^\s{0,20}-\s(.*)$/.exec(line)?.[1];
  return dash === undefined ? undefined : [unquoted(dash)];
}

function typedValue(filed: string): string | string[] {
  return filed.startsWith('[') ? entriesOf(filed.slice(1).replace(/\][^\]]*$/, '')) : unquoted(filed);
}

function entriesOf(list: string): string[] {
  return list
    .split(',')
    .map(unquoted)
    .filter((entry) => entry !== '');
}

function unquoted(filed: string): string {
  const text = filed.trim();
  const mark = text[0];
  if (text.length < 2 || (mark !== '"' && mark !== "'")) return text.replace(/\s#.*$/, '');
  const end = text.lastIndexOf(mark);
  return end > 0 ? text.slice(1, end).replaceAll('\\"', '"') : text;
}
