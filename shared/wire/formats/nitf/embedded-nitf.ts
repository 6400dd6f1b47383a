import type { WireItem } from '../../wire-file.ts';
import { lines, present } from '../../xml/present.ts';
import { at, child, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { bodyHeadFields } from './body-head.ts';
import { docdataFields } from './docdata.ts';
import { releaseFields } from './release.ts';
import { subjectFields } from './subjects.ts';

/** What a NITF document inside a NewsML item says beyond its text; the envelope may overrule all of it. */
export function embeddedFields(nitf: XmlElement | undefined): Partial<Omit<WireItem, 'body'>> {
  if (nitf === undefined) return {};
  const docdata = at(nitf, 'head', 'docdata');
  const { headNotes, ...bodyHead } = bodyHeadFields(child(child(nitf, 'body'), 'body.head'));
  const { message, fields, signals, embargoed } = docdataFields(nitf, docdata);
  return present<Partial<Omit<WireItem, 'body'>>>({
    ...bodyHead,
    ...subjectFields(nitf, docdata),
    headline: bodyHead.headline ?? textOf(at(nitf, 'head', 'title')),
    urgency: fields.urgency,
    pubStatus: fields.pubStatus,
    holds: fields.holds,
    signals: [...signals],
    embargo: releaseFields(nitf, embargoed).embargo,
    copyrightHolder: fields.copyrightHolder ?? bodyHead.copyrightHolder,
    edNote: lines([message, ...headNotes]),
  });
}

type Restrictions = Pick<WireItem, 'pubStatus' | 'holds' | 'signals' | 'embargo' | 'references'>;

/**
 * What an envelope and the document in it say about publishing, taken together: the stricter one counts.
 *
 * @param uri - the story's, which a withdrawal speaks of
 */
export function stricter(
  envelope: Restrictions,
  document: Restrictions,
  uri: string | undefined,
): Restrictions {
  const order = ['usable', 'withheld', 'canceled'] as const;
  const pubStatus = order.findLast(
    (status) => status === envelope.pubStatus || status === document.pubStatus,
  );
  return present<Restrictions>({
    pubStatus,
    holds: [...(envelope.holds ?? []), ...(document.holds ?? [])],
    signals: [...new Set([...(envelope.signals ?? []), ...(document.signals ?? [])])],
    embargo: envelope.embargo ?? document.embargo,
    references: pubStatus === 'canceled' && uri !== undefined ? [uri] : envelope.references,
  });
}
