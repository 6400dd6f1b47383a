import { escapeMarkup } from './escape.ts';

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

/** Builds XML 1.0; every hole is escaped and holds legal characters only, in text and in quoted attributes. */
export function xml(strings: TemplateStringsArray, ...holes: readonly XmlHole[]): SafeXml {
  let built = strings[0] ?? '';
  for (const [index, hole] of holes.entries()) built += rendered(hole) + (strings[index + 1] ?? '');
  return new Xml(built);
}

function rendered(hole: XmlHole): string {
  if (hole === undefined || hole === false) return '';
  if (hole instanceof Xml) return hole.toString();
  if (typeof hole === 'object') return hole.map(rendered).join('');
  return escapeMarkup(String(hole));
}
