import { child, elementsOf, oneLine, rawText, textOf, type XmlElement } from '../../xml/xml-tree.ts';

/**
 * The dateline as filed, and its place.
 *
 * A `story.date` inside is a stamp for machines and no part of the line.
 */
export function datelineFields(dateline: XmlElement | undefined): {
  dateline: string | undefined;
  located: string | undefined;
} {
  if (dateline === undefined) return { dateline: undefined, located: undefined };
  const line = oneLine(dateline.children.map(wordsOf).join(''));
  const place = child(dateline, 'location');
  return { dateline: line, located: place ? oneLine(placeName(place)) : bareplace(line) };
}

function wordsOf(node: XmlElement['children'][number]): string {
  if (typeof node === 'string') return node;
  if (node.local === 'story.date') return '';
  return node.local === 'location' ? placeName(node) : rawText(node);
}

/** `<city>Oslo</city><country>Norway</country>` as `Oslo, Norway`; words that stand there already stay as they are. */
function placeName(place: XmlElement): string {
  const parts = elementsOf(place).flatMap((part) => textOf(part) ?? []);
  const loose = place.children.some((node) => typeof node === 'string' && node.trim() !== '');
  return loose || parts.length === 0 ? rawText(place) : parts.join(', ');
}

const bareplace = (line: string | undefined): string | undefined =>
  line !== undefined && line.length <= 60 && !/\d/.test(line) ? line.replace(/\s*[-–—:]$/, '') : undefined;
