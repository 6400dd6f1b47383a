import { attribute, nearest, oneLine, rawText, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { allElements, elementWords } from './element-words.ts';
import { microdata, type PageMetadata } from './page-metadata.ts';

/** Who wrote the article: as its metadata says, else as its byline shows. Addresses of profiles are no names. */
export function bylineOf(page: XmlElement, { jsonLd, metas, publisher }: PageMetadata): string | undefined {
  const stated = jsonLd?.objects('author', 'creator').flatMap((author) => author.text('name') ?? []) ?? [];
  const filed = metas.all(
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  );
  for (const names of [stated, filed]) {
    const persons = [...new Set(names.filter((name) => isName(name) && name !== publisher))];
    if (persons.length > 0) return persons.slice(0, mostNames).join(', ');
  }
  return shownByline(page) ?? stated.find(isName);
}

const mostNames = 10;
const longestByline = 100;

const isName = (name: string): boolean =>
  !/^(?:https?:)?\/\/|@/.test(name) && name.length <= longestByline && /\p{L}/u.test(name);

function shownByline(page: XmlElement): string | undefined {
  const body = nearest(page, 'body')[0] ?? page;
  const marked = [
    ...microdata(body, 'author'),
    ...allElements(body, (element) => attribute(element, 'rel')?.toLowerCase() === 'author'),
    ...allElements(body, (element) => elementWords(element).some((word) => bylineWords.has(word))),
  ];
  for (const element of marked) {
    const line = attribute(element, 'content') ?? lineOf(element);
    if (line !== undefined && isName(line)) return line.replace(/[\s,|·]+$/, '');
  }
  return undefined;
}

/** The name inside a marked author, else its words. */
function lineOf(element: XmlElement): string | undefined {
  const [name] = microdata(element, 'name');
  return name && name !== element ? (attribute(name, 'content') ?? textOf(name)) : oneLine(rawText(element));
}

const bylineWords: ReadonlySet<string> = new Set([
  'byline',
  'author',
  'authors',
  'writer',
  'writers',
  'autor',
  'auteur',
]);
