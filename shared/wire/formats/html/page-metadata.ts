import type { JsonFields } from '../../json/json-fields.ts';
import { resolved } from '../../markup/absolute-links.ts';
import { lineOfHtml } from '../../markup/filed-text.ts';
import type { WireItem } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { attribute, nearest, oneLine, type XmlElement } from '../../xml/xml-tree.ts';
import { allElements, hasProperty } from './element-words.ts';
import { articleInJsonLd } from './json-ld.ts';

/** What a page says about its article beside the text. */
export interface PageMetadata
  extends Pick<
    WireItem,
    'uri' | 'language' | 'dir' | 'keywords' | 'section' | 'summary' | 'copyrightHolder'
  > {
  readonly jsonLd: JsonFields | undefined;
  readonly metas: MetaElements;
  readonly articleBody: string | undefined;
  readonly publisher: string | undefined;
  /** Address against which relative links are read. */
  readonly base: string | undefined;
}

/** Contents of `meta` elements by their lower-case name, property or itemprop; `og:article:section` is `article:section`. */
export class MetaElements {
  private readonly contents = new Map<string, string[]>();

  constructor(page: XmlElement) {
    for (const meta of allElements(page, ({ local }) => local === 'meta')) {
      const content = oneLine(attribute(meta, 'content') ?? '');
      if (content === undefined) continue;
      for (const key of ['name', 'property', 'itemprop', 'http-equiv'].flatMap(
        (name) => attribute(meta, name) ?? [],
      )) {
        const name = key.toLowerCase().replace(/^og:(?=article:)/, '');
        this.contents.set(name, [...(this.contents.get(name) ?? []).slice(0, 50), content]);
      }
    }
  }

  /** The first content of the first of these names. */
  first(...names: readonly string[]): string | undefined {
    return names.flatMap((name) => this.contents.get(name) ?? [])[0];
  }

  all(...names: readonly string[]): string[] {
    return names.flatMap((name) => this.contents.get(name) ?? []);
  }
}

/** Reads the metadata of a page. Absent is absent. */
export function pageMetadata(page: XmlElement): PageMetadata {
  const jsonLd = articleInJsonLd(page);
  const metas = new MetaElements(page);
  const html = allElements(page, ({ local }) => local === 'html' || local === 'body');
  const uri = uriOf(page, { jsonLd, metas });
  const baseHref = nearest(page, 'base').flatMap((base) => attribute(base, 'href') ?? [])[0];
  return {
    jsonLd,
    metas,
    articleBody: jsonLd?.text('articleBody'),
    publisher:
      jsonLd?.objects('publisher')[0]?.text('name') ?? metas.first('og:site_name', 'application-name'),
    base: resolved(baseHref, uri) ?? uri,
    ...languageOf(html, { jsonLd, metas }),
    ...topicsOf({ jsonLd, metas }),
    ...present<Pick<WireItem, 'uri' | 'copyrightHolder'>>({
      uri,
      copyrightHolder:
        jsonLd?.objects('copyrightHolder')[0]?.text('name') ?? metas.first('copyright', 'dc.rights'),
    }),
  };
}

type Sources = Pick<PageMetadata, 'jsonLd' | 'metas'>;

/** The page's address of record; the front page of a site names no article. */
function uriOf(page: XmlElement, { jsonLd, metas }: Sources): string | undefined {
  const canonical = allElements(
    page,
    (link) => link.local === 'link' && /\bcanonical\b/i.test(attribute(link, 'rel') ?? ''),
  );
  const filed = [
    ...canonical.map((link) => attribute(link, 'href')),
    metas.first('og:url', 'twitter:url'),
    jsonLd?.text('url', '@id', 'mainEntityOfPage'),
  ];
  return filed.flatMap((href) => resolved(href, undefined) ?? []).find(isPage);
}

function isPage(address: string): boolean {
  const { protocol, pathname, search } = new URL(address);
  return /^https?:$/.test(protocol) && (pathname.length > 1 || search.length > 1);
}

function languageOf(
  roots: readonly XmlElement[],
  { jsonLd, metas }: Sources,
): Pick<WireItem, 'language' | 'dir'> {
  const lang = roots.flatMap((root) => attribute(root, 'lang') ?? attribute(root, 'xml:lang') ?? [])[0];
  const dir = roots.flatMap((root) => attribute(root, 'dir') ?? [])[0]?.toLowerCase();
  const language =
    lang ?? jsonLd?.text('inLanguage') ?? metas.first('content-language', 'og:locale', 'dc.language');
  return {
    ...(language === undefined
      ? {}
      : { language: language.split(/[,;]/)[0]?.trim().replaceAll('_', '-') ?? language }),
    ...(dir === 'rtl' || dir === 'ltr' ? { dir } : {}),
  };
}

function topicsOf({ jsonLd, metas }: Sources): Pick<WireItem, 'keywords' | 'section' | 'summary'> {
  const listed =
    metas.first('news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags')?.split(/[,;，、]/) ?? [];
  const stated = jsonLd?.texts('keywords') ?? [];
  const keywords = stated.length > 0 ? stated : [...metas.all('article:tag'), ...listed];
  const summary =
    metas.first('og:description', 'description', 'twitter:description', 'dc.description') ??
    jsonLd?.text('description');
  return present<Pick<WireItem, 'keywords' | 'section' | 'summary'>>({
    keywords: [...new Set(keywords.flatMap((keyword) => oneLine(keyword) ?? []))],
    section: jsonLd?.texts('articleSection')[0] ?? metas.first('article:section', 'parsely-section'),
    summary: summary === undefined ? undefined : lineOfHtml(summary),
  });
}

/** Values of a microdata property, from `content`, `datetime` or the words of its element. */
export function microdata(page: XmlElement, property: string): XmlElement[] {
  return allElements(page, (element) => hasProperty(element, property));
}
