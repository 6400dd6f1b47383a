import type { Outcome } from './outcome.ts';
import type { Happening, StoryRecord } from './record.ts';

/** Older ones give way: a record stays within a few kilobytes however often its story changes. */
const mostHappenings = 60;

/** The record with one more decision in its history, to be written in the same commit. */
export function remembering(record: StoryRecord, happening: Happening): StoryRecord {
  return { ...record, history: [...(record.history ?? []), happening].slice(-mostHappenings) };
}

/** The decision that a version's file brought. */
export function versionHappening(
  outcome: Outcome,
  { before, after }: { before: StoryRecord | undefined; after: StoryRecord },
  file: { readonly lastModified: string; readonly sha256: string },
): Happening {
  const numbered = after.revision > (before?.revision ?? 0) ? { revision: after.revision } : {};
  return { at: file.lastModified, outcome, ...numbered, file: shortDigest(file.sha256) };
}

/** As happenings name a file. */
export function shortDigest(sha256: string): string {
  return sha256.slice(0, 12);
}
