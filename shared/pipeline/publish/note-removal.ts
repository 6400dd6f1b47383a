import { type Receipt, receiptOf } from '../../story/receipts/receipt.ts';
import { receiptStem } from '../../story/receipts/receipt-key.ts';
import type { Warning } from '../../story/story.ts';
import { arrivalRank } from '../../story/versions/rank.ts';
import type { Newsroom } from '../newsroom.ts';
import { writeReceipt } from '../receipts/write-receipt.ts';
import type { FileHint } from './file-hint.ts';

/**
 * Answers for a file that is no longer there. Deleting a file is not a kill: tidy desks delete what they have
 * dropped, so the story stays as it is and its receipt says how to take it down.
 */
export async function noteRemoval(newsroom: Newsroom, hint: FileHint): Promise<void> {
  if ((await noteOnAnswer(newsroom, hint.key, removed)) === 'no answer')
    await answerForNothing(newsroom, hint);
}

/** Adds a warning to the receipt of a file, once. The next answer to the file writes it anew. */
export async function noteOnAnswer(
  newsroom: Newsroom,
  key: string,
  warning: Warning,
): Promise<'no answer' | undefined> {
  const stem = await receiptStem(key);
  for (let tries = 0; tries < 3; tries++) {
    const standing = await newsroom.wire.headReceipt(`${stem}.json`);
    if (!standing) return 'no answer';
    const receipt = JSON.parse((await newsroom.wire.readReceipt(`${stem}.json`)) ?? 'null') as Receipt | null;
    if (!receipt || receipt.warnings.some(({ code }) => code === warning.code)) return undefined;
    const noted = { ...receipt, warnings: [...receipt.warnings, warning] };
    const body = `${JSON.stringify(noted, null, 2)}\n`;
    const object = { key: `${stem}.json`, body, metadata: standing.metadata };
    if ((await newsroom.wire.putReceipt(object, standing)) !== 'conflict') return undefined;
  }
  return undefined;
}

const removed: Warning = {
  code: 'file_deleted',
  message: 'The dropped file was deleted afterwards. That does not take the story down.',
  fix: 'To take it down, run: newsroom kill URL.',
};

async function answerForNothing(newsroom: Newsroom, hint: FileHint): Promise<void> {
  const received = newsroom.now();
  const receipt = receiptOf(hint.key, [
    {
      state: 'rejected',
      message: 'This file was not published.',
      error: {
        code: 'file-gone',
        message: 'The file was deleted before it could be read.',
        fix: 'Drop it again if you want it published.',
      },
      decisions: [],
      warnings: [],
      times: { received },
    },
  ]);
  // Ranked below every upload: whatever is dropped later answers over it.
  const rank = arrivalRank({ lastModified: new Date(0).toISOString(), sequencer: hint.sequencer });
  await writeReceipt(newsroom, { key: hint.key, rank }, async () => receipt);
}
