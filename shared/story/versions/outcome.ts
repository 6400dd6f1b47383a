import type { Slot, StoryRecord } from './record.ts';

/** What became of one version that a file brought. */
export type Outcome =
  | 'published'
  | 'updated'
  | 'corrected'
  | 'held'
  | 'embargoed'
  | 'expired'
  | 'killed'
  | 'released'
  | 'reinstated'
  | 'moved'
  | 'picture-killed'
  | 'picture-reinstated'
  | 'refused'
  | 'duplicate'
  | 'superseded';

/** A version as its file gives it, not yet numbered. */
export type Candidate = Omit<Slot, 'revision'> & {
  readonly id: string;
  readonly uri: string;
  /** The wire withdraws the story. */
  readonly canceled: boolean;
};

export interface Transition {
  readonly outcome: Outcome;
  /** The record as it must become; the same object when nothing changes. */
  readonly record: StoryRecord;
}
