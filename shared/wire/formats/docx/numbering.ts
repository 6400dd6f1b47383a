import { child, children, type XmlElement } from '../../xml/xml-tree.ts';
import { childValue, wordAttribute } from './word-xml.ts';

/** Tells whether a list's level counts (1. 2. 3.) or only marks its items. */
export type NumberedLists = (numberId: string, level: string) => boolean;

/** Reads which lists are numbered; one that is defined nowhere counts as not numbered. */
export function readNumbering(part: XmlElement | undefined): NumberedLists {
  const abstract = byId(children(part, 'abstractNum'), 'abstractNumId');
  const lists = byId(children(part, 'num'), 'numId');
  return (numberId, level) => {
    const list = lists.get(numberId);
    const pattern = abstract.get(childValue(list, 'abstractNumId') ?? '');
    const override = children(list, 'lvlOverride').find((one) => wordAttribute(one, 'ilvl') === level);
    const format =
      childValue(child(override, 'lvl'), 'numFmt') ??
      childValue(
        children(pattern, 'lvl').find((one) => wordAttribute(one, 'ilvl') === level),
        'numFmt',
      );
    return format !== undefined && format !== 'bullet' && format !== 'none';
  };
}

function byId(elements: readonly XmlElement[], id: string): Map<string, XmlElement> {
  return new Map(elements.map((one) => [wordAttribute(one, id) ?? '', one]));
}
