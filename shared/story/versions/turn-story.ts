import { expireStory } from './expiry.ts';
import { releaseHappening, remembering } from './history.ts';
import type { Transition } from './outcome.ts';
import type { StoryRecord } from './record.ts';
import { releaseEmbargo } from './transitions.ts';

/**
 * What the clock does to a story: it ends an embargo, or lets the story expire; its history remembers it.
 *
 * @returns undefined when neither is due
 */
export function turnStory(record: StoryRecord, now: string): Transition | undefined {
  const released = releaseEmbargo(record, now);
  if (released) return { ...released, record: remembering(released.record, releaseHappening(record)) };
  const expired = expireStory(record, now);
  if (!expired) return undefined;
  const happening = { at: record.live?.expiresAt ?? '', outcome: expired.outcome, by: 'expiry' };
  return { ...expired, record: remembering(expired.record, happening) };
}
