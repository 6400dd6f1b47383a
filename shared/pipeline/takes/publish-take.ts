import { StoreUnavailableError } from '../../errors.ts';
import type { StoryReceipt } from '../../story/receipts/receipt.ts';
import { type AskedTake, waitingTakeReceipt } from '../../story/receipts/take-receipt.ts';
import type { Story } from '../../story/story.ts';
import { joinTakes } from '../../story/takes/join-takes.ts';
import { type KeptTake, numberOf, takesName } from '../../story/takes/take-name.ts';
import type { Arrival } from '../../story/versions/rank.ts';
import type { Newsroom } from '../newsroom.ts';
import { joinUpdate } from '../publish/join-update.ts';
import { type Published, publishStory } from '../publish/publish-story.ts';

/** A part that was joined into a version of its story. */
export interface PublishedTake extends Published {
  /** The joined version. */
  readonly story: Story;
  /** The part itself, as its file gave it. */
  readonly take: Story;
}

/** A part that waits; its answer is composed anew whenever another answer stands already. */
export interface WaitingTake {
  readonly ask: (stands: boolean) => Promise<StoryReceipt>;
}

/**
 * Takes one part of a story that the wire sends in several: keeps it, then publishes the story as far as it has
 * come. Kept before the others are looked for, so that of two workers at least one sees both parts.
 */
export async function publishTake(
  newsroom: Newsroom,
  story: Story,
  from: { arrival: Arrival; quiet: boolean },
): Promise<PublishedTake | WaitingTake> {
  const name = await takesName(story);
  const { take, others } = await keptAmong(newsroom, { name, story, ...from });
  const joined = await joinTakes(others, take, name);
  if (typeof joined === 'string') return { ask: asking(newsroom, { name, take }, joined) };
  const arrival = { lastModified: joined.story.raw.lastModified, sequencer: '' };
  const published = await publishStory(newsroom, joined.story, { arrival, quiet: joined.quiet });
  return { ...published, story: joined.story, take: take.story };
}

async function keptAmong(
  newsroom: Newsroom,
  { name, story, arrival, quiet }: KeptTake & { readonly name: string },
): Promise<{ take: KeptTake; others: readonly KeptTake[] }> {
  const place = placeOf(story, arrival);
  // An addition to a lead carries the lead's tag, and is no version of the story.
  const isFirst = (story.take?.number ?? 1) === 1;
  const read = isFirst ? await joinUpdate(newsroom, story, arrival) : { story, arrival };
  const take = { ...read, quiet };
  await newsroom.takes.keep(name, place, take);
  const kept = await newsroom.takes.readAll(name);
  // A redelivery decides as the first delivery did.
  return { take: kept.get(place) ?? take, others: [...kept.values()] };
}

// Sorted: by number, then by time of upload.
function placeOf({ id, take, raw }: Story, { lastModified }: Arrival): string {
  const number = String(take?.number ?? 1).padStart(2, '0');
  return [number, lastModified.replace(/[-:.]/g, ''), raw.sha256, id].join('_');
}

// When the part is joined by another worker meanwhile, that worker's answer must not be written over.
function asking(
  newsroom: Newsroom,
  { name, take }: { name: string; take: KeptTake },
  why: AskedTake['why'],
): WaitingTake['ask'] {
  return async (stands) => {
    if (stands) {
      const kept = [...(await newsroom.takes.readAll(name)).values()];
      if (typeof (await joinTakes(kept, take, name)) !== 'string') throw joinedMeanwhile();
    }
    return waitingTakeReceipt({ story: take.story, number: numberOf(take), why });
  };
}

function joinedMeanwhile(): StoreUnavailableError {
  return new StoreUnavailableError({
    code: 'take-joined-meanwhile',
    message: 'The first part of the story came while this one was being read.',
    fix: 'Nothing to do: the file is kept and tried again by itself.',
  });
}
