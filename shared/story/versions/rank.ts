import type { Story } from '../story.ts';

/** What is known of one dropped object; together they order it among its siblings. */
export interface Arrival {
  /** S3 LastModified, UTC with milliseconds. */
  readonly lastModified: string;
  /** S3 event sequencer, hexadecimal; empty when no event came and the sweep found the object. */
  readonly sequencer: string;
}

/**
 * One sortable string that says which of two versions of a story is newer, from their files alone.
 *
 * Compared as text. A story known by its wire id is ordered by the wire's version, then its time, then arrival;
 * one known by its object key is ordered by arrival, so an editor's re-upload wins. One that was joined from parts
 * brings its order along.
 */
export function rankOf(story: Story, arrival: Arrival): string {
  if (story.takes) return `${story.takes.order}_${story.raw.sha256}`;
  if (!story.uriFromWire) {
    return [compact(arrival.lastModified), paddedSequencer(arrival.sequencer), story.raw.sha256].join('_');
  }
  const version = String(story.version ?? 0).padStart(versionDigits, '0');
  const written = compact(story.contentCreated ?? arrival.lastModified);
  return [version, written, compact(arrival.lastModified), story.raw.sha256].join('_');
}

/** Orders the receipts of one key: a worker that is late must not overwrite the answer to a newer upload. */
export function arrivalRank(arrival: Arrival): string {
  return [compact(arrival.lastModified), paddedSequencer(arrival.sequencer)].join('_');
}

/**
 * Whether `rank` belongs to a later upload than `than`.
 *
 * An upload that the sweep found carries no sequencer; with the same second on both, the two count as one.
 */
export function isLaterArrival(rank: string, than: string): boolean {
  const [second = '', sequencer = ''] = rank.split('_');
  const [otherSecond = '', otherSequencer = ''] = than.split('_');
  if (second !== otherSecond) return second > otherSecond;
  if (isAbsent(sequencer) || isAbsent(otherSequencer)) return false;
  return sequencer > otherSequencer;
}

// Number.MAX_SAFE_INTEGER has 16 digits.
const versionDigits = 16;

// S3 says: pad the shorter sequencer with zeros on the right, then compare as text. Observed lengths are 16 to 18.
const sequencerDigits = 32;

export function paddedSequencer(sequencer: string): string {
  return sequencer.toUpperCase().padEnd(sequencerDigits, '0');
}

function isAbsent(padded: string): boolean {
  return /^0*$/.test(padded);
}

function compact(instant: string): string {
  return instant.replace(/[-:.]/g, '');
}
