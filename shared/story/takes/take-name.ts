import { sha256Hex } from '../digest.ts';
import { foldedName } from '../names/folded-name.ts';
import type { Story } from '../story.ts';
import type { Arrival } from '../versions/rank.ts';

/** One part of a story as its file gave it. */
export interface KeptTake {
  /** With its `take` mark. */
  readonly story: Story;
  readonly arrival: Arrival;
  readonly quiet: boolean;
}

/**
 * What the parts of one story have in common: the wire's label (else the headline as filed) and the day.
 *
 * Not the source, which later parts leave out: `mayBelong` compares it where both name one.
 *
 * @returns 32 hexadecimal digits; the folder of the parts
 */
export async function takesName(story: Story): Promise<string> {
  const filed = story.headlineDerived ? undefined : story.headline;
  const day = (story.contentCreated ?? story.raw.lastModified).slice(0, 10);
  // A part with neither can be joined to nothing.
  const label = foldedName(story.slugline ?? filed ?? story.uri);
  return (await sha256Hex(JSON.stringify(['takes', label, day]))).slice(0, 32);
}

/** Place of a part in its story, from 1. */
export function numberOf({ story }: KeptTake): number {
  return story.take?.number ?? 1;
}

/** Which lead of the story the part belongs to: `2nd Ld-1st Add` does not go on where the first lead ended. */
export function leadOf({ story: { signals, version } }: KeptTake): number {
  return signals.includes('update') ? (version ?? 0) : 0;
}

/** False where both name agencies and none is the same. */
export function mayBelong({ story: one }: KeptTake, { story: other }: KeptTake): boolean {
  if (one.infoSources.length === 0 || other.infoSources.length === 0) return true;
  return one.infoSources.some(({ name }) => other.infoSources.some((source) => source.name === name));
}

/** Whether two first parts are uploads of the same story. */
export function takesBySameName({ story: one }: KeptTake, { story: other }: KeptTake): boolean {
  return one.id === other.id || foldedName(one.headline) === foldedName(other.headline);
}

/** Of two uploads, whether the first came later. */
export function isNewer(one: KeptTake, than: KeptTake): boolean {
  return arrivalOf(one) > arrivalOf(than);
}

function arrivalOf({ arrival, story }: KeptTake): string {
  return `${arrival.lastModified} ${arrival.sequencer.toUpperCase().padEnd(32, '0')} ${story.raw.sha256} ${story.uri}`;
}
