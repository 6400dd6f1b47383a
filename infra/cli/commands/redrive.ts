import { dollars } from '../bill/dollars.ts';
import { defineCommand } from '../define-command.ts';
import {
  type DeadLetter,
  type DeadLetterQueue,
  deadLetterQueues,
  discard,
  lettersIn,
  putBack,
  sendBack,
} from '../operations/dead-letters.ts';
import { operationsOptions } from '../operations/find-operations.ts';
import { type Operations, openOperations } from '../operations/open-operations.ts';
import { priceOfLetter } from '../operations/price-of-letter.ts';
import { plain } from '../plain.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** `redrive`: dead letters, why they died, and back to work with them. */
export const redrive = defineCommand({
  name: 'redrive',
  usage: '[--queue NAME] [--dry-run | --discard] [--data DIR | --stack NAME]',
  about: `Shows every message that failed too often, with the reason where the last attempt could tell it, and
sends it back to its queue with its attempts forgotten. Mend the fault first, else it fails again.
The relays to networks are among them: what was posted is not posted again, and news of more than six hours
is not posted late; corrections and withdrawals are.
Runs of the sweep are not sent back: the next minute's run does the same work. They are only shown, until
--discard. The word after "log" finds a letter's lines in the functions' logs.`,
  options: {
    queue: {
      type: 'string',
      value: 'NAME',
      help: 'Only publish, lists, pictures, cards, sweep, or a network such as bluesky.',
    },
    'dry-run': { type: 'boolean', help: 'Show the letters and what it would cost, and leave them.' },
    discard: { type: 'boolean', help: 'Show the letters and throw them away.' },
    ...operationsOptions,
  },
  examples: [
    ['npx newsroom redrive --dry-run', 'What failed, and why.'],
    ['npx newsroom redrive --stack Newsroom', 'The fault is mended: try everything again.'],
    ['npx newsroom redrive --queue sweep --discard', 'Clear the letters of a sweep that works again.'],
  ],
  operands: [0, 0],
  async run({ values }, terminal) {
    if (values.discard && values['dry-run']) throw new UsageError('Give --dry-run or --discard, not both.');
    const operations = await openOperations(values);
    const queues = deadLetterQueues(operations).filter(
      ({ name }) => values.queue === undefined || name === values.queue,
    );
    if (queues.length === 0) throw new UsageError(`--queue takes ${namesOf(operations)}.`);
    let seen = 0;
    let again = 0;
    let cost = 0;
    for (const queue of queues) {
      const letters = await lettersIn(operations, queue);
      seen += letters.length;
      if (queue.name !== 'sweep') again += letters.length;
      cost += letters.length * priceOfLetter(queue.name);
      for (const letter of letters) await terminal.print(lineOf(letter, queue, terminal));
      if (values.discard) await discard(operations, queue, letters);
      else await putBack(operations, queue, letters);
      if (letters.length === 0 || values['dry-run']) continue;
      if (!values.discard && queue.name !== 'sweep') await sendBack(operations, queue);
      await terminal.print(outcomeOf(queue, letters.length, values.discard));
    }
    if (seen === 0) await terminal.print('There are no dead letters.');
    else if (values['dry-run'])
      await terminal.print(
        `${lettersOf(again)} would be sent back, for ${dollars(cost)} at most. Nothing was done.`,
      );
    return 0;
  },
});

function namesOf(operations: Operations): string {
  return deadLetterQueues(operations)
    .map(({ name }) => name)
    .join(', ');
}

function lineOf(letter: DeadLetter, queue: DeadLetterQueue, { paint }: Terminal): string {
  const where = letter.inLogs === '' ? '' : `  (log ${letter.inLogs})`;
  return `${paint('red', queue.name.padEnd(8))} ${letter.sentAt}  ${plain(letter.what)}: ${plain(letter.why)}${where}`;
}

function lettersOf(count: number): string {
  return count === 1 ? '1 letter' : `${count.toLocaleString('en')} letters`;
}

function outcomeOf({ name }: DeadLetterQueue, count: number, discarded: boolean): string {
  const letters = lettersOf(count);
  if (discarded) return `${letters} of ${name} thrown away.`;
  return name === 'sweep'
    ? `${letters} of the sweep left: --discard throws them away.`
    : `${letters} sent back to ${name}.`;
}
