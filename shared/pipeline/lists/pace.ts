import type { ObjectHead } from '../../aws/conditional-object.ts';
import type { Asked } from './asked.ts';

/** How soon after its last writing a page may be written again; one that has not been written is written at once. */
export const paces = {
  /** Fronts and their RSS: within seconds of a publication. */
  atOnce: 0,
  /** What programs poll, and lists of a name. */
  minute: 60_000,
  /** Long lists that read up to a thousand records. */
  fiveMinutes: 300_000,
} as const;

/** Clocks of two functions differ by less. */
const clockDoubtMs = 5_000;

/**
 * When a page may be written: `now`, `never` when it was read after everything it is asked to show, else in so
 * many milliseconds.
 *
 * The first change shows at once, and those that follow share one writing at the end of the pace.
 */
export function turnOf(
  standing: ObjectHead | undefined,
  { paceMs, now }: { paceMs: number; now: string },
  asked: Asked,
): 'now' | 'never' | number {
  const readAt = standing?.metadata['read-at'];
  if (asked.urgent || paceMs === 0 || readAt === undefined || asked.until === undefined) return 'now';
  const read = Date.parse(readAt);
  if (read > Date.parse(asked.until) + clockDoubtMs) return 'never';
  const left = read + paceMs - Date.parse(now);
  return left <= 0 ? 'now' : left;
}
