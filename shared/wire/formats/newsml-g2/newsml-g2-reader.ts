import { WireFormatError } from '../../../errors.ts';
import type { WireItem, WireReader } from '../../wire-file.ts';
import { readXml } from '../../xml/read-xml.ts';
import { elementsOf, type XmlElement } from '../../xml/xml-tree.ts';
import { isStory, newsItem } from './news-item.ts';
import { packageItem } from './package-item.ts';
import { isPicture, pictureItemOf, pictureOf } from './picture-item.ts';

/** More items than any agency sends in one file; a hostile file must not become a flood of stories. */
const mostItems = 500;

/**
 * Reads NewsML-G2 2.x: one story a textual `newsItem`, whether it stands alone or in a `newsMessage`.
 *
 * A picture that a story links to, or that comes alone beside it, is its picture: by the name of its file, never
 * fetched. Other items without text are left out, with a warning; packages only list other items. Prefixes do not
 * matter.
 *
 * @see https://iptc.org/std/NewsML-G2/guidelines/
 */
export const newsmlG2Reader: WireReader = {
  read({ text }) {
    const { root, warnings } = readXml(text);
    const items = itemsIn(root);
    if (items.length > mostItems) throw tooManyItems(items.length);
    const newsItems = items.filter(({ local }) => local === 'newsItem');
    const stories = newsItems.filter(isStory);
    if (stories.length === 0) return [withoutStory(items)];
    const pictures = newsItems.filter(isPicture);
    const taken = stories.map((item) => pictureItemOf(item, pictures, stories.length === 1));
    const leftOut = newsItems.length - stories.length - new Set(taken.filter((one) => one)).size;
    const repairs = leftOut === 0 ? warnings : [...warnings, itemsLeftOut(leftOut)];
    return stories.map((item, index) => {
      const picture = pictureOf(item, taken[index]);
      const story = newsItem(item, index === 0 ? repairs : []);
      return picture ? { ...story, picture } : story;
    });
  },
};

const itemNames = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'];

function itemsIn(element: XmlElement): XmlElement[] {
  return itemNames.includes(element.local) ? [element] : elementsOf(element).flatMap(itemsIn);
}

function withoutStory(items: readonly XmlElement[]): WireItem {
  const composite = items.find(({ local }) => local === 'packageItem');
  if (composite) return packageItem(composite);
  const kinds = [...new Set(items.map(({ local }) => local))].join(', ');
  throw new WireFormatError({
    code: 'no-story',
    message:
      kinds === '' ? 'The file is NewsML-G2, but holds no item.' : `The file holds no text, only: ${kinds}.`,
    fix: 'Drop the story itself; pictures and metadata alone publish nothing.',
  });
}

function itemsLeftOut(count: number) {
  return {
    code: 'items_left_out',
    message: `${count} of the items in the file have no text; they were left out.`,
  };
}

function tooManyItems(count: number): WireFormatError {
  return new WireFormatError({
    code: 'too-many-items',
    message: `The file holds ${count} items; ${mostItems} is the most that one file may hold.`,
    fix: 'Split the file.',
  });
}
