import type { WireItem, WireTime } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { uniqueSubjects } from '../../xml/subjects.ts';
import { urgencyOf } from '../../xml/whole-number.ts';
import { readWireTime } from '../../xml/wire-time.ts';
import { attribute, child, children, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { codeOf, lastPart, nameOf, nameOrCode } from './named.ts';

type Fields = Pick<
  WireItem,
  | 'urgency'
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'located'
  | 'creditline'
  | 'slugline'
  | 'summary'
  | 'genre'
  | 'keywords'
  | 'subjects'
  | 'people'
>;

interface ContentMeta extends Fields {
  readonly language: string | undefined;
  readonly created: WireTime | undefined;
  readonly originators: NonNullable<WireItem['infoSources']>;
}

/** What `contentMeta` says of the text. */
export function contentMetaFields(meta: XmlElement | undefined): ContentMeta {
  const text = (local: string) => textOf(child(meta, local));
  const subjects = children(meta, 'subject');
  return {
    ...present<Fields>({
      urgency: urgencyOf(text('urgency')),
      headline: headlineOf(meta),
      byline: textsOf(meta, 'by').join(', '),
      dateline: text('dateline'),
      located: nameOf(child(meta, 'located')),
      creditline: text('creditline'),
      slugline: text('slugline'),
      summary: summaryOf(meta),
      genre: children(meta, 'genre').map(nameOrCode).find(Boolean),
      keywords: [...new Set(textsOf(meta, 'keyword'))],
      subjects: uniqueSubjects(subjects.map((subject) => ({ code: codeOf(subject), name: nameOf(subject) }))),
      people: peopleIn(subjects),
    }),
    language: attribute(child(meta, 'language'), 'tag'),
    created: readWireTime(text('contentCreated')),
    originators: children(meta, 'infoSource').flatMap((source) => {
      const name = nameOf(source);
      return name === undefined ? [] : [{ name, role: 'originator' as const }];
    }),
  };
}

function textsOf(meta: XmlElement | undefined, local: string): string[] {
  return children(meta, local).flatMap((element) => textOf(element) ?? []);
}

/** The main headline; one with the role of a sub-headline, alternative or summary is another. */
function headlineOf(meta: XmlElement | undefined): string | undefined {
  const headlines = children(meta, 'headline').filter((headline) => textOf(headline) !== undefined);
  const main = headlines.find((headline) => {
    const role = lastPart(attribute(headline, 'role')) ?? '';
    return role === '' || /^(?:main|headline|head|title|full)/.test(role);
  });
  return textOf(main ?? headlines.find((headline) => !/sub/i.test(attribute(headline, 'role') ?? '')));
}

/** A description that sums the story up; captions describe a picture, or repeat slug and headline. */
function summaryOf(meta: XmlElement | undefined): string | undefined {
  const summary = children(meta, 'description').find((description) => {
    const role = lastPart(attribute(description, 'role')) ?? '';
    return /^(?:|summary|abstract|lead|short|synopsis|standfirst|teaser)$/.test(role);
  });
  return textOf(summary);
}

function peopleIn(subjects: readonly XmlElement[]): WireItem['people'] {
  const names = subjects
    .filter((subject) => lastPart(attribute(subject, 'type')) === 'person')
    .flatMap((subject) => nameOf(subject) ?? []);
  return [...new Set(names)].map((name) => ({ name, role: 'mentioned', aliases: [] }));
}
