import { escapeAttribute, escapeText } from '../frame/escape.ts';

class Xml {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** Markup that the `xml` tag has built. */
export type SafeXml = Xml;

type XmlHole = SafeXml | string | number | undefined | false | readonly XmlHole[];

/** Builds XML 1.0: every hole, in text or filling a quoted attribute, is escaped and holds legal characters only. */
export function xml(strings: TemplateStringsArray, ...holes: readonly XmlHole[]): SafeXml {
  let built = strings[0] ?? '';
  for (const [index, hole] of holes.entries()) {
    const safe = strings[index]?.endsWith('"') ? escapeAttribute : escapeText;
    built += rendered(hole, safe) + (strings[index + 1] ?? '');
  }
  return new Xml(built);
}

function rendered(hole: XmlHole, safe: (text: string) => string): string {
  if (hole === undefined || hole === false) return '';
  if (hole instanceof Xml) return hole.toString();
  if (typeof hole === 'object') return hole.map((part) => rendered(part, safe)).join('');
  return safe(String(hole));
}
