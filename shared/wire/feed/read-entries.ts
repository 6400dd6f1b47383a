import { WireFormatError } from '../../errors.ts';
import type { Warning } from '../../story/story.ts';
import type { WireItem } from '../wire-file.ts';
import { type FeedEntry, type FeedHead, feedItem } from './feed-item.ts';

/**
 * The entries of a feed as wire items, in file order; those without anything to read are left out, with a warning.
 *
 * @param repairs - warnings of what had to be put right in the file
 * @throws WireFormatError `no-story`
 */
export function readEntries(
  entries: readonly FeedEntry[],
  feed: FeedHead,
  repairs: readonly Warning[],
): WireItem[] {
  const items = entries.flatMap((entry) => feedItem(entry, feed) ?? []);
  const [first, ...rest] = items;
  if (first === undefined) throw noStory(entries.length);
  const empty = entries.length - items.length;
  const warnings = empty === 0 ? repairs : [...repairs, leftOut(empty)];
  return warnings.length === 0 ? items : [{ ...first, warnings }, ...rest];
}

function leftOut(count: number): Warning {
  return {
    code: 'entries_left_out',
    message: `${count} of the entries in the feed have neither title nor text; they were left out.`,
  };
}

function noStory(entries: number): WireFormatError {
  return new WireFormatError({
    code: 'no-story',
    message:
      entries === 0 ? 'The feed holds no entry.' : 'The entries of the feed have neither title nor text.',
    fix: 'Check that the right file was dropped.',
  });
}
