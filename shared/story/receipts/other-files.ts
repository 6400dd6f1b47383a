import type { StoryRecord } from '../versions/record.ts';
import { takesIn } from './take-receipt.ts';

/** The latest are remembered: a record stays within a few kilobytes however many files bring its story. */
const mostOtherFiles = 12;

/** A record that remembers the files whose versions a change replaced: their receipts go on speaking of the story. */
export function withOtherFiles(before: StoryRecord | undefined, after: StoryRecord): StoryRecord {
  const replaced = [before?.live, before?.next].flatMap((slot) => slot?.sourceKey ?? []);
  return replaced.reduce(rememberingFile, after);
}

/**
 * A record that remembers one more file whose receipt speaks of its story without being a version's own: an older
 * version under another name, or the same text.
 *
 * @param key - without `incoming/`
 * @returns the same object where the file is known
 */
export function rememberingFile(record: StoryRecord, key: string): StoryRecord {
  const known = record.otherFiles ?? [];
  // A name can give an erased story away.
  if (record.erasedAt !== undefined || known.includes(key) || filesOf(record).includes(key)) return record;
  return { ...record, otherFiles: [...known, key].slice(-mostOtherFiles) };
}

/** Files that must hear of a change of the story beside those of the versions that its record holds. */
export function otherFilesOf(record: StoryRecord): string[] {
  const own = filesOf(record);
  return (record.otherFiles ?? []).filter((key) => !own.includes(key));
}

function filesOf(record: StoryRecord): string[] {
  const { live, next } = record;
  return [...[live, next].flatMap((slot) => slot?.sourceKey ?? []), ...takesIn(record).map(({ key }) => key)];
}
