import { refuseFlood } from '../../feed/count-stories.ts';
import { readEntries } from '../../feed/read-entries.ts';
import type { WireReader } from '../../wire-file.ts';
import { readXml } from '../../xml/read-xml.ts';
import { children, elementsOf, type XmlElement } from '../../xml/xml-tree.ts';
import { channelHead, rssEntry } from './rss-entry.ts';

/**
 * Reads RSS 0.9x, 2.0 and 1.0 (RDF): one story an `item`.
 *
 * The whole text (`content:encoded`) counts before the description. Enclosures and media captions are left out,
 * and no link is ever followed.
 *
 * @see https://www.rssboard.org/rss-specification
 * @see https://web.resource.org/rss/1.0/spec
 */
export const rssReader: WireReader = {
  read({ text }) {
    const { root, warnings } = readXml(text);
    const channel = children(root, 'channel')[0] ?? root;
    const feed = channelHead(channel, root);
    const items = itemsIn(root);
    refuseFlood(items.length);
    return readEntries(
      items.map((item) => rssEntry(item, feed)),
      feed,
      warnings,
    );
  },
};

function itemsIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((inner) => {
    if (inner.local === 'item') return [inner];
    return inner.local === 'channel' ? itemsIn(inner) : [];
  });
}
