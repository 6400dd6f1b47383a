/** A front is asked for, rendered and out of the edge's cache by then, nearly always. */
export const firstLookSeconds = 5;

/** How long a worker may need for a look before the sweep takes it over. */
export const graceMs = 3 * 60_000;

/** What still holds the text after this long does not age out by itself: somebody must look. */
export const patienceMs = 15 * 60_000;

/** After a day of looking in vain the newsroom stops asking; the certificate says what is open. */
export const longestMs = 24 * 60 * 60_000;

const pauses = [10, 20, 40, 80, 160, 300];
const longestPause = 900;

/**
 * Seconds until the surfaces are read again: soon while caches may still hold a copy, then every quarter of an hour.
 *
 * @param checks - looks so far, at least 1
 */
export function pauseSeconds(checks: number, overdue: boolean): number {
  return overdue ? longestPause : (pauses[checks - 1] ?? pauses.at(-1) ?? longestPause);
}
