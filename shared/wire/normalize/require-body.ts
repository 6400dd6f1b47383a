import { WireFormatError } from '../../errors.ts';
import type { Story } from '../../story/story.ts';
import type { Release } from './release-rules.ts';

/**
 * Refuses a story without text, unless it is an order to the desk or an alert that is all headline.
 *
 * @throws WireFormatError `no-body`
 */
export function requireBody(
  story: { bodyText: string; headline: string | undefined; urgency: number | undefined },
  release: Release,
): void {
  if (story.bodyText.trim() !== '' || isOrder(release.pubStatus, release.signals)) return;
  if (story.headline && (release.signals.includes('alert') || (story.urgency ?? 9) <= 2)) return;
  throw new WireFormatError({
    code: 'no-body',
    message: story.headline
      ? `"${story.headline.slice(0, 100)}" has a headline but no text.`
      : 'The file holds no text of a story.',
    fix: 'Add the text of the story and drop the file again.',
  });
}

function isOrder(pubStatus: Story['pubStatus'], signals: Story['signals']): boolean {
  return (
    pubStatus !== 'usable' ||
    signals.some((signal) => ['kill', 'hold', 'release', 'reinstate'].includes(signal))
  );
}
