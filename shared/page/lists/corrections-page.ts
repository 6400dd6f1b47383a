import type { Site } from '../../settings/settings.ts';
import type { LedgerEntry } from '../../story/ledger/ledger-entry.ts';
import { ledgerIndexPath, partPath } from '../../story/ledger/ledger-part.ts';
import { attributes, html, type SafeHtml, safeUrl, sitePath } from '../frame/html.ts';
import { pageFrame, siteLanguage } from '../frame/page-frame.ts';
import { machineTime, monthName, readableTime } from '../frame/site-time.ts';
import { directionOf } from '../frame/text-direction.ts';
import { siteWords } from '../words/site-words.ts';
import {
  type CorrectionsList,
  correctionsFeedPath,
  correctionsPath,
  labelOf,
  newestFirst,
  sentenceOf,
} from './corrections-list.ts';

/** The newest list shows no more than this; the months have the rest. */
const maxShown = 100;

/**
 * Renders what the site has put right, newest first: when, in which story, and what was wrong.
 *
 * Pure. A story that readers may not see is named by nothing: the ledger holds no word of it.
 */
export function correctionsPage(list: CorrectionsList, site: Site): string {
  const words = siteWords(site.language);
  const title =
    list.part === undefined ? words.corrections : `${words.corrections}: ${partName(list.part, site)}`;
  const shown = newestFirst(list.entries).slice(0, list.part === undefined ? maxShown : undefined);
  return pageFrame(
    {
      language: site.language,
      dir: directionOf(site.language),
      title,
      feed: correctionsFeedPath,
      head: html`<meta name="description" content="${words.correctionsIntro}">
<link rel="canonical" href="${safeUrl(site.origin + correctionsPath(list.part))}">
`,
      main: html`<div class="front">
<h1>${title}</h1>
<p class="standfirst">${words.correctionsIntro}</p>
${shown.length > 0 ? entryList(shown, site) : html`<p class="empty">${words.noCorrections}</p>\n`}${furtherLists(list, site)}</div>
`,
    },
    site,
  );
}

function entryList(shown: readonly LedgerEntry[], site: Site): SafeHtml {
  return html`<ol class="teasers ledger">\n${shown.map((entry) => html`<li id="${entry.id}">${entryOf(entry, site)}</li>\n`)}</ol>\n`;
}

function entryOf(entry: LedgerEntry, site: Site): SafeHtml {
  const { language = site.language, dir, headline, url, text } = entry;
  const words = siteWords(site.language);
  const isForeign = language !== site.language;
  const own = isForeign ? siteLanguage(site) : html``;
  const title =
    headline && url && html`<h2><a href="${sitePath(new URL(url).pathname)}">${headline}</a></h2>\n`;
  const says = text ? html`<p dir="auto">${text}</p>` : html`<p${own}>${sentenceOf(entry, words)}</p>`;
  return html`<article${isForeign ? attributes({ lang: language, dir }) : html``}>
<p class="facts"${own}><time datetime="${machineTime(entry.at, site)}">${readableTime(entry.at, site)}</time> <b>${labelOf(entry, words)}</b></p>
${title}${says}
</article>`;
}

function furtherLists({ part, parts }: CorrectionsList, site: Site): SafeHtml {
  const { byMonth, corrections, ledgerData } = siteWords(site.language);
  const back =
    part !== undefined &&
    html`<li><a href="${sitePath(correctionsPath(undefined))}">${corrections}</a></li>\n`;
  const links = parts.map(
    (name) => html`<li><a href="${sitePath(correctionsPath(name))}">${partName(name, site)}</a></li>\n`,
  );
  const data = part === undefined ? ledgerIndexPath : partPath(part);
  return html`<nav class="breadcrumb" aria-label="${byMonth}"><ol>
${back}${links}<li><a href="${sitePath(data)}">${ledgerData}</a></li>
</ol></nav>
`;
}

/** `November 2026`, and `November 2026 (2)` for the second part of a busy month. */
function partName(name: string, site: Site): string {
  const number = name.slice(8);
  return monthName(name.slice(0, 7), site) + (number === '' ? '' : ` (${number})`);
}
