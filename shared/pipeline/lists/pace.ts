import type { Asked } from './asked.ts';
import type { Remembered } from './page-memory.ts';

/** How soon after its last writing a page may be written again; one that has not been written is written at once. */
export const paces = {
  /** Home with its RSS, and sections: within seconds of a publication. */
  atOnce: 0,
  /** Lists of a name and the search. */
  fiveMinutes: 300_000,
  /** What programs poll, and long lists, which read up to a thousand records. As long as SQS delays a message. */
  quarterHour: 900_000,
} as const;

/** `now`, `never` for a page that shows everything it is asked to show, or milliseconds. */
export type Turn = 'now' | 'never' | number;

/** Clocks of two functions differ by less. */
const clockDoubtMs = 5_000;

/**
 * When a page may be written.
 *
 * The first change shows at once, and those that follow share one writing at the end of the pace.
 */
export function turnOf(
  standing: Remembered | undefined,
  { paceMs, now }: { paceMs: number; now: string },
  asked: Asked,
): Turn {
  const readAt = standing?.metadata['read-at'];
  if (asked.urgent || paceMs === 0 || readAt === undefined || asked.until === undefined) return 'now';
  const read = Date.parse(readAt);
  if (read > Date.parse(asked.until) + clockDoubtMs) return 'never';
  const left = read + paceMs - Date.parse(now);
  return left <= 0 ? 'now' : left;
}
