import type { WireItem } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { uniqueSubjects } from '../../xml/subjects.ts';
import {
  at,
  attribute,
  child,
  children,
  elementsOf,
  nearest,
  textOf,
  type XmlElement,
} from '../../xml/xml-tree.ts';

type SubjectFields = Pick<WireItem, 'keywords' | 'subjects' | 'people' | 'genre'>;

/** What a NITF story is about: key list, scopes, identified content and IPTC subjects. */
export function subjectFields(nitf: XmlElement, docdata: XmlElement | undefined): SubjectFields {
  const tobject = at(nitf, 'head', 'tobject');
  const identified = elementsOf(child(docdata, 'identified-content'));
  const people = identified.filter(({ local }) => local === 'person').flatMap(nameOf);
  return present<SubjectFields>({
    keywords: [...new Set([...keysOf(docdata), ...identified.filter(isKeyword).flatMap(nameOf)])],
    subjects: uniqueSubjects(children(tobject, 'tobject.subject').map(subjectOf)),
    people: [...new Set(people)].map((name) => ({ name, role: 'mentioned' as const, aliases: [] })),
    genre: attribute(child(tobject, 'tobject.property'), 'tobject.property.type'),
  });
}

function keysOf(docdata: XmlElement | undefined): string[] {
  const keys = docdata
    ? nearest(docdata, 'keyword').map((keyword) => attribute(keyword, 'key') ?? textOf(keyword))
    : [];
  const scopes = children(docdata, 'doc-scope').map((scope) => attribute(scope, 'scope'));
  return [...keys, ...scopes].filter((key) => key !== undefined);
}

const isKeyword = ({ local }: XmlElement): boolean =>
  ['org', 'location', 'event', 'object.title', 'classifier'].includes(local);

function nameOf(element: XmlElement): string[] {
  const name = textOf(element) ?? attribute(element, 'value');
  return name === undefined ? [] : [name];
}

function subjectOf(subject: XmlElement): { code: string | undefined; name: string | undefined } {
  const part = (name: string) => attribute(subject, `tobject.subject.${name}`);
  return {
    code: part('refnum') ?? part('code'),
    name: part('detail') ?? part('matter') ?? part('type'),
  };
}
