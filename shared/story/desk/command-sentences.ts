import type { ReceiptSentences } from '../receipts/receipt-sentences.ts';
import type { Transition } from '../versions/outcome.ts';
import { isPublic, type StoryRecord } from '../versions/record.ts';
import type { DeskCommand } from './desk-command.ts';

/** What the receipt of a desk's command says in words. Pure. */
export function commandSentences(
  { verb, at }: Pick<DeskCommand, 'verb' | 'at'>,
  { record, outcome }: Transition,
): ReceiptSentences {
  const message = doneBy(verb, record);
  const next = nextAfter[verb](record.uri);
  if (outcome !== 'duplicate') return { message, why: `The desk ordered it at ${at} (UTC).`, next };
  return {
    message: 'Nothing was changed: the command was already carried out, or a later one decided otherwise.',
    why: `The story is ${record.state}, and commands count by the time at which they were given.`,
    next: `To see what was decided and when, run: newsroom history ${record.uri}.`,
  };
}

function doneBy(verb: DeskCommand['verb'], record: StoryRecord): string {
  switch (verb) {
    case 'kill':
      return 'The story is killed: its page says that it was withdrawn, and it leaves every front and feed.';
    case 'hold':
      return 'The story is held: its page is a neutral notice until it is released.';
    case 'release':
      return `The story is released.${waiting(record)}`;
    case 'reinstate':
      return `The story is reinstated.${waiting(record)}`;
    case 'correct':
      return 'The correction stands on the page, and subscribers are told.';
    case 'move':
      return 'The page has a new address, and the former one leads there.';
  }
}

// A release or reinstatement takes one hindrance away; another may be left.
function waiting(record: StoryRecord): string {
  if (isPublic(record)) return '';
  const until = record.next?.embargoedUntil;
  return record.state === 'embargoed' && until !== undefined
    ? ` It waits for its embargo until ${until} (UTC).`
    : ` It is not public yet: it is ${record.state}.`;
}

const nextAfter: Readonly<Record<DeskCommand['verb'], (uri: string) => string>> = {
  kill: (uri) => `If that was a mistake, run: newsroom reinstate ${uri}.`,
  hold: (uri) =>
    `To show it again, run: newsroom release ${uri}. To take it down for good: newsroom kill ${uri}.`,
  release: (uri) => `To hide it again, run: newsroom hold ${uri}.`,
  reinstate: (uri) => `To take it down again, run: newsroom kill ${uri}.`,
  correct: () => 'To change the text itself, drop the file again under the same name.',
  move: (uri) => `To give it yet another address, run: newsroom move ${uri} --to NEW-WORDS.`,
};
