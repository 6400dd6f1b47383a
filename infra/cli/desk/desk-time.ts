/**
 * An instant as the desk reads it, in the site's zone: `24 Nov 2026, 14:02:11`.
 *
 * @param timeZone - IANA name
 */
export function deskTime(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(new Date(instant));
}
