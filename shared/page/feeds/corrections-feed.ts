import type { Site } from '../../settings/settings.ts';
import type { LedgerEntry } from '../../story/ledger/ledger-entry.ts';
import { ledgerRoot } from '../../story/ledger/ledger-part.ts';
import { escapeText } from '../frame/escape.ts';
import {
  type CorrectionsList,
  correctionsFeedPath,
  labelOf,
  newestFirst,
  sentenceOf,
} from '../lists/corrections-list.ts';
import { siteWords } from '../words/site-words.ts';
import { type SafeXml, xml } from './xml.ts';

const maxItems = 50;

/**
 * The newest corrections as an RSS 2.0 feed, at most 50.
 *
 * Every entry keeps its guid for good, so one whose words are taken back replaces what a reader's program has kept.
 *
 * @see https://www.rssboard.org/rss-specification
 */
export function correctionsFeed({ entries }: CorrectionsList, site: Site): string {
  const { corrections, correctionsIntro } = siteWords(site.language);
  const shown = newestFirst(entries).slice(0, maxItems);
  const [newest] = shown;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${corrections} – ${site.name}</title>
<link>${site.origin}${ledgerRoot}</link>
<description>${correctionsIntro}</description>
<language>${site.language}</language>
<atom:link href="${site.origin + correctionsFeedPath}" rel="self" type="application/rss+xml"/>
${newest && xml`<lastBuildDate>${rfc822(newest.at)}</lastBuildDate>\n`}${shown.map((entry) => item(entry, site))}</channel>
</rss>
`.toString();
}

function item(entry: LedgerEntry, site: Site): SafeXml {
  const { id, at, url, headline, text, language } = entry;
  const words = siteWords(site.language);
  const label = labelOf(entry, words);
  return xml`<item>
<title>${headline === undefined ? label : `${label}: ${headline}`}</title>
<link>${url ?? `${site.origin}${ledgerRoot}`}</link>
<guid isPermaLink="false">urn:newsroom:ledger:${id}</guid>
<pubDate>${rfc822(at)}</pubDate>
<dc:language>${language ?? site.language}</dc:language>
<description>${escapeText(text ?? sentenceOf(entry, words))}</description>
</item>
`;
}

function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
