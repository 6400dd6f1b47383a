import type { Hold, Warning } from '../../../story/story.ts';

/**
 * What the desk must know of keys that one object of a file gives more than once.
 *
 * The last value counts; where keys decide whether a story may be public at all, a human decides instead.
 */
export function repeatedKeyNotes(keys: ReadonlySet<string>): { holds: Hold[]; warnings: Warning[] } {
  if (keys.size === 0) return { holds: [], warnings: [] };
  const names = [...keys].slice(0, 5).join(', ').slice(0, 120).toWellFormed();
  const message = `The file gives these fields more than once: ${names}.`;
  const decisive = [...keys].some((key) => releaseKey.test(key));
  return {
    warnings: [{ code: 'field_repeated', message, fix: 'Ask the sender which value is right.' }],
    holds: decisive
      ? [{ code: 'status-repeated', message, fix: 'Ask the sender; then release the story, or kill it.' }]
      : [],
  };
}

const releaseKey = /^(?:pub[_-]?status|status|state|embargo.{0,20})$/i;
