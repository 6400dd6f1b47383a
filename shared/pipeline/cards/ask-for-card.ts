import type { StoryRecord } from '../../story/versions/record.ts';
import { nameInLogs } from '../name-in-logs.ts';
import type { Newsroom } from '../newsroom.ts';
import { cardOf } from './card-of.ts';

/**
 * Asks for a story's card to be drawn. Nobody waits for it: the page names it already.
 *
 * @param record - what is public by it; nothing is asked for where no card may stand
 * @param others - cards of a former headline, address or settings may stand beside it
 */
export async function askForCard(
  newsroom: Newsroom,
  record: StoryRecord,
  others = record.modifiedAt !== undefined || record.addresses !== undefined,
): Promise<void> {
  if (!cardOf(record, newsroom.site)) return;
  const file = record.live && (await nameInLogs(record.live.sourceKey));
  await newsroom.queues.draw({
    draw: record.id,
    ...(others ? { others } : {}),
    ...(file === undefined ? {} : { file }),
  });
}
