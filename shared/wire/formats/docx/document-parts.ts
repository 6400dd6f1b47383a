import type { FileProperties } from '../../markup/file-properties.ts';
import { readXml } from '../../xml/read-xml.ts';
import { attribute, children, elementsOf, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import type { OfficePackage } from './office-package.ts';
import { noMainPart } from './package-problems.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';

/** The parsed parts of a Word file that a story is read from. Comments, headers and footers are not among them. */
export interface DocumentParts {
  readonly document: XmlElement;
  readonly links: ReadonlyMap<string, Relationship>;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly hasComments: boolean;
  readonly properties: FileProperties;
}

/**
 * Finds the parts as the file's relationships say, whatever they are called.
 *
 * @throws WireFormatError `word-without-text`, and what `readXml` and the package throw
 */
export async function readParts(file: OfficePackage): Promise<DocumentParts> {
  const top = [...(await relationshipsOf(file, '')).values()];
  const main = top.find(({ kind }) => kind === 'officeDocument')?.target ?? (await declaredMain(file));
  const xml = await file.part(main);
  if (xml === undefined) throw noMainPart();
  const links = await relationshipsOf(file, main);
  const related = [...links.values()].filter(({ isOutside }) => !isOutside);
  const tree = async (kind: string): Promise<XmlElement | undefined> => {
    const target = related.find((relationship) => relationship.kind === kind)?.target;
    const part = target === undefined ? undefined : await file.part(target);
    return part === undefined ? undefined : readXml(part).root;
  };
  return {
    document: readXml(xml).root,
    links,
    styles: await tree('styles'),
    numbering: await tree('numbering'),
    footnotes: await tree('footnotes'),
    endnotes: await tree('endnotes'),
    hasComments: related.some(({ kind }) => kind === 'comments'),
    properties: await readProperties(file, top),
  };
}

/** A file that lost its relationships still declares what its parts are. */
async function declaredMain(file: OfficePackage): Promise<string> {
  const xml = await file.part('[Content_Types].xml');
  const overrides = xml === undefined ? [] : children(readXml(xml).root, 'Override');
  const main = overrides.find((part) =>
    /wordprocessingml\.(?:document|template)\.main\+xml$/.test(attribute(part, 'ContentType') ?? ''),
  );
  return attribute(main, 'PartName')?.replace(/^\//, '') ?? 'word/document.xml';
}

async function readProperties(file: OfficePackage, top: readonly Relationship[]): Promise<FileProperties> {
  const target = top.find(({ kind }) => kind === 'core-properties' || kind === 'coreProperties')?.target;
  const xml = await file.part(target ?? 'docProps/core.xml');
  const properties = xml === undefined ? [] : elementsOf(readXml(xml).root);
  const value = (local: string): string | undefined =>
    textOf(properties.find((property) => property.local === local));
  const [title, creator, created] = [value('title'), value('creator'), value('created')];
  return {
    ...(title !== undefined && { title }),
    ...(creator !== undefined && { creator }),
    ...(created !== undefined && { created }),
  };
}
