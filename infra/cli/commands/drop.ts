import { defineCommand } from '../define-command.ts';
import { awaitReceipt } from '../desk/await-receipt.ts';
import { type FileToDrop, filesToDrop } from '../desk/files-to-drop.ts';
import { type Desk, deskOptions, findDesk } from '../desk/find-desk.ts';
import { readReceipt } from '../desk/read-receipt.ts';
import { isRejected, receiptLines } from '../desk/receipt-line.ts';
import { upload } from '../desk/upload.ts';
import { inParallel } from '../in-parallel.ts';
import { plain } from '../plain.ts';
import { sentenceOf } from '../sentence-of.ts';
import type { Terminal } from '../terminal.ts';

/** `drop FILE|DIR...`: gives files to the desk and, with `--wait`, tells what became of them. */
export const drop = defineCommand({
  name: 'drop',
  usage: 'FILE|DIR... [--wait] [--quiet] [--data DIR | --stack NAME | --bucket NAME]',
  about: `Drops wire files, folders with everything in them. A file's name, or its path inside
the folder, is its key: dropping the same name again is a new version of the story.
With --wait, prints one line a story: its state, the file, and its address or what is wrong.
Exit code 1 when any file was rejected.`,
  options: {
    wait: { type: 'boolean', help: 'Wait for the receipts and print them.' },
    quiet: { type: 'boolean', help: 'Publish without announcing, as for an archive.' },
    ...deskOptions,
  },
  examples: [
    ['npx newsroom drop flood.txt --wait', 'Publish flood.txt and print its address.'],
    ['npx newsroom drop archive/ --quiet', 'Publish a folder of old stories without announcing them.'],
    ['npx newsroom drop flood.txt --stack Newsroom', 'Drop into the stack Newsroom on AWS.'],
  ],
  operands: [1, Number.POSITIVE_INFINITY],
  async run({ operands, values }, terminal) {
    const files = await filesToDrop(operands);
    const desk = await findDesk(values);
    let done = 0;
    let failed = false;
    await inParallel(files, uploadsAtOnce, async (file) => {
      // One file that cannot be sent does not keep the others back.
      const ok = await dropOne(desk, file, { ...values, terminal }).catch((error: unknown) => {
        terminal.complain(sentenceOf(error));
        return false;
      });
      failed ||= !ok;
      done += 1;
      terminal.progress(`${done} of ${files.length}`);
    });
    terminal.progress(undefined);
    return failed ? 1 : 0;
  },
});

const uploadsAtOnce = 8;

interface Manner {
  readonly wait: boolean;
  readonly quiet: boolean;
  readonly terminal: Terminal;
}

/** @returns false when the newsroom rejected the file */
async function dropOne(desk: Desk, file: FileToDrop, { wait, quiet, terminal }: Manner): Promise<boolean> {
  if (file.litter) {
    await terminal.print(`skipped    ${plain(file.path)}  left behind by a file manager, not a story`);
    return true;
  }
  const before = wait ? await readReceipt(desk, file.key) : undefined;
  await upload(desk, { ...file, quiet });
  if (!wait) {
    await terminal.print(`dropped    ${plain(file.path)}  as ${plain(file.key)}`);
    return true;
  }
  const receipt = await awaitReceipt(desk, file.key, before);
  for (const line of receiptLines(receipt, file.path, terminal.paint)) await terminal.print(line);
  return !isRejected(receipt);
}
