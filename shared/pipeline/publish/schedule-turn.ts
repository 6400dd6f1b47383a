import { nextTurn } from '../../story/versions/expiry.ts';
import type { Transition } from '../../story/versions/outcome.ts';
import type { Newsroom } from '../newsroom.ts';

/** SQS delays a message by at most 15 minutes. */
const maxDelaySeconds = 900;

/**
 * Asks for a story to be looked at when its embargo ends or it expires, if that is within SQS's reach. What comes
 * later is found by the sweep. The turn itself checks the clock again.
 */
export async function scheduleTurn(newsroom: Newsroom, { outcome, record }: Transition): Promise<void> {
  const turn = outcome === 'duplicate' || outcome === 'superseded' ? undefined : nextTurn(record);
  if (turn === undefined) return;
  const seconds = Math.ceil((Date.parse(turn) - Date.parse(newsroom.now())) / 1000);
  if (seconds > maxDelaySeconds) return;
  const what = { resume: 'story', id: record.id } as const;
  await newsroom.queues.resume([{ what, afterSeconds: Math.max(0, seconds) }]);
}
