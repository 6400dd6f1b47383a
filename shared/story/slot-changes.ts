import type { Candidate, Transition } from './outcome.ts';
import { isPublic, type Slot, type StoryRecord, type StoryState } from './record.ts';
import { storySchemaVersion } from './story.ts';

/** Puts a version before the public: first publication, update or correction, as the record's past decides. */
export function publish(record: StoryRecord, slot: Slot, at: string): Transition {
  const { next: _, ...rest } = record;
  const corrections = [...record.corrections, ...slot.corrections.map((text) => ({ at, text }))];
  const due = { renderDue: slot.rank, listsDue: slot.rank };
  if (record.firstPublishedAt === undefined) {
    const first = {
      ...rest,
      ...due,
      state: 'live',
      live: slot,
      corrections,
      ...firstPublication(slot, at),
    } as const;
    return { outcome: 'published', record: { ...first, ...publicationDue(slot) } };
  }
  const later: StoryRecord = { ...rest, ...due, state: 'live', live: slot, corrections, modifiedAt: at };
  if (slot.corrections.length === 0) return { outcome: 'updated', record: later };
  const announced = record.announcedRank === 'quiet' ? {} : { announceDue: slot.rank };
  return { outcome: 'corrected', record: { ...later, ...announced } };
}

function firstPublication(slot: Slot, at: string) {
  const stamp = slot.contentCreated ?? at;
  return { pagePath: slot.pagePath, firstPublishedAt: at, listedAt: stamp < at ? stamp : at };
}

function publicationDue(slot: Slot): Partial<StoryRecord> {
  return slot.quiet ? { announcedRank: 'quiet' } : { announceDue: slot.rank };
}

/** Keeps a version for later; what is public stays as it is. */
export function wait(outcome: 'killed' | 'held' | 'embargoed', record: StoryRecord, slot: Slot): Transition {
  const state: StoryState = outcome !== 'killed' && isPublic(record) ? record.state : outcome;
  return { outcome, record: { ...record, state, next: slot } };
}

/**
 * Kills a story. A kill lies outside rank: it stands whatever came before or comes after, until a reinstatement.
 *
 * @param rank - of the file or command that kills; names what is owed
 * @param at - when the desk killed it
 */
export function kill(record: StoryRecord, rank: string, at: string): Transition {
  if (record.killedAt !== undefined && record.killedAt >= at) return { outcome: 'duplicate', record };
  const { announceDue: _, ...rest } = record;
  const due = record.live ? { renderDue: rank, listsDue: rank, withdrawDue: rank } : {};
  const commit = record.commit + 1;
  return {
    outcome: 'killed',
    record: { ...rest, ...due, commit, state: 'killed', killedAt: at, receiptDue: rank },
  };
}

/** The record of a story of which nothing is known yet. */
export function emptyRecord({ id, uri }: Pick<StoryRecord, 'id' | 'uri'>): StoryRecord {
  return {
    id,
    uri,
    schemaVersion: storySchemaVersion,
    commit: 0,
    state: 'held',
    revision: 0,
    corrections: [],
    lists: [],
  };
}

/** The version as the record keeps it, numbered. */
export function slotOf(candidate: Candidate, revision: number): Slot {
  const { id: _id, uri: _uri, canceled: _canceled, ...slot } = candidate;
  return { ...slot, revision };
}
