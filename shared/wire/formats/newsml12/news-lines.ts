import type { WireItem } from '../../wire-file.ts';
import { deckOf } from '../../xml/deck.ts';
import { present } from '../../xml/present.ts';
import { attribute, child, children, nearest, textOf, type XmlElement } from '../../xml/xml-tree.ts';

type LineFields = Pick<
  WireItem,
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'slugline'
  | 'creditline'
  | 'copyrightNotice'
  | 'usageTerms'
  | 'summary'
  | 'keywords'
>;

/**
 * The lines that stand with a story in `NewsLines`, with those that are for the desk.
 *
 * @param path - components from the item to the story; the innermost one that has a line gives it
 */
export function newsLineFields(
  item: XmlElement,
  path: readonly XmlElement[],
): LineFields & { readonly advisory: readonly string[] } {
  const allLines = nearest(item, 'NewsLines');
  const lineOf = lineFinder(path, allLines);
  const headline = lineOf('HeadLine');
  const keywords = allLines
    .flatMap((lines) => children(lines, 'KeywordLine'))
    .flatMap((line) => textOf(line) ?? []);
  return {
    ...present<LineFields>({
      headline,
      byline: lineOf('ByLine'),
      dateline: lineOf('DateLine'),
      slugline: lineOf('SlugLine'),
      creditline: lineOf('CreditLine'),
      copyrightNotice: lineOf('CopyrightLine'),
      usageTerms: lineOf('RightsLine'),
      summary: deckOf(lineOf('SubHeadLine'), { headline, keywords }),
      keywords,
    }),
    advisory: allLines.flatMap((lines) => children(lines, 'NewsLine')).flatMap(advisoryText),
  };
}

/** Lines of other components belong to their pictures; they count only where no component holds the story. */
function lineFinder(
  path: readonly XmlElement[],
  allLines: readonly XmlElement[],
): (local: string) => string | undefined {
  const inward = path.toReversed().flatMap((component) => children(component, 'NewsLines'));
  const candidates = inward.length > 0 ? inward : allLines;
  return (local) => {
    for (const lines of candidates) {
      const text = textOf(children(lines, local).find((line) => textOf(line) !== undefined));
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

function advisoryText(line: XmlElement): string[] {
  const type = attribute(child(line, 'NewsLineType'), 'FormalName') ?? '';
  const text = textOf(child(line, 'NewsLineText'));
  return text !== undefined && /advisory|editor|instruction|^note/i.test(type) ? [text] : [];
}
