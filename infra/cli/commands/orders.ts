import type { DeskCommand } from '../../../shared/story/desk/desk-command.ts';
import { slugPattern } from '../../../shared/story/desk/page-move.ts';
import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { deskOptions, findDesk } from '../desk/find-desk.ts';
import { giveOrder } from '../desk/give-order.ts';
import { isRejected, receiptLines } from '../desk/receipt-line.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const somePage = 'https://news.example/world/2026/11/24/flood-abcdefghij/';
const orOnePicture = `The name of a picture’s file, or its address on the site, means that picture alone: its story stands.
`;
const whatIsMeant = `REFERENCE is the address of the page, the story's uri, or the name of the file that brought it.
Exit code 1 when nothing was changed.`;

/** `kill REFERENCE`: takes a story down for good. */
export const kill = order('kill', {
  about: `Takes a story down for good: its page says that it was withdrawn, it leaves every front and
feed, subscribers are told, and the same text dropped again stays down.
${orOnePicture}`,
  example: 'Take the story down.',
});

/** `hold REFERENCE`: hides a story until it is released. */
export const hold = order('hold', {
  about: `Hides a story while the desk checks it: its page is a neutral notice, and nothing of it is
announced, until newsroom release.`,
  example: 'Hide the story for now.',
});

/** `release REFERENCE`: ends a hold, or answers what a receipt asked. */
export const release = order('release', {
  about: `Ends a hold. Also publishes a version whose receipt asks a question, as it is: an embargo
that could not be read is then over.`,
  example: 'Show the story again.',
});

/** `reinstate REFERENCE`: undoes a kill. */
export const reinstate = order('reinstate', {
  about: `Undoes a kill: the newest version that may be public is public again, at the same address.
${orOnePicture}`,
  example: 'Bring the story back.',
});

/** `correct REFERENCE --text`: tells readers what was put right. */
export const correct = defineCommand({
  name: 'correct',
  usage: 'REFERENCE --text TEXT [--data DIR | --stack NAME | --bucket NAME]',
  about: `Puts a dated correction on the page and announces it. To change the text itself, drop it
again under the same name, with a line Correction: at its top.
${whatIsMeant}`,
  options: {
    text: { type: 'string', value: 'TEXT', help: 'What was wrong, in the words that readers will see.' },
    ...deskOptions,
  },
  examples: [
    [
      `npx newsroom correct ${somePage} --text "The mayor’s name was misspelt."`,
      'Tell readers what was wrong.',
    ],
  ],
  operands: [1, 1],
  async run({ operands: [reference = ''], values: { text, ...where } }, terminal) {
    if (!text?.trim()) throw new UsageError('--text is missing: what was wrong?');
    return give(where, { verb: 'correct', reference, text }, terminal);
  },
});

/** `move REFERENCE --to`: gives a page another address. */
export const move = defineCommand({
  name: 'move',
  usage: 'REFERENCE --to NEW-WORDS [--data DIR | --stack NAME | --bucket NAME]',
  about: `Changes the readable words in the address of a page, as when a name has to leave it. The former
address leads to the new one (301), lists and feeds name the new one alone, and nobody is told anew.
After a kill both addresses answer that the story is gone.
${whatIsMeant}`,
  options: {
    to: { type: 'string', value: 'NEW-WORDS', help: 'Lower-case letters and digits, joined by hyphens.' },
    ...deskOptions,
  },
  examples: [[`npx newsroom move ${somePage} --to river-bursts-its-banks`, 'Change the address.']],
  operands: [1, 1],
  async run({ operands: [reference = ''], values: { to, ...where } }, terminal) {
    if (to === undefined) throw new UsageError('--to is missing: what should the new address say?');
    if (to.length > 80 || !slugPattern.test(to))
      throw new UsageError('--to takes up to 80 lower-case letters and digits, joined by single hyphens.');
    return give(where, { verb: 'move', reference, to }, terminal);
  },
});

interface Order {
  readonly about: string;
  readonly example: string;
}

function order(verb: DeskCommand['verb'], { about, example }: Order): Command {
  return defineCommand({
    name: verb,
    usage: 'REFERENCE [--dry-run] [--data DIR | --stack NAME | --bucket NAME]',
    about: `${about}\n${whatIsMeant}`,
    options: {
      'dry-run': { type: 'boolean', help: 'Say which story it is and what it would cost, and do nothing.' },
      ...deskOptions,
    },
    examples: [[`npx newsroom ${verb} ${somePage}`, example]],
    operands: [1, 1],
    async run({ operands: [reference = ''], values }, terminal) {
      if (!values['dry-run']) return give(values, { verb, reference }, terminal);
      const { rehearseOrder } = await import('../desk/rehearse-order.ts');
      await terminal.print(await rehearseOrder(values, { verb, reference }));
      return 0;
    },
  });
}

async function give(
  where: Parameters<typeof findDesk>[0],
  given: Omit<DeskCommand, 'at'>,
  terminal: Terminal,
): Promise<number> {
  const receipt = await giveOrder(await findDesk(where), given);
  for (const line of receiptLines(receipt, given.reference, terminal.paint)) await terminal.print(line);
  const { certificate, key } = receipt;
  if (certificate?.state === 'awaited')
    await terminal.print(`${certificate.message}\nSee it in a few seconds: npx newsroom status ${key}`);
  const waits = receipt.questions?.some(({ code }) => code === 'kill-waits') ?? false;
  return isRejected(receipt) || waits ? 1 : 0;
}
