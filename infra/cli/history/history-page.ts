import { attributes, html, type SafeHtml } from '../../../shared/page/frame/html.ts';
import { deskTime } from '../desk/desk-time.ts';
import type { History, HistoryEntry } from './read-history.ts';
import { saidOf } from './said.ts';
import type { Piece } from './text-difference.ts';
import type { Difference } from './version-difference.ts';

/**
 * A history as a page of its own, for the desk: what went is struck through, what came is underlined, and a
 * screen reader hears which is which.
 */
export function historyPage(history: History, timeZone: string): string {
  const { headline, uri, state, language, dir, entries, complete } = history;
  const own = attributes({ lang: language, dir });
  const title = headline ?? uri;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>History: ${title}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 0 auto; padding: 1rem; }
ol { padding: 0; list-style: none; }
li { border-top: 1px solid; padding: .75rem 0; }
h2 { font-size: 1rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; }
ins { text-decoration: underline 2px; }
del { text-decoration: line-through 2px; }
ins, del { padding: 0 .1em; font-weight: 600; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
</style>
</head>
<body>
<main>
<h1${own}>${title}</h1>
<p><strong>For the desk only.</strong> The story is ${state}. Times are those of ${timeZone}.</p>
<p>${uri}</p>
${!complete && html`<p>Only the latest versions are shown.</p>\n`}<ol>
${entries.map((entry) => entryItem(entry, own, timeZone))}</ol>
</main>
</body>
</html>
`.toString();
}

function entryItem(entry: HistoryEntry, own: SafeHtml, timeZone: string): SafeHtml {
  const { at, outcome, revision, difference = [] } = entry;
  const number = revision === undefined ? '' : `Revision ${revision}: `;
  return html`<li>
<h2>${number}${outcome}</h2>
<p><time datetime="${at}">${deskTime(at, timeZone)}</time> <bdi>${saidOf(entry)}</bdi></p>
${difference.length > 0 && html`<dl>\n${difference.map((one) => differenceItem(one, own))}</dl>\n`}</li>
`;
}

function differenceItem({ place, pieces }: Difference, own: SafeHtml): SafeHtml {
  return html`<dt>${place}</dt>
<dd${own}>${pieces.map(marked)}</dd>
`;
}

function marked({ text, change }: Piece): SafeHtml {
  if (change === 'added') return html`<ins>${heard('added: ')}${text}${heard(', end')}</ins>`;
  if (change === 'removed') return html`<del>${heard('removed: ')}${text}${heard(', end')}</del>`;
  return html`${text}`;
}

function heard(words: string): SafeHtml {
  return html`<span class="heard" lang="en">${words}</span>`;
}
