import { readFeedTime } from '../../feed/feed-time.ts';
import type { WireTime } from '../../wire-file.ts';
import { attribute, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { allElements } from './element-words.ts';
import { microdata, type PageMetadata } from './page-metadata.ts';

/**
 * When the article was published, from the first source that gives it with an offset: JSON-LD, meta elements,
 * microdata, `time` elements; else the first of them as filed.
 */
export function pageTime(page: XmlElement, { jsonLd, metas }: PageMetadata): WireTime | undefined {
  const filed = [
    jsonLd?.text('datePublished'),
    metas.first('article:published_time', 'article:published', 'og:published_time', 'datepublished'),
    ...microdata(page, 'datePublished').map(stampOf),
    metas.first(
      ...[
        'parsely-pub-date',
        'sailthru.date',
        'dc.date.issued',
        'dcterms.created',
        'dcterms.issued',
        'dc.date',
      ],
      ...[
        'pubdate',
        'publishdate',
        'publish-date',
        'publication_date',
        'article.published',
        'date',
        'lastmod',
      ],
    ),
    ...allElements(page, ({ local }) => local === 'time')
      .slice(0, mostTimes)
      .map(stampOf),
    jsonLd?.text('dateCreated', 'dateModified'),
  ];
  const times = filed.flatMap((stamp) => readFeedTime(stamp) ?? []).filter(({ raw }) => /\d{4}/.test(raw));
  return times.find(({ instant }) => instant !== undefined) ?? times[0];
}

const mostTimes = 3;

function stampOf(element: XmlElement): string | undefined {
  return attribute(element, 'datetime') ?? attribute(element, 'content') ?? textOf(element);
}
