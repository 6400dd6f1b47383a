/** The first element of a markup file, as far as its start tag tells. */
export interface XmlRoot {
  /** As written, with its prefix: `ns0:newsMessage`. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  /** The namespace of the element itself; absent where none is declared. */
  readonly namespace?: string;
  /** Every namespace that the start tag declares. */
  readonly namespaces: readonly string[];
  /** Name in the document type declaration, e.g. `html`. */
  readonly doctype?: string;
  /** True where an XML declaration stands before the root. */
  readonly declared: boolean;
}

const maxStartTag = 64 * 1024;
const spaces = /^[ \t\r\n\f\ufeff]$/;

/**
 * Finds the root element: skips the declaration, comments, instructions and the document type.
 *
 * One pass, no entity is read and nothing is expanded. Several prologs in the wrong order, as in real feeds
 * with a comment before the declaration, are skipped all the same.
 *
 * @returns undefined where no element begins after the prolog
 */
export function xmlRoot(text: string): XmlRoot | undefined {
  let at = 0;
  let declared = false;
  let doctype: string | undefined;
  for (;;) {
    at = afterSpace(text, at);
    if (text[at] !== '<') return undefined;
    if (text.startsWith('<?', at)) {
      declared ||= text.startsWith('<?xml', at);
      at = after(text, '?>', at + 2);
    } else if (text.startsWith('<!--', at)) {
      at = after(text, '-->', at + 4);
    } else if (text.startsWith('<!', at)) {
      doctype ??= doctypeName(text, at);
      at = afterDoctype(text, at + 2);
    } else {
      return rootAt(text, at + 1, { declared, ...(doctype === undefined ? {} : { doctype }) });
    }
  }
}

function rootAt(
  text: string,
  at: number,
  prolog: Pick<XmlRoot, 'declared' | 'doctype'>,
): XmlRoot | undefined {
  const name = /^[\p{L}_][\p{L}\p{N}_.:-]{0,127}/u.exec(text.slice(at, at + 130))?.[0];
  if (name === undefined) return undefined;
  const declarations = namespaceDeclarations(text, at + name.length);
  const colon = name.indexOf(':');
  const namespace = declarations.get(colon < 0 ? '' : name.slice(0, colon));
  return {
    name,
    local: name.slice(colon + 1),
    ...(namespace === undefined ? {} : { namespace }),
    namespaces: [...declarations.values()],
    ...prolog,
  };
}

function namespaceDeclarations(text: string, from: number): Map<string, string> {
  const found = new Map<string, string>();
  const limit = Math.min(text.length, from + maxStartTag);
  let at = from;
  while (at < limit && text[at] !== '>') {
    const equals = indexBefore(text, '=', at, limit);
    if (equals === undefined) break;
    const name = attributeName(text.slice(Math.max(at, equals - 160), equals));
    const open = afterSpace(text, equals + 1);
    const quote = text[open];
    if (quote !== '"' && quote !== "'") {
      at = equals + 1;
      continue;
    }
    const close = text.indexOf(quote, open + 1);
    if (close < 0 || close > limit) break;
    if (name === 'xmlns') found.set('', text.slice(open + 1, close));
    else if (name.startsWith('xmlns:')) found.set(name.slice(6), text.slice(open + 1, close));
    at = close + 1;
  }
  return found;
}

/** The attribute name that ends the text before an equals sign. */
function attributeName(before: string): string {
  const trimmed = before.trimEnd();
  return trimmed.slice(Math.max(...[' ', '\t', '\n', '\r'].map((space) => trimmed.lastIndexOf(space))) + 1);
}

function indexBefore(text: string, wanted: string, from: number, limit: number): number | undefined {
  for (let at = from; at < limit; at += 1) {
    if (text[at] === wanted) return at;
    if (text[at] === '>') return undefined;
  }
  return undefined;
}

function doctypeName(text: string, at: number): string | undefined {
  return /^<!doctype\s{1,20}([\w:.-]{1,64})/i.exec(text.slice(at, at + 100))?.[1];
}

/** After the `>` that closes a declaration, over quoted ids and an internal subset in brackets. */
function afterDoctype(text: string, from: number): number {
  let at = from;
  let depth = 0;
  while (at < text.length) {
    const sign = text[at];
    if (text.startsWith('<!--', at)) {
      at = after(text, '-->', at + 4);
      continue;
    }
    if (sign === '"' || sign === "'") {
      at = after(text, sign, at + 1);
      continue;
    }
    if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    else if (sign === '>' && depth <= 0) return at + 1;
    at += 1;
  }
  return text.length;
}

function after(text: string, ending: string, from: number): number {
  const at = text.indexOf(ending, from);
  return at < 0 ? text.length : at + ending.length;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && spaces.test(text[at] ?? '')) at += 1;
  return at;
}
