import type { WireItem } from '../../wire-file.ts';
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
  return {
    ...present<LineFields>({
      headline,
      byline: lineOf('ByLine'),
      dateline: lineOf('DateLine'),
      slugline: lineOf('SlugLine'),
      creditline: lineOf('CreditLine'),
      copyrightNotice: lineOf('CopyrightLine'),
      usageTerms: lineOf('RightsLine'),
      summary: summaryOf(lineOf('SubHeadLine'), headline),
      keywords: allLines
        .flatMap((lines) => children(lines, 'KeywordLine'))
        .flatMap((line) => textOf(line) ?? []),
    }),
    advisory: allLines.flatMap((lines) => children(lines, 'NewsLine')).flatMap(advisoryText),
  };
}

function lineFinder(
  path: readonly XmlElement[],
  allLines: readonly XmlElement[],
): (local: string) => string | undefined {
  const inward = path.toReversed().flatMap((component) => children(component, 'NewsLines'));
  const candidates = [...inward, ...allLines];
  return (local) => {
    for (const lines of candidates) {
      const text = textOf(children(lines, local).find((line) => textOf(line) !== undefined));
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

/** A second headline in capitals is a label of the desk, and one like the first says nothing. */
function summaryOf(subHeadline: string | undefined, headline: string | undefined): string | undefined {
  const isLabel = subHeadline === subHeadline?.toUpperCase();
  return isLabel || subHeadline === headline ? undefined : subHeadline;
}

function advisoryText(line: XmlElement): string[] {
  const type = attribute(child(line, 'NewsLineType'), 'FormalName') ?? '';
  const text = textOf(child(line, 'NewsLineText'));
  return text !== undefined && /advisory|editor|instruction|^note/i.test(type) ? [text] : [];
}
