import { isDead } from '../../../shared/story/versions/record.ts';
import { dollars } from '../bill/dollars.ts';
import { priceOf } from '../bill/price-of.ts';
import { usageOf } from '../bill/usage-of.ts';
import { CommandError } from '../command-error.ts';
import { defineCommand } from '../define-command.ts';
import { findDesk } from '../desk/find-desk.ts';
import { giveOrder } from '../desk/give-order.ts';
import { isRejected } from '../desk/receipt-line.ts';
import { eraseStory } from '../operations/erase-story.ts';
import { operationsOptions } from '../operations/find-operations.ts';
import { oneStory } from '../operations/listed-stories.ts';
import { type Operations, openOperations } from '../operations/open-operations.ts';
import { tracesOf } from '../operations/traces-of-story.ts';
import { plain } from '../plain.ts';

/** `erase REFERENCE --yes`: no word of a story remains. */
export const erase = defineCommand({
  name: 'erase',
  usage: 'REFERENCE --yes [--dry-run] [--data DIR | --stack NAME]',
  about: `Carries out an order to erase, such as a court's. Kills the story, then removes every version of the
dropped file, of files with the very same bytes, of its kept texts and receipts, and the words in its record.
There is no way back. The page goes on saying that the story is gone, and the same text stays down.
Prints a certificate without a word of the story, which also stays under receipts/_erased/.
A file that held several stories goes as a whole; the other stories stay public.`,
  options: {
    yes: { type: 'boolean', help: 'Really erase.' },
    'dry-run': { type: 'boolean', help: 'Say what would be removed.' },
    ...operationsOptions,
  },
  examples: [
    ['npx newsroom erase flood.txt --dry-run', 'What there is of the story.'],
    [
      'npx newsroom erase flood.txt --yes --stack Newsroom > certificate.json',
      'Erase it, and file the certificate.',
    ],
  ],
  operands: [1, 1],
  async run({ operands: [reference = ''], values }, terminal) {
    const operations = await openOperations(values);
    const { id, uri } = await oneStory(operations, reference);
    const record = await recordOf(operations, id);
    const { versions, sources } = await tracesOf(operations, record);
    const found = `${versions.length} versions of objects, from ${sources.length} files and orders`;
    if (values['dry-run']) {
      await terminal.print(
        `${plain(record.live?.headline ?? record.next?.headline ?? uri)}\n${found}, for ${costOf(sources.length)}. Nothing was done.`,
      );
      return 0;
    }
    if (!values.yes) throw notSure(found);
    if (!isDead(record)) await kill(uri, values);
    const certificate = await eraseStory(operations, await recordOf(operations, id));
    await terminal.print(JSON.stringify(certificate, null, 2));
    return 0;
  },
});

// The kill, and one receipt and a look for every file; removing versions costs nothing.
function costOf(files: number): string {
  return dollars(priceOf(usageOf('kill')) + files * priceOf(usageOf('page')));
}

async function recordOf({ newsroom }: Operations, id: string) {
  const record = await newsroom.table.read(id);
  if (record) return record;
  throw new CommandError({
    code: 'reference-unknown',
    message: 'The story has no record any more.',
    fix: 'Rebuild it first: newsroom replay.',
  });
}

async function kill(reference: string, where: { data: string; stack: string | undefined }): Promise<void> {
  const desk = await findDesk({ ...where, bucket: undefined });
  const receipt = await giveOrder(desk, { verb: 'kill', reference });
  if (!isRejected(receipt)) return;
  throw new CommandError({
    code: 'kill-refused',
    message: `The story could not be killed: ${receipt.error?.message ?? receipt.message}`,
    fix: 'Nothing was erased. See newsroom status for where the story stands.',
  });
}

function notSure(found: string): CommandError {
  return new CommandError({
    code: 'erase-not-confirmed',
    message: `This would remove ${found}, and there is no way back.`,
    fix: 'Give --yes to do it.',
  });
}
