/**
 * Markdown with its footnotes (`[^1]` and `[^1]: …`) where they are referred to, as elements that `readBody` knows.
 *
 * A reference without a note, and a note that nothing refers to, stay as they are.
 */
export function withFootnotes(body: string): string {
  if (!body.includes('[^')) return body;
  const notes = new Map<string, string>();
  const lines: string[] = [];
  let open: string | undefined;
  for (const line of body.split('\n')) {
    const [, id, text] = definition.exec(line) ?? [];
    if (id !== undefined && text !== undefined && body.includes(`[^${id}]`)) notes.set(id, text);
    else if (open !== undefined && /^(?: {2,}|\t)\S/.test(line))
      notes.set(open, `${notes.get(open)} ${line.trim()}`);
    else lines.push(line);
    open = id ?? (line.trim() === '' || /^(?: {2,}|\t)/.test(line) ? open : undefined);
  }
  const used = new Set<string>();
  const text = lines.join('\n').replace(reference, (whole, id: string) => {
    const note = notes.get(id);
    if (note === undefined || used.has(id)) return whole;
    used.add(id);
    return `<fn>${note}</fn>`;
  });
  return text;
}

const definition = /^ {0,3}\[\^([\w-]{1,60})\]:[ \t]?(.*)$/;
const reference = /\[\^([\w-]{1,60})\]/g;
