import { WireFormatError } from '../../../errors.ts';
import type { Hold } from '../../../story/story.ts';
import type { WireItem } from '../../wire-file.ts';
import { child, nearest, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { envelopeFields } from './news-item.ts';

/**
 * A package as a held item: it lists stories and has no text of its own, which the hold tells the desk.
 *
 * Its body is the list of headlines, so that an editor who releases it publishes what it says, and no more.
 *
 * @throws WireFormatError `package-without-text` where it does not even name its stories
 */
export function packageItem(item: XmlElement): WireItem {
  const headlines = nearest(item, 'itemRef').flatMap(nameOfItem);
  if (headlines.length === 0) throw new WireFormatError(nothingToPublish);
  const { holds, ...fields } = envelopeFields(item, undefined);
  return {
    ...fields,
    holds: [...(holds ?? []), nothingToPublish],
    body: [{ type: 'list', ordered: false, items: headlines.map((text) => [{ type: 'text', text }]) }],
  };
}

const nameOfItem = (reference: XmlElement): string[] => {
  const name = textOf(child(reference, 'headline')) ?? textOf(child(reference, 'title'));
  return name === undefined ? [] : [name];
};

const nothingToPublish: Hold = {
  code: 'package-without-text',
  message:
    'This is a package: it lists other stories and holds no text of its own, so there is nothing to publish.',
  fix: 'Drop the stories that it lists; each of them comes as a file of its own.',
};
