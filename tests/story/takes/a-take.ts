import type { Story } from '#shared/story/story.ts';
import { joinTakes } from '#shared/story/takes/join-takes.ts';
import type { TakeMark } from '#shared/story/takes/take-mark.ts';
import type { KeptTake } from '#shared/story/takes/take-name.ts';
import { aStory } from '../a-story.ts';

/** Folder of the parts. */
export const name = 'c'.repeat(32);
/** A minute past eight. */
export const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute)).toISOString();

/** A part that was dropped at a minute past eight. */
export function aTake(
  take: TakeMark,
  minute: number,
  given: Partial<Story> & { sequencer?: string } = {},
): KeptTake {
  const { sequencer = '', ...fields } = given;
  const digest = (take.number * 60 + minute).toString(16).padStart(64, '0');
  const raw = { ...aStory().raw, key: `pier-${take.number}.txt`, sha256: digest, lastModified: at(minute) };
  const story = aStory({ take, bodyText: `Part ${take.number}.`, contentHash: digest, raw, ...fields });
  return { story, arrival: { lastModified: at(minute), sequencer }, quiet: false };
}

/** The whole story, as the file of its first part is answered. */
export async function joined(...takes: readonly [KeptTake, ...KeptTake[]]): Promise<Story> {
  const whole = await joinTakes(takes, takes[0], name);
  if (typeof whole !== 'object') throw new Error(`not joined: ${whole}`);
  return whole.story;
}
