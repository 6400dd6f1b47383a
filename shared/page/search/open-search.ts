import type { Site } from '../../settings/settings.ts';
import { xml } from '../feeds/xml.ts';
import { searchPath } from './search-page.ts';

export const openSearchPath = '/search/opensearch.xml';
export const openSearchType = 'application/opensearchdescription+xml';

/** Longest texts that the format allows, in characters. */
const longestName = 16;
const longestDescription = 1024;

/**
 * How a browser searches this site from its address bar.
 *
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearch({ name, description, language, origin }: Site): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${cut(name, longestName)}</ShortName>
<Description>${cut(description, longestDescription)}</Description>
<Language>${language}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" method="get" template="${`${origin}${searchPath}?q={searchTerms}`}"/>
</OpenSearchDescription>
`.toString();
}

function cut(text: string, most: number): string {
  return Array.from(text).slice(0, most).join('').trim();
}
