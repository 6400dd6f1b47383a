import type { WireTime } from '../wire-file.ts';
import { cleanLine } from './clean-text.ts';
import { cutAtWord } from './cut-text.ts';
import type { DeskNotes } from './desk-notes.ts';

/** What the wire says of when its story was written. */
export interface SourceTimes {
  /** UTC with milliseconds; only where the wire gives an offset. */
  readonly contentCreated?: string;
  readonly sourceTimestampRaw?: string;
  /** `+04:00` */
  readonly sourceUtcOffset?: string;
}

const minuteMs = 60_000;
const futureToleranceMs = 5 * minuteMs;
const oldAfterMs = 48 * 60 * minuteMs;

/**
 * Reads the source's stamp. Without an offset it stays text: no zone is guessed.
 *
 * @param lastModified - when the desk dropped the file, the only clock there is
 */
export function readSourceTimes(
  created: WireTime | undefined,
  lastModified: string,
  notes: DeskNotes,
): SourceTimes {
  if (!created) return {};
  const raw = cutAtWord(cleanLine(created.raw), 200);
  const contentCreated = utcInstant(created.instant);
  const offset = utcOffset(created.offset);
  if (contentCreated) compareWithArrival(contentCreated, lastModified, notes);
  return {
    ...(contentCreated ? { contentCreated } : {}),
    ...(raw ? { sourceTimestampRaw: raw } : {}),
    ...(offset ? { sourceUtcOffset: offset } : {}),
  };
}

/** An ISO instant as UTC with milliseconds; absent for anything else and for years beyond four digits. */
export function utcInstant(filed: string | undefined): string | undefined {
  if (!filed || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(filed))
    return undefined;
  const ms = Date.parse(filed);
  const instant = Number.isNaN(ms) ? '' : new Date(ms).toISOString();
  return /^\d{4}-/.test(instant) ? instant : undefined;
}

function utcOffset(filed: string | undefined): string | undefined {
  if (filed === 'Z') return '+00:00';
  const hours = /^[+-](\d\d):[0-5]\d$/.exec(filed ?? '')?.[1];
  return hours && Number(hours) <= 14 ? filed : undefined;
}

function compareWithArrival(contentCreated: string, lastModified: string, notes: DeskNotes): void {
  const aheadMs = Date.parse(contentCreated) - Date.parse(lastModified);
  if (aheadMs > futureToleranceMs) {
    notes.warn(
      'stamp_in_future',
      `The source's time ${contentCreated} is later than the drop at ${lastModified}.`,
      'Correct the time or its zone in the copy and drop it again.',
    );
  }
  if (-aheadMs > oldAfterMs) {
    notes.warn(
      'old_source_time',
      `The source wrote this at ${contentCreated}, more than 48 hours before the drop; the page says so.`,
      'Correct the time in the copy if it is wrong. An old story is better dropped under _archive/, where nothing is announced.',
    );
  }
}
