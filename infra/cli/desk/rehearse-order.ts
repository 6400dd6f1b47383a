import { pictureMeant } from '../../../shared/pipeline/desk/find-picture.ts';
import { findStory } from '../../../shared/pipeline/desk/find-story.ts';
import type { DeskCommand } from '../../../shared/story/desk/desk-command.ts';
import { newestSlot } from '../../../shared/story/versions/record.ts';
import { dollars } from '../bill/dollars.ts';
import { priceOf } from '../bill/price-of.ts';
import { usageOf } from '../bill/usage-of.ts';
import { oneStory } from '../operations/listed-stories.ts';
import { openOperations } from '../operations/open-operations.ts';
import { plain } from '../plain.ts';
import { UsageError } from '../usage-error.ts';
import type { DeskChoice } from './find-desk.ts';

/**
 * Says which story an order would reach and what it would cost, and gives no order.
 *
 * @throws CommandError `reference-unknown`, `reference-ambiguous`; UsageError with `--bucket`, since the table is read
 */
export async function rehearseOrder(
  { bucket, ...where }: DeskChoice,
  { verb, reference }: Pick<DeskCommand, 'verb' | 'reference'>,
): Promise<string> {
  if (bucket !== undefined) throw new UsageError('--dry-run reads the table: give --stack or --data.');
  const operations = await openOperations(where);
  const found = await findStory(operations.newsroom, reference);
  const picture = await pictureMeant(operations.newsroom, reference, {
    found,
    receivedAt: new Date().toISOString(),
  });
  if (picture)
    return `${verb} would act on one picture of ${plain(picture.uri)}, ${picture.kept.width} × ${picture.kept.height} pixels; the story stands. Nothing was done.`;
  const { id } = await oneStory(operations, reference);
  const record = await operations.newsroom.table.read(id);
  const { headline = 'a story without a headline' } = (record && newestSlot(record)) ?? {};
  const page = record?.pagePath === undefined ? 'without a page' : operations.names.origin + record.pagePath;
  // The dearest of the orders: the others do less.
  const cost = dollars(priceOf(usageOf('kill')));
  const places = `${record?.lists.length ?? 0} lists`;
  return `${verb} would act on “${plain(headline)}” (${record?.state ?? 'unknown'}), ${page}, on ${places}, for ${cost} at most. Nothing was done.`;
}
