import { type ZipEntry, zip } from './zip-writer.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordNames =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;

/** What a test puts into a Word file. */
export interface WordFile {
  /** Inside `w:body`. */
  readonly body: string;
  /** Inside `w:styles`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Addresses by relationship id. */
  readonly links?: Readonly<Record<string, string>>;
  /** Parts that are pictures, by relationship id. */
  readonly images?: Readonly<Record<string, string>>;
  /** Inside `cp:coreProperties`. */
  readonly properties?: string;
  readonly mainPart?: string;
  readonly more?: readonly ZipEntry[];
}

/** A Word file with the usual parts. */
export function word(file: WordFile): Uint8Array<ArrayBuffer> {
  const main = file.mainPart ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const rels = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const kinds = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;
  const present = kinds.filter((kind) => file[kind] !== undefined);
  const links = Object.entries(file.links ?? {}).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  const inner = present.map(
    (kind) => `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`,
  );
  const images = Object.entries(file.images ?? {}).map(
    ([id, target]) => `<Relationship Id="${id}" Type="${office}/image" Target="${target}"/>`,
  );
  return zip([
    {
      name: '_rels/.rels',
      content: relationships([`<Relationship Id="r1" Type="${office}/officeDocument" Target="${main}"/>`]),
    },
    { name: main, content: `<w:document ${wordNames}><w:body>${file.body}</w:body></w:document>` },
    { name: rels, content: relationships([...inner, ...links, ...images]) },
    ...present.map((kind) => ({
      name: `${folder}${kind}.xml`,
      content: `<w:${kind} ${wordNames}>${file[kind]}</w:${kind}>`,
    })),
    ...(file.properties === undefined
      ? []
      : [
          {
            name: 'docProps/core.xml',
            content: `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${file.properties}</cp:coreProperties>`,
          },
        ]),
    ...(file.more ?? []),
  ]);
}

function relationships(entries: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** A run of words with properties (`<w:b/>`). */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of words, or of runs where it begins with a tag. */
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

export const styled = (style: string, content: string): string => p(content, `<w:pStyle w:val="${style}"/>`);

export const style = (id: string, name: string, more = ''): string =>
  `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** A sentence long enough to be running text under a headline. */
export const sentence =
  'The harbour authority of Portsea said on Tuesday that the night ferry would run again from the first of June.';
