import { refuseFlood } from '../../feed/count-stories.ts';
import { readEntries } from '../../feed/read-entries.ts';
import type { WireReader } from '../../wire-file.ts';
import { readXml } from '../../xml/read-xml.ts';
import { children } from '../../xml/xml-tree.ts';
import { atomEntry, feedHead } from './atom-entry.ts';

/**
 * Reads Atom 1.0 (and the 0.3 that still circulates): one story an `entry`, also where the entry stands alone.
 *
 * Content that stands elsewhere (`src`) is never fetched; the summary stands in for it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export const atomReader: WireReader = {
  read({ text }) {
    const { root, warnings } = readXml(text);
    const feed = feedHead(root);
    const entries = root.local === 'entry' ? [root] : children(root, 'entry');
    refuseFlood(entries.length);
    return readEntries(
      entries.map((entry) => atomEntry(entry, feed)),
      feed,
      warnings,
    );
  },
};
