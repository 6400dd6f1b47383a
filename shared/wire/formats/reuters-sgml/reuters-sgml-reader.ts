import type { ReaderInput, WireItem, WireReader } from '../../wire-file.ts';
import { readEach } from '../text/several-stories.ts';
import { sgmlStories } from './sgml-stories.ts';
import { storyItem } from './story-item.ts';

/**
 * Reads SGML in the form of the Reuters-21578 collection: one story a `REUTERS` element.
 *
 * @see https://archive.ics.uci.edu/dataset/137/reuters+21578+text+categorization+collection
 * @throws WireFormatError `no-story`, `too-many-stories`
 */
export const reutersSgmlReader: WireReader = {
  read(input: ReaderInput): WireItem[] {
    return readEach(sgmlStories(input.text), (story) => storyItem(story, input));
  },
};
