import { WireFormatError } from '../../../errors.ts';
import type { WireReader } from '../../wire-file.ts';
import { readXml } from '../../xml/read-xml.ts';
import { nearest } from '../../xml/xml-tree.ts';
import { nitfItem } from './nitf-item.ts';

/**
 * Reads NITF 3.x: one story a `nitf` element, wherever a feed wraps several in one file.
 *
 * @see https://iptc.org/standards/nitf/
 */
export const nitfReader: WireReader = {
  read({ text }) {
    const { root, warnings } = readXml(text);
    const items = nearest(root, 'nitf').map((nitf) => nitfItem(nitf, warnings));
    if (items.length === 0) throw noStory();
    return items;
  },
};

function noStory(): WireFormatError {
  return new WireFormatError({
    code: 'no-story',
    message: 'The file is XML, but there is no NITF story in it.',
    fix: 'Drop the story itself; an index or a manifest publishes nothing.',
  });
}
