import type { WireItem } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { child, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { nameOf } from './named.ts';

type RightsFields = Pick<WireItem, 'copyrightHolder' | 'copyrightNotice' | 'usageTerms'>;

/** Who holds the rights of an item, and what may be done with it. */
export function rightsFields(rights: XmlElement | undefined): RightsFields {
  return present<RightsFields>({
    copyrightHolder: nameOf(child(rights, 'copyrightHolder')),
    copyrightNotice: textOf(child(rights, 'copyrightNotice')),
    usageTerms: textOf(child(rights, 'usageTerms')),
  });
}
