import type { SocialSettings } from '../settings/social-settings.ts';

/** How a burst of news is spaced out on one network. */
export interface Pace {
  /** Posts that may go out at once. */
  readonly burst: number;
  readonly everyMs: number;
  /** News that would have to wait for longer is not posted. */
  readonly patienceMs: number;
}

/** The pace of the settings: by default five posts at once, then one a minute for at most an hour. */
export function paceOf({ pace = {} }: SocialSettings): Pace {
  const { burst = 5, everySeconds = 60, patienceMinutes = 60 } = pace;
  return { burst, everyMs: everySeconds * 1000, patienceMs: patienceMinutes * 60_000 };
}

/**
 * The turn of the next post, as a leaky bucket gives it.
 *
 * @param fullUntilMs - when the bucket will have run empty, as the last turn left it; epoch milliseconds
 * @returns when the post may go out and what to remember, or `too-many` when that is beyond all patience
 */
export function nextTurn(
  fullUntilMs: number,
  nowMs: number,
  { burst, everyMs, patienceMs }: Pace,
): { readonly atMs: number; readonly fullUntilMs: number } | 'too-many' {
  const full = Math.max(fullUntilMs, nowMs);
  const atMs = Math.max(nowMs, full - (burst - 1) * everyMs);
  return atMs - nowMs > patienceMs ? 'too-many' : { atMs, fullUntilMs: full + everyMs };
}
