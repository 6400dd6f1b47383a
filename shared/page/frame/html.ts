import { escapeAttribute, escapeText, legalText } from './escape.ts';

class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

class CheckedUrl {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** Markup that the `html` tag has built: the only thing that it does not escape. */
export type SafeHtml = Markup;

/** An address that may stand in `href`: see `safeUrl` and `sitePath`. */
export type SafeUrl = CheckedUrl;

/** What may stand in a hole of the template; `undefined` and `false` leave nothing. */
export type Hole = SafeHtml | SafeUrl | string | number | undefined | false | readonly Hole[];

type Context = 'text' | 'attribute' | 'url' | 'attributes';

/**
 * Builds markup; every hole is escaped for the place where it stands.
 *
 * Text and quoted attributes take any value; `href` and `src` take a `SafeUrl` only; a hole among the
 * attributes of a tag takes what `attributes` gives. Any other place is a mistake of the template.
 *
 * @throws TypeError when a template has a hole where nothing can be made safe, or a bare string as an address
 */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): SafeHtml {
  const contexts = contextsOf(strings);
  let built = strings[0] ?? '';
  for (let index = 0; index < holes.length; index++) {
    built += rendered(holes[index], contexts[index]) + (strings[index + 1] ?? '');
  }
  return new Markup(built);
}

/** Attributes for a hole such as `<p${attributes({ lang })}>`; absent values leave no attribute. */
export function attributes(values: Readonly<Record<string, string | undefined>>): SafeHtml {
  let built = '';
  for (const [name, value] of Object.entries(values)) {
    if (!/^[a-z][a-z-]*$/.test(name)) throw new TypeError(`${name} is no attribute name`);
    if (value !== undefined) built += ` ${name}="${escapeAttribute(value)}"`;
  }
  return new Markup(built);
}

/** An absolute http, https or mailto address from the wire, or nothing when it is anything else. */
export function safeUrl(address: string): SafeUrl | undefined {
  const url = URL.parse(legalText(address));
  if (!url || url.username || url.password) return undefined;
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? new CheckedUrl(url.href) : undefined;
}

/**
 * A path of this site, `/world/`.
 *
 * @throws TypeError when it is none, such as `//elsewhere.example/`
 */
export function sitePath(path: string): SafeUrl {
  if (!/^\/(?:[a-z0-9._-]+\/)*(?:[a-z0-9._-]+)?$/.test(path)) throw new TypeError(`${path} is no site path`);
  return new CheckedUrl(path);
}

/** A schema.org data block: JSON that cannot end its own script element. */
export function dataBlock(data: object): SafeHtml {
  const json = JSON.stringify(data, (_key, value) => (typeof value === 'string' ? legalText(value) : value));
  const inert = json.replace(/[<>&\u2028\u2029]/g, asJsonEscape);
  return new Markup(`<script type="application/ld+json">${inert}</script>`);
}

/**
 * The inline stylesheet, byte for byte, so that its hash in the policy holds.
 *
 * @throws TypeError when the text could end its own style element
 */
export function styleBlock(css: string): SafeHtml {
  if (css.includes('<')) throw new TypeError('a stylesheet must not hold <');
  return new Markup(`<style>${css}</style>`);
}

function asJsonEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function rendered(hole: Hole, context: Context | undefined): string {
  if (hole === undefined || hole === false) return '';
  if (hole instanceof Markup) {
    if (context === 'text' || context === 'attributes') return hole.toString();
    throw new TypeError('markup cannot stand inside an attribute');
  }
  if (context === 'attributes') throw new TypeError('attributes come from attributes()');
  if (typeof hole === 'object' && !(hole instanceof CheckedUrl)) {
    return hole.map((part) => rendered(part, context)).join('');
  }
  if (context === 'url' && !(hole instanceof CheckedUrl))
    throw new TypeError('an address comes from safeUrl()');
  return context === 'text' ? escapeText(String(hole)) : escapeAttribute(String(hole));
}

const known = new WeakMap<TemplateStringsArray, readonly Context[]>();

function contextsOf(strings: TemplateStringsArray): readonly Context[] {
  const cached = known.get(strings);
  if (cached) return cached;
  const contexts: Context[] = [];
  let before = '';
  for (const part of strings.slice(0, -1)) {
    before += part;
    contexts.push(contextAfter(before));
    before += 'x';
  }
  known.set(strings, contexts);
  return contexts;
}

/** Templates are our own source: attributes are double-quoted and hold no angle brackets. */
function contextAfter(before: string): Context {
  const tag = before.slice(before.lastIndexOf('<'));
  if (/^<(?:script|style)\b/.test(tag) || tag.startsWith('<!--'))
    throw new TypeError(`no hole inside ${tag}`);
  if (tag.includes('>') || !tag.startsWith('<')) return 'text';
  const open = /\s([a-z][a-z:-]*)="[^"]*$/.exec(tag);
  const name = isInsideQuotes(tag) ? open?.[1] : undefined;
  if (name) return contextOfAttribute(name, tag);
  if (/^<[a-z][a-z0-9]*(?:\s[a-z:-]+(?:="[^"]*")?)*x*$/.test(tag) && !tag.endsWith('=')) return 'attributes';
  throw new TypeError(`no value can be made safe after ${tag}`);
}

function isInsideQuotes(tag: string): boolean {
  return (tag.split('"').length - 1) % 2 === 1;
}

function contextOfAttribute(name: string, tag: string): Context {
  if (name.startsWith('on') || name === 'style' || name === 'srcdoc') {
    throw new TypeError(`no hole in the attribute ${name}`);
  }
  if (name !== 'href' && name !== 'src') return 'attribute';
  if (tag.endsWith('="')) return 'url';
  throw new TypeError(`an address fills the whole of ${name}`);
}
