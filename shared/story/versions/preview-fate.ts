import type { Story } from '../story.ts';

/**
 * What would become of a previewed file if it were dropped as it is, in words for the desk.
 *
 * @param now - UTC instant
 */
export function previewFate({ holds, embargoedUntil, pubStatus }: Story, now: string): string {
  if (pubStatus === 'canceled') return 'Dropped as it is, the file would kill the story.';
  const [question] = holds;
  if (question) return `Dropped as it is, the story would be held: ${question.message}`;
  if (embargoedUntil !== undefined && embargoedUntil > now)
    return `Dropped as it is, the story would wait for its embargo until ${embargoedUntil} (UTC).`;
  return 'Dropped as it is, the story would be public within seconds.';
}
