import { isRecord, JsonFields } from '../../json/json-fields.ts';
import { readJson } from '../../json/read-json.ts';
import { attribute, rawText, type XmlElement } from '../../xml/xml-tree.ts';
import { allElements } from './element-words.ts';

/**
 * What a page's JSON-LD says of its article; absent where it has none, or none that can be read.
 *
 * @see https://schema.org/Article
 */
export function articleInJsonLd(page: XmlElement): JsonFields | undefined {
  const scripts = allElements(
    page,
    (element) =>
      element.local === 'script' && /^application\/ld\+json/i.test(attribute(element, 'type') ?? ''),
  );
  for (const script of scripts.slice(0, mostScripts)) {
    const [article] = articlesIn(parsed(rawText(script)), maxNesting);
    if (article) return new JsonFields(article);
  }
  return undefined;
}

const mostScripts = 20;
const maxNesting = 4;

function parsed(script: string): unknown {
  for (const text of [script, script.replace(wrappers, '')]) {
    try {
      return readJson(text).value;
    } catch {
      // Metadata that is broken is no reason to refuse the article.
    }
  }
  return undefined;
}

/** What old pages put around a script to hide it from browsers that are older still. */
const wrappers = /(?:\/\*|\/\/)?(?:<!\[CDATA\[|\]\]>|<!--|-->)(?:\*\/)?/g;

function articlesIn(value: unknown, nesting: number): Readonly<Record<string, unknown>>[] {
  if (nesting === 0) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => articlesIn(entry, nesting - 1));
  if (!isRecord(value)) return [];
  if (isArticle(value['@type'])) return [value];
  return ['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) => articlesIn(value[key], nesting - 1));
}

function isArticle(type: unknown): boolean {
  const types = Array.isArray(type) ? type : [type];
  return types.some(
    (name) => typeof name === 'string' && /(?:Article|BlogPosting|Report|Review)$/.test(name),
  );
}
