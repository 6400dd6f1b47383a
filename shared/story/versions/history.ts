import type { DeskCommand } from '../desk/desk-command.ts';
import type { Candidate, Outcome } from './outcome.ts';
import type { Happening, StoryRecord } from './record.ts';

/** Older ones give way: a record stays within a few kilobytes however often its story changes. */
const mostHappenings = 60;

/** The record with one more decision in its history, to be written in the same commit. */
export function remembering(record: StoryRecord, happening: Happening): StoryRecord {
  return { ...record, history: [...(record.history ?? []), happening].slice(-mostHappenings) };
}

interface Step {
  readonly before: StoryRecord | undefined;
  readonly after: StoryRecord;
  readonly outcome: Outcome;
}

/** The decision that a version's file brought. */
export function versionHappening({ before, after, outcome }: Step, version: Candidate): Happening {
  const numbered = after.revision > (before?.revision ?? 0) ? { revision: after.revision } : {};
  // Every rank ends with the sha256 of its file.
  const sha256 = version.rank.slice(version.rank.lastIndexOf('_') + 1);
  return { at: version.arrivedAt, outcome, ...numbered, file: shortDigest(sha256) };
}

/** The decision that the desk gave. */
export function commandHappening({ before, after, outcome }: Step, command: DeskCommand): Happening {
  const shown = after.live?.revision;
  const brought = shown !== undefined && shown !== before?.live?.revision ? { revision: shown } : {};
  return { at: command.at, outcome, by: command.verb, ...brought };
}

/**
 * The decision that the end of an embargo is.
 *
 * @param before - whose waiting version becomes public
 */
export function releaseHappening({ next }: StoryRecord): Happening {
  const revision = next === undefined ? {} : { revision: next.revision };
  return { at: next?.embargoedUntil ?? '', outcome: 'released', by: 'embargo', ...revision };
}

/** As happenings name a file. */
export function shortDigest(sha256: string): string {
  return sha256.slice(0, 12);
}
