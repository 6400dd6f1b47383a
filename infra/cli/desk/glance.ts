import { stripVTControlCharacters } from 'node:util';
import type { Receipt } from '../../../shared/story/receipts/receipt.ts';
import { plain } from '../plain.ts';
import type { Terminal } from '../terminal.ts';
import { deskTime, span } from './desk-time.ts';
import type { DeskView } from './desk-view.ts';
import { receiptLines, stateWord } from './receipt-line.ts';

/** The desk on a terminal: what needs somebody first, each line no wider than the terminal; whole in a pipe. */
export function glance(
  view: DeskView,
  { paint, columns }: Pick<Terminal, 'paint' | 'columns'>,
  timeZone: string,
): string {
  const secrets = secretLines(view);
  if (view.answered.all === 0 && view.unfinished.length === 0)
    return [...secrets, 'No file was dropped yet.'].join('\n');
  const rows = (receipts: readonly Receipt[]) =>
    receipts.flatMap((receipt) => receiptLines(receipt, receipt.key, paint));
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', `${title} (${lines.length})`), ...lines];
  return [
    `${deskTime(view.at, timeZone)} (${timeZone}): ${summaryOf(view)}`,
    ...(view.complete ? [] : ['There are more receipts than were looked at.']),
    ...part('Networks without a secret', secrets),
    ...part('Dead letters', deadLetterLines(view)),
    ...part(
      'Unfinished',
      view.unfinished.map(({ key, owes }) => `unfinished ${plain(key)}  owes ${owes.join(', ')}`),
    ),
    ...part('Rejected', rows(view.rejected)),
    ...part('Held', rows(view.held)),
    ...part('Embargoed', embargoLines(view, paint, timeZone)),
    ...part('Killed', rows(view.killed)),
    ...part('Expired', rows(view.expired)),
    ...part('Published, the latest', rows(view.published)),
  ]
    .map((line) => fitted(line, columns))
    .join('\n');
}

function summaryOf(view: DeskView): string {
  const letters = view.deadLetters.reduce((sum, { count }) => sum + count, 0);
  const quiet = view.answered.all - view.answered.asking;
  return [
    `${quiet} answered without a question`,
    `${view.rejected.length} rejected`,
    `${view.held.length} held`,
    `${view.embargoed.length} embargoed`,
    `${view.killed.length} killed`,
    `${view.unfinished.length} unfinished`,
    `${letters} dead ${letters === 1 ? 'letter' : 'letters'}`,
  ].join(', ');
}

function deadLetterLines({ deadLetters }: DeskView): string[] {
  return deadLetters
    .filter(({ count }) => count > 0)
    .map(({ queue, count }) => `${count} in ${queue}; to see why: npx newsroom redrive --help`);
}

function secretLines({ missingSecrets }: DeskView): string[] {
  return missingSecrets.map(
    ({ network, parameter }) =>
      `${network}: no secret is stored as ${plain(parameter)}, so nothing is posted there; put it in: ` +
      `aws ssm put-parameter --type SecureString --name ${plain(parameter)} --value …`,
  );
}

function embargoLines({ embargoed }: DeskView, paint: Terminal['paint'], timeZone: string): string[] {
  return embargoed.map(({ key, until, seconds }) => {
    const left = seconds >= 0 ? `in ${span(seconds * 1000)}` : `overdue for ${span(seconds * 1000)}`;
    return `${stateWord('embargoed', paint)}  ${plain(key)}  ${left}, at ${deskTime(until, timeZone)}`;
  });
}

// A line with colours is cut only as plain text: half an escape sequence would colour the rest of the screen.
function fitted(line: string, columns: number | undefined): string {
  if (columns === undefined) return line;
  const seen = stripVTControlCharacters(line);
  if (seen.length <= columns) return line;
  const head = line.length - seen.length;
  return head === 0 || line.startsWith('\u001b')
    ? `${line.slice(0, head + Math.max(columns - 1, 20))}…`
    : `${seen.slice(0, Math.max(columns - 1, 20))}…`;
}
