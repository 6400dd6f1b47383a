import type { WireItem } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { uniqueSubjects } from '../../xml/subjects.ts';
import {
  attribute,
  child,
  children,
  elementsOf,
  nearest,
  textOf,
  type XmlElement,
} from '../../xml/xml-tree.ts';

type MetadataFields = Pick<
  WireItem,
  'language' | 'genre' | 'subjects' | 'infoSources' | 'located' | 'usageTerms' | 'copyrightHolder'
> & { readonly metadataKeywords?: readonly string[] };

/**
 * What `AdministrativeMetadata`, `DescriptiveMetadata` and `RightsMetadata` say.
 *
 * @param path - components from the item to the story; the innermost one that says something wins
 */
export function metadataFields(item: XmlElement, path: readonly XmlElement[]): MetadataFields {
  const inward = path.toReversed();
  const descriptive = inward.flatMap((component) => children(component, 'DescriptiveMetadata'));
  const administrative = inward.flatMap((component) => children(component, 'AdministrativeMetadata'));
  const rights = inward.flatMap((component) => children(component, 'RightsMetadata'));
  return present<MetadataFields>({
    language: languageOf(item, inward, descriptive),
    genre: firstOf(descriptive.flatMap((part) => children(part, 'Genre')).map(formalName)),
    subjects: uniqueSubjects(descriptive.flatMap((part) => nearest(part, 'SubjectCode')).flatMap(subjectsOf)),
    metadataKeywords: descriptive.flatMap((part) => propertyValues(part, 'Keyword')),
    infoSources: [
      ...partiesOf(administrative, 'Provider').map((name) => ({ name, role: 'agency' as const })),
      ...partiesOf(administrative, 'Source').map((name) => ({ name, role: 'originator' as const })),
    ].filter(({ name }, index, all) => all.findIndex((source) => source.name === name) === index),
    located: placeOf(descriptive),
    usageTerms: firstOf(rights.flatMap((part) => nearest(part, 'UsageType')).map(textOf)),
    copyrightHolder: firstOf(
      rights
        .flatMap((part) => nearest(part, 'CopyrightHolder'))
        .map((holder) => partyOf(holder) ?? textOf(holder)),
    ),
  });
}

function languageOf(
  item: XmlElement,
  inward: readonly XmlElement[],
  descriptive: readonly XmlElement[],
): string | undefined {
  const stated = descriptive.flatMap((part) => children(part, 'Language')).map(formalName);
  return firstOf([...stated, ...[...inward, item].map((element) => attribute(element, 'xml:lang'))]);
}

const formalName = (element: XmlElement | undefined): string | undefined => attribute(element, 'FormalName');

const firstOf = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined);

function subjectsOf(code: XmlElement) {
  return elementsOf(code).map((subject) => ({ code: formalName(subject), name: undefined }));
}

function propertyValues(part: XmlElement, name: string): string[] {
  return nearest(part, 'Property')
    .filter((property) => formalName(property) === name)
    .flatMap((property) => attribute(property, 'Value') ?? []);
}

function partiesOf(administrative: readonly XmlElement[], role: string): string[] {
  return administrative.flatMap((part) => children(part, role)).flatMap((holder) => partyOf(holder) ?? []);
}

const partyOf = (holder: XmlElement): string | undefined => formalName(child(holder, 'Party'));

/** Where the story was written; the place of the event is another matter. */
function placeOf(descriptive: readonly XmlElement[]): string | undefined {
  const origins = descriptive
    .flatMap((part) => children(part, 'Location'))
    .filter((location) => attribute(location, 'HowPresent')?.toLowerCase() === 'origin');
  return firstOf(origins.flatMap((location) => propertyValues(location, 'City')));
}
