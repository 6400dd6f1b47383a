import type { Warning } from '../../../story/story.ts';
import { bylineInCopy } from '../../markup/byline-line.ts';
import { withoutHeadline } from '../../markup/headline-repeat.ts';
import { readNitfBody } from '../../markup/nitf-body.ts';
import { publicPart } from '../../markup/public-part.ts';
import type { WireItem } from '../../wire-file.ts';
import { correctionFields } from '../../xml/correction.ts';
import { lines, present } from '../../xml/present.ts';
import { textElsewhere } from '../../xml/text-elsewhere.ts';
import { at, attribute, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { bodyHeadFields } from './body-head.ts';
import { docdataFields } from './docdata.ts';
import { releaseFields } from './release.ts';
import { subjectFields } from './subjects.ts';

/**
 * One NITF document as a wire item.
 *
 * @param repairs - warnings of what had to be put right in the file
 */
export function nitfItem(nitf: XmlElement, repairs: readonly Warning[]): WireItem {
  const docdata = at(nitf, 'head', 'docdata');
  const { blocks: filed, head, deskNotes, credits } = readNitfBody(nitf);
  const { headNotes, ...fromBodyHead } = bodyHeadFields(head);
  const { message, corrections, warnings, ...fromDocdata } = docdataFields(nitf, docdata);
  const headline = fromBodyHead.headline ?? textOf(at(nitf, 'head', 'title'));
  const { blocks, deskNote } = publicPart(filed);
  const release = releaseFields(nitf, fromDocdata.embargoed);
  const copy = bylineInCopy(withoutHeadline(blocks, headline));
  const elsewhere = textElsewhere(nitf, blocks, headline);
  return {
    ...present<Omit<WireItem, 'body'>>({
      ...fromBodyHead,
      ...fromDocdata.fields,
      ...subjectFields(nitf, docdata),
      ...release,
      headline,
      byline: copy.byline ?? fromBodyHead.byline,
      decisions: [...copy.decisions],
      holds: [...(fromDocdata.fields.holds ?? []), ...(elsewhere ? [elsewhere.hold] : [])],
      language: attribute(nitf, 'baselang') ?? attribute(nitf, 'xml:lang'),
      edNote: lines([message, ...headNotes, ...deskNotes, deskNote]),
      ...correctionFields({ signals: fromDocdata.signals, headline, blocks, stated: corrections }),
      credits,
      warnings: [...repairs, ...warnings],
    }),
    body: elsewhere?.body ?? copy.blocks,
  };
}
