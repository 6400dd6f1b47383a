import { Parser } from 'htmlparser2';

/**
 * Characters by their HTML names, for XML that uses `&nbsp;` or `&eacute;` as its DTD would let it.
 *
 * A name that HTML does not know stays unknown, so that the document is reported as broken.
 */
export const htmlEntities: Record<string, string> = new Proxy(Object.create(null), {
  get: (known: Record<string, string>, name) => {
    if (typeof name !== 'string') return undefined;
    const character = known[name] ?? characterNamed(name);
    if (character !== undefined) known[name] = character;
    return character;
  },
});

function characterNamed(name: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z\d]{0,31}$/.test(name)) return undefined;
  let decoded = '';
  const parser = new Parser({
    ontext: (text) => {
      decoded += text;
    },
  });
  parser.end(`&${name};`);
  // What HTML knows in part only (`&notit;`) or not at all keeps its semicolon.
  return decoded.length > 1 && decoded.endsWith(';') ? undefined : decoded;
}
