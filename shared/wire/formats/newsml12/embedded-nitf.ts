import type { WireItem } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { at, child, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { bodyHeadFields } from '../nitf/body-head.ts';
import { docdataFields } from '../nitf/docdata.ts';
import { subjectFields } from '../nitf/subjects.ts';

/** What a NITF document inside a NewsML item says beyond its text; the envelope may overrule all of it. */
export function embeddedFields(nitf: XmlElement | undefined): Partial<Omit<WireItem, 'body'>> {
  if (nitf === undefined) return {};
  const docdata = at(nitf, 'head', 'docdata');
  const { headNotes, ...bodyHead } = bodyHeadFields(child(child(nitf, 'body'), 'body.head'));
  const { message, fields } = docdataFields(nitf, docdata);
  return present<Partial<Omit<WireItem, 'body'>>>({
    ...bodyHead,
    ...subjectFields(nitf, docdata),
    headline: bodyHead.headline ?? textOf(at(nitf, 'head', 'title')),
    urgency: fields.urgency,
    copyrightHolder: fields.copyrightHolder ?? bodyHead.copyrightHolder,
    edNote: [message, ...headNotes].filter(Boolean).join('\n'),
  });
}
