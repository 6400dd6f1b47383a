import { wordsOf } from '../../markup/nitf-body.ts';
import type { WireItem } from '../../wire-file.ts';
import { deckOf } from '../../xml/deck.ts';
import { present } from '../../xml/present.ts';
import {
  at,
  attribute,
  child,
  children,
  oneLine,
  rawText,
  textOf,
  type XmlElement,
} from '../../xml/xml-tree.ts';
import { datelineFields } from './dateline.ts';

type HeadFields = Pick<
  WireItem,
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'located'
  | 'summary'
  | 'copyrightNotice'
  | 'copyrightHolder'
  | 'infoSources'
>;

/** What NITF's `body.head` says, with the notes in it that are for the desk. */
export function bodyHeadFields(
  head: XmlElement | undefined,
): HeadFields & { readonly headNotes: readonly string[] } {
  const hedline = child(head, 'hedline') ?? child(head, 'headline');
  const notes = children(head, 'note');
  const headline = textOf(child(hedline, 'hl1'));
  return {
    ...present<HeadFields>({
      headline,
      byline: bylineOf(head),
      ...datelineFields(child(head, 'dateline')),
      summary: textOf(child(head, 'abstract')) ?? deckOf(textOf(child(hedline, 'hl2')), { headline }),
      copyrightNotice: oneLine(notes.filter(isCopyright).map(wordsOf).join(' ')),
      copyrightHolder: textOf(at(head, 'rights', 'rights.owner')),
      infoSources: children(head, 'distributor').flatMap((distributor) => {
        const name = textOf(distributor);
        return name === undefined ? [] : [{ name, role: 'agency' as const }];
      }),
    }),
    headNotes: notes.filter((note) => !isCopyright(note)).map(wordsOf),
  };
}

const isCopyright = (note: XmlElement): boolean => attribute(note, 'noteclass') === 'cpyrt';

/** Names and titles of every byline; the initials of a desk (`gr/bp`) are no byline. */
export function bylineOf(head: XmlElement | undefined): string | undefined {
  const bylines = children(head, 'byline').flatMap((byline) => bylineText(byline) ?? []);
  const named = bylines.filter((byline) => !/^\p{Ll}{1,4}(?:[/+]\p{Ll}{1,4})*$/u.test(byline));
  return named.length > 0 ? named.join(', ') : undefined;
}

function bylineText(byline: XmlElement): string | undefined {
  let text = '';
  for (const node of byline.children) {
    if (typeof node === 'string') text += node;
    else if (node.local === 'byttl') text = [text.trim(), rawText(node).trim()].filter(Boolean).join(', ');
    else text += (/\w$/.test(text) ? ' ' : '') + rawText(node);
  }
  return oneLine(text);
}
