/**
 * Which messages of a batch the function reported as failed.
 *
 * As Lambda reads it: nothing or an empty list means that all went well; a shape that it does not know, or an id
 * that is not in the batch, means that the whole batch failed.
 */
export function failedIdsOf(
  result: unknown,
  batch: readonly { readonly messageId: string }[],
): ReadonlySet<string> {
  const all = new Set(batch.map(({ messageId }) => messageId));
  if (result === null || result === undefined) return new Set();
  const failures = (result as { batchItemFailures?: unknown }).batchItemFailures;
  if (failures === null || failures === undefined) return new Set();
  if (!Array.isArray(failures)) return all;
  const ids = failures.map((failure: { itemIdentifier?: unknown } | null) => failure?.itemIdentifier);
  const known = ids.every((id): id is string => typeof id === 'string' && all.has(id));
  return known ? new Set(ids) : all;
}
