import { isReleaseOverdue } from '../../story/versions/expiry.ts';
import type { Newsroom } from '../newsroom.ts';

/** A release is handed over to the second; one that is so late has failed, and a person must look. */
const lateMs = 2 * 60_000;
/** DynamoDB's limit for one batch. More late releases than this ring no louder. */
const mostCounted = 100;

/**
 * Counts the embargoes that ended and whose stories are still not public: the metric that the alarm watches.
 *
 * Costs nothing while nothing is late, since only records that are due too long are read.
 *
 * @param due - as the sparse index gives them
 */
export async function countOverdue(
  newsroom: Newsroom,
  due: readonly { readonly id: string; readonly dueAt: string }[],
): Promise<void> {
  const before = new Date(Date.parse(newsroom.now()) - lateMs).toISOString();
  const late = due.filter(({ dueAt }) => dueAt < before).slice(0, mostCounted);
  if (late.length === 0) return;
  const records = await newsroom.table.readMany([...new Set(late.map(({ id }) => id))]);
  for (const record of records) if (isReleaseOverdue(record, before)) newsroom.count('EmbargoesOverdue');
}
