import * as z from 'zod/mini';
import type { Standing } from '../../aws/conditional-object.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';

const placesSchema = z.object({ places: z.record(z.string(), z.string()) });

/**
 * Which part of the ledger each of a story's entries belongs into: entry id -> part.
 *
 * Written before the part is, so an entry has one place however many workers write it and wherever they die; kept
 * beside the wire, so that a replay into an empty table does not write the ledger a second time.
 */
export interface Places {
  readonly of: Readonly<Record<string, string>>;
  readonly standing: Standing;
}

export async function readPlaces(newsroom: Newsroom, id: string): Promise<Places> {
  const stored = await newsroom.wire.readLedgerPlaces(id);
  if (!stored) return { of: {}, standing: 'nothing' };
  return { of: placesSchema.parse(JSON.parse(stored.text)).places, standing: { etag: stored.etag } };
}

/** What a record remembers of the ledger, for one that was rebuilt; a story that is not in it costs no look. */
export async function partsThatSpeakOf(
  newsroom: Newsroom,
  { id, corrections, turns = [] }: StoryRecord,
): Promise<Pick<StoryRecord, 'ledgerParts'>> {
  if (corrections.length === 0 && turns.length === 0) return {};
  const ledgerParts = [...new Set(Object.values((await readPlaces(newsroom, id)).of))].sort();
  return ledgerParts.length > 0 ? { ledgerParts } : {};
}

/** @returns whether the places were written; false when another worker gave others meanwhile */
export async function givePlaces(newsroom: Newsroom, id: string, { of, standing }: Places): Promise<boolean> {
  const body = `${JSON.stringify({ places: of })}\n`;
  return (await newsroom.wire.putLedgerPlaces(id, body, standing)) !== 'conflict';
}
