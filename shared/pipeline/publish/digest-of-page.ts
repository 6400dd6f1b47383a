import { sha256Hex } from '../../story/digest.ts';
import type { StoryRecord } from '../../story/versions/record.ts';

/** 16 hex digits that name a page's bytes: an object that carries the same need not be written again. */
export async function pageDigest(body: string): Promise<string> {
  return (await sha256Hex(body)).slice(0, 16);
}

/**
 * Names the state of a record that a page shows.
 *
 * It stands in the page, so that two states of one story never have the same bytes: otherwise a late worker
 * whose ETag happens to fit could bring a former state back. The sequencer is left out on purpose, since a
 * replay of the bucket does not know it and must give the same bytes.
 */
export async function stateMark(record: StoryRecord): Promise<string> {
  const { live, state, corrections, killedAt, reinstatedAt, heldAt, releasedAt, picture, pictureTurns } =
    record;
  const archived = state === 'expired' ? [live?.expiresAt] : [];
  const moved = record.addresses?.map(({ at }) => at) ?? [];
  const pictured = picture === undefined ? [] : [`picture ${picture.mark}`];
  // A state after a picture was taken down is not the one before there was any.
  const ordered = pictureTurns === undefined ? [] : [pictureTurns];
  const version = live ? [live.contentHash, live.arrivedAt, live.version ?? 0] : [];
  return (
    await sha256Hex(
      JSON.stringify([
        version,
        corrections,
        killedAt,
        reinstatedAt,
        heldAt,
        releasedAt,
        ...archived,
        ...moved,
        ...pictured,
        ...ordered,
      ]),
    )
  ).slice(0, 16);
}
