import { StoreUnavailableError } from '../../errors.ts';
import type { Story } from '../../story/story.ts';
import { shortDigest } from '../../story/versions/history.ts';
import { isDead, newestSlot, type StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';

/** Longer than a worker lives, with what its last call may still do: one that has not committed by then never will. */
const claimMs = 120_000;
const pauseMs = 200;
const mostPauses = 10;

/**
 * The other story that already shows this text, or was killed with it.
 *
 * A story that has moved on to another text gives its former one free. One that claimed the text and has not committed
 * yet is given a moment; if it still has not, the file is left to the queue's next delivery. Its worker may only be
 * slow, and would commit a second page; so its claim is taken over when that worker cannot be alive any more.
 *
 * @param claim - of the other story; `at`: UTC instant, absent where nobody is about to use it
 * @throws StoreUnavailableError
 */
export async function twinOf(
  newsroom: Newsroom,
  story: Story,
  claim: { readonly id: string; readonly at: string | undefined },
): Promise<StoryRecord | undefined> {
  for (let pauses = 0; pauses < mostPauses; pauses++) {
    const other = await newsroom.table.read(claim.id);
    if (other && shows(other, story)) return other;
    if (isOver(newsroom, claim.at) || (other && hadBefore(other, story))) return undefined;
    await newsroom.pause(pauseMs);
  }
  throw new StoreUnavailableError({
    code: 'text-claimed',
    message: 'The same text is being published under another name.',
    fix: 'Nothing to do: the file is kept and tried again by itself.',
  });
}

function shows(other: StoryRecord, { contentHash }: Story): boolean {
  return [other.live, newestSlot(other)].some((slot) => slot?.contentHash === contentHash) || isDead(other);
}

function isOver({ now }: Newsroom, claimedAt: string | undefined): boolean {
  return claimedAt === undefined || Date.parse(now()) - Date.parse(claimedAt) > claimMs;
}

// The very file was a version of it, and no longer is its newest: it has moved on.
function hadBefore({ history = [] }: StoryRecord, { raw }: Story): boolean {
  return history.some(({ file }) => file === shortDigest(raw.sha256));
}
