import type { LeadMark } from '../pictures/picture.ts';
import type { Slot, StoryRecord } from './record.ts';

/** Stands where words stood. */
const erased = '[erased]';

/**
 * What remains of a record when every word of its story must go: who it was, that it was killed, where its page
 * stood, and digests by which the same text is known again and stays down.
 *
 * @param at - UTC instant of the erasure
 */
export function erasedRecord(record: StoryRecord, at: string): StoryRecord {
  const { live, next, receiptDue: _answer, dueAt, otherFiles: _names, picture, ...rest } = record;
  // A kill that is not proven yet is still looked after.
  const look = record.certificateDue === undefined || dueAt === undefined ? {} : { dueAt };
  return {
    ...rest,
    ...look,
    ...(picture ? { picture: withoutWords(picture) } : {}),
    state: 'killed',
    erasedAt: at,
    corrections: record.corrections.map((one) => ({ at: one.at, text: erased })),
    ...(live ? { live: erasedSlot(live) } : {}),
    ...(next ? { next: erasedSlot(next) } : {}),
  };
}

function withoutWords({ alt: _words, ...picture }: LeadMark): LeadMark {
  return picture;
}

// Named field by field: one that is added later goes, unless somebody decides that it may stay.
function erasedSlot(slot: Slot): Slot {
  const { rank, seenRank, revision, contentHash, storyKey, arrivedAt, section, language, dir, pagePath } =
    slot;
  return {
    rank,
    ...(seenRank === undefined ? {} : { seenRank }),
    revision,
    contentHash,
    storyKey,
    sourceKey: erased,
    arrivedAt,
    headline: erased,
    section,
    language,
    dir,
    holds: [],
    pagePath,
    corrections: [],
    ...(slot.quiet ? { quiet: true } : {}),
  };
}
