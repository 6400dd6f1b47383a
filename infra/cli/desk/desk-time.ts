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

/** How long until an instant, in two units: `2 h 14 min`, `3 d 4 h`, `40 s`; negative spans read as their size. */
export function span(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  const [days, hours, minutes] = [86_400, 3600, 60].map((unit) => Math.floor(seconds / unit));
  if (days) return both(`${days} d`, Math.floor((seconds % 86_400) / 3600), 'h');
  if (hours) return both(`${hours} h`, Math.floor((seconds % 3600) / 60), 'min');
  return minutes ? `${minutes} min` : `${seconds} s`;
}

function both(larger: string, count: number, unit: string): string {
  return count === 0 ? larger : `${larger} ${count} ${unit}`;
}
