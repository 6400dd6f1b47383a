import type { WireTime } from '../wire-file.ts';
import type { DeskNotes } from './desk-notes.ts';
import { utcInstant } from './read-times.ts';
import { readTypedTime } from './read-typed-time.ts';

/**
 * When a story stops being news, as its wire or its editor says.
 *
 * One that cannot be read does not hold the story, since publishing it leaks nothing: the desk is asked.
 *
 * @returns a UTC instant; absent where there is no expiry or it cannot be read
 */
export async function readExpiry(
  filed: WireTime | undefined,
  override: string | undefined,
  notes: DeskNotes,
): Promise<string | undefined> {
  const raw = override ?? filed?.raw;
  if (raw === undefined) return undefined;
  const reading = override === undefined ? utcInstant(filed?.instant) : await readTypedTime(override);
  if (reading === 'none') return undefined;
  if (reading !== undefined && reading !== 'unreadable') return reading;
  notes.warn(
    'expiry_unreadable',
    `The expiry "${raw.slice(0, 120)}" does not say a date, a time and a time zone, so the story never expires by itself. When does it?`,
    'Say all three in a line such as "Expires: 2026-11-24T18:00+04:00" at the very top of the file, or "Expires: none".',
  );
  return undefined;
}
