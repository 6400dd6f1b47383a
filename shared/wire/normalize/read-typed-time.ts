import { utcInstant } from './read-times.ts';

/**
 * Reads an embargo or an expiry that an editor typed: `2026-11-24T18:00+04:00`, `24 November 2026 18:00 (UTC+04:00)`.
 *
 * The grammar is the one of stamps in plain-text copy, loaded when an editor sets one.
 *
 * @returns a UTC instant, `none` where the editor lifts it, else `unreadable`: no zone is guessed
 */
export async function readTypedTime(typed: string): Promise<string> {
  const text = typed.trim();
  if (/^(?:none|no|lifted|off)$/i.test(text)) return 'none';
  const [{ readMoment }, { wireTime }] = await Promise.all([
    import('../formats/text/moment.ts'),
    import('../formats/text/wire-time.ts'),
  ]);
  const moment = readMoment(text);
  return (moment && utcInstant(wireTime(text, moment).time.instant)) ?? 'unreadable';
}
