import { WireFormatError } from '../../../errors.ts';
import type { WireReader } from '../../wire-file.ts';
import { readXml } from '../../xml/read-xml.ts';
import { nearest } from '../../xml/xml-tree.ts';
import { newsItem } from './news-item.ts';

/** More items than any agency sends in one file; a hostile file must not become a flood of stories. */
const mostItems = 500;

/**
 * Reads NewsML 1.0 to 1.2: one story a `NewsItem`.
 *
 * @see https://iptc.org/standards/newsml-1/ — NewsML 1.2 functional specification
 */
export const newsml12Reader: WireReader = {
  read({ text }) {
    const { root, warnings } = readXml(text);
    const items = nearest(root, 'NewsItem');
    if (items.length === 0) throw noStory();
    if (items.length > mostItems) throw tooManyItems(items.length);
    return items.map((item) => newsItem(item, warnings));
  },
};

function noStory(): WireFormatError {
  return new WireFormatError({
    code: 'no-story',
    message: 'The file is NewsML, but there is no NewsItem in it.',
    fix: 'Drop the story itself; a catalogue or an envelope alone publishes nothing.',
  });
}

function tooManyItems(count: number): WireFormatError {
  return new WireFormatError({
    code: 'too-many-items',
    message: `The file holds ${count} items; ${mostItems} is the most that one file may hold.`,
    fix: 'Split the file.',
  });
}
