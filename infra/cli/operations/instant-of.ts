import { UsageError } from '../usage-error.ts';

/**
 * Reads an instant that was typed: `2026-11-24`, or with a time and a zone, `2026-11-24T08:00Z`.
 *
 * @param option - its name, for the complaint
 * @param fallback - where nothing was typed
 * @returns UTC with milliseconds
 */
export function instantOf(option: string, typed: string | undefined, fallback: string): string {
  if (typed === undefined) return fallback;
  const complete = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(typed);
  const ms = complete ? Date.parse(typed) : Number.NaN;
  if (!Number.isNaN(ms)) return new Date(ms).toISOString();
  throw new UsageError(`--${option} takes a date such as 2026-11-24 or 2026-11-24T08:00Z, not ${typed}.`);
}
