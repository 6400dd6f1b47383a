import type { Finished } from '../../aws/story-table.ts';
import { LedgerDamagedError } from '../../errors.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { keepLedger } from './keep-ledger.ts';

/**
 * Does what a record owes to the public ledger.
 *
 * A ledger that cannot be read holds nothing else up: the page is a notice, the withdrawal is told and the editor is
 * answered, while this work stays owed, is tried again every minute, and rings.
 */
export async function doneForLedger(
  newsroom: Newsroom,
  record: StoryRecord,
): Promise<Pick<Finished, 'done' | 'learned'>> {
  const { ledgerDue } = record;
  if (ledgerDue === undefined) return { done: {}, learned: {} };
  try {
    return { done: { ledgerDue }, learned: { ledgerParts: await keepLedger(newsroom, record) } };
  } catch (error) {
    if (!(error instanceof LedgerDamagedError)) throw error;
    newsroom.log('ledger-damaged', { id: record.id });
    return { done: {}, learned: {} };
  }
}

/**
 * Lets the ledger say again what a record says, after a loss. A story that was never corrected or withdrawn costs
 * nothing, and an erased one stays without words.
 */
export async function keepLedgerAgain(newsroom: Newsroom, record: StoryRecord | undefined): Promise<void> {
  if (!record || record.erasedAt !== undefined) return;
  if (record.corrections.length === 0 && (record.turns ?? []).length === 0) return;
  const ledgerParts = await keepLedger(newsroom, record);
  if (ledgerParts.join() === (record.ledgerParts ?? []).join()) return;
  await newsroom.table.finish(record.id, { done: {}, learned: { ledgerParts } });
}
