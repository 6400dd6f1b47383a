import { deskTime } from '../desk/desk-time.ts';
import { plain } from '../plain.ts';
import type { Paint } from '../terminal.ts';
import type { History, HistoryEntry } from './read-history.ts';
import { saidOf } from './said.ts';
import type { Piece } from './text-difference.ts';
import type { Difference } from './version-difference.ts';

/** A history for a terminal or a pipe: words that went stand in `[-…-]`, words that came in `{+…+}`. */
export function historyText(history: History, view: { paint: Paint; timeZone: string }): string {
  const { headline, uri, state, path, entries, complete } = history;
  const head = [
    ...(headline === undefined ? [] : [view.paint('bold', plain(headline))]),
    `${state}  ${plain(uri)}${path === undefined ? '' : `  ${path}`}`,
    `Times are those of ${view.timeZone}.`,
    ...(complete ? [] : ['Only the latest versions are shown.']),
  ];
  return [...head, '', ...entries.flatMap((entry) => entryLines(entry, view))].join('\n');
}

function entryLines(entry: HistoryEntry, { paint, timeZone }: { paint: Paint; timeZone: string }): string[] {
  const { revision, at, outcome, difference = [] } = entry;
  const number = (revision === undefined ? '-' : String(revision)).padStart(3);
  const line = `${number}  ${deskTime(at, timeZone)}  ${paint('bold', outcome.padEnd(10))}  ${plain(saidOf(entry))}`;
  return [line, ...difference.map((one) => differenceLine(one, paint))];
}

function differenceLine({ place, pieces }: Difference, paint: Paint): string {
  return `       ${place}: ${pieces.map((piece) => marked(piece, paint)).join('')}`;
}

function marked({ text, change }: Piece, paint: Paint): string {
  const safe = plain(text).replaceAll('\n', ' ');
  if (change === 'added') return paint('green', `{+${safe}+}`);
  return change === 'removed' ? paint('red', `[-${safe}-]`) : safe;
}
