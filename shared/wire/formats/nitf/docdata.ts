import type { Signal, Story, Warning } from '../../../story/story.ts';
import type { WireItem } from '../../wire-file.ts';
import { lines, present } from '../../xml/present.ts';
import { publishingStatus } from '../../xml/publishing-status.ts';
import { urgencyOf, versionOf } from '../../xml/whole-number.ts';
import { at, attribute, child, children, textOf, type XmlElement } from '../../xml/xml-tree.ts';

type Fields = Pick<
  WireItem,
  | 'uri'
  | 'version'
  | 'slugline'
  | 'urgency'
  | 'pubStatus'
  | 'holds'
  | 'references'
  | 'copyrightHolder'
  | 'usageTerms'
>;

interface Docdata {
  readonly fields: Fields;
  readonly signals: readonly Signal[];
  readonly embargoed: boolean;
  /** The message to editors. */
  readonly message: string | undefined;
  readonly corrections: Story['corrections'];
  readonly warnings: readonly Warning[];
}

/** What NITF's `docdata` says of the story as a piece of work. */
export function docdataFields(nitf: XmlElement, docdata: XmlElement | undefined): Docdata {
  const status = publishingStatus(attribute(docdata, 'management-status'));
  const uri = attribute(child(docdata, 'doc-id'), 'id-string');
  const corrections = children(docdata, 'correction');
  const corrected = corrections.flatMap((correction) => attribute(correction, 'id-string') ?? []);
  const other = attribute(docdata, 'management-doc-idref');
  const killed = status.pubStatus === 'canceled' && uri !== undefined ? [uri] : [];
  return {
    fields: present<Fields>({
      uri,
      version: versionOf(attribute(child(docdata, 'du-key'), 'version')),
      slugline: sluglineOf(nitf, docdata),
      urgency: urgencyOf(attribute(child(docdata, 'urgency'), 'ed-urg')),
      pubStatus: status.pubStatus,
      holds: [...status.holds],
      references: killed.length > 0 ? killed : [...corrected, ...(other === undefined ? [] : [other])],
      copyrightHolder: attribute(child(docdata, 'doc.copyright'), 'holder'),
      usageTerms: usageTermsOf(docdata),
    }),
    signals: corrections.length > 0 ? [...status.signals, 'correction'] : status.signals,
    embargoed: status.embargoed,
    message: lines(
      children(docdata, 'ed-msg').map((message) => attribute(message, 'info') ?? textOf(message)),
    ),
    corrections: corrections.flatMap((correction) => {
      const text = attribute(correction, 'info') ?? textOf(correction);
      return text === undefined ? [] : [{ text }];
    }),
    warnings: otherWarning(docdata, other),
  };
}

function sluglineOf(nitf: XmlElement, docdata: XmlElement | undefined): string | undefined {
  const key = attribute(child(docdata, 'du-key'), 'key');
  if (key !== undefined) return key;
  const metas = children(at(nitf, 'head'), 'meta');
  const named = (name: string) => metas.find((meta) => attribute(meta, 'name')?.toLowerCase() === name);
  return attribute(named('slugline') ?? named('slug') ?? named('anpa-keyword'), 'content');
}

function usageTermsOf(docdata: XmlElement | undefined): string | undefined {
  return lines(
    children(docdata, 'doc.rights').flatMap((rights) => [
      attribute(rights, 'type'),
      attribute(rights, 'limitations'),
      textOf(rights),
    ]),
  );
}

/** A story may say that another one is dead. That is a message to the desk: it must not kill by itself. */
function otherWarning(docdata: XmlElement | undefined, other: string | undefined): Warning[] {
  if (other === undefined) return [];
  const status = attribute(docdata, 'management-idref-status') ?? 'changed';
  return [
    {
      code: 'names_other_story',
      message: `The wire says of another story, ${other.slice(0, 100)}: ${status.slice(0, 60)}.`,
      fix: 'If that story was published here and must go, kill it.',
    },
  ];
}
