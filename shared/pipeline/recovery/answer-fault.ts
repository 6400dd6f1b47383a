import { NewsroomError } from '../../errors.ts';
import { receiptOf } from '../../story/receipts/receipt.ts';
import { arrivalRank } from '../../story/versions/rank.ts';
import type { Newsroom } from '../newsroom.ts';
import type { FileHint } from '../publish/file-hint.ts';
import { writeReceipt } from '../receipts/write-receipt.ts';

/**
 * Answers the editor of a file on which the newsroom itself keeps failing, so that nobody waits for ever.
 *
 * Written before the last attempt as well as after it: a worker that runs out of memory or time writes nothing
 * any more. An attempt that succeeds after all answers over it.
 *
 * @param error - why the last attempt failed; absent before it was made
 */
export async function answerFault(newsroom: Newsroom, hint: FileHint, error?: unknown): Promise<void> {
  const dropped = await newsroom.wire.open(hint.key, 0);
  if (!dropped) return;
  const { lastModified } = dropped;
  const receipt = receiptOf(hint.key, [
    {
      state: 'rejected',
      message: 'The newsroom failed on this file. The file is kept untouched, and the operators are told.',
      error: {
        code: 'newsroom-fault',
        message: `This is a fault of the newsroom, not of the file: ${reasonOf(error)}`,
        fix: 'Nothing to do for the editor. When the fault is mended, operators run: newsroom redrive.',
      },
      decisions: [],
      warnings: [],
      times: { received: lastModified },
    },
  ]);
  const rank = arrivalRank({ lastModified, sequencer: hint.sequencer });
  await writeReceipt(newsroom, { key: hint.key, rank }, async () => receipt);
}

// Our own sentences hold no text and no key; what a library says may.
function reasonOf(error: unknown): string {
  if (error === undefined) return 'its worker ended without a word, out of memory or time.';
  if (error instanceof NewsroomError) return `${error.message} (${error.code}${causeOf(error)})`;
  return `an unexpected ${error instanceof Error ? error.name : typeof error}.`;
}

function causeOf({ cause }: NewsroomError): string {
  return cause instanceof Error ? `, ${cause.name}` : '';
}
