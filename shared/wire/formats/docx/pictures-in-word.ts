import { attribute, nearest } from '../../xml/xml-tree.ts';
import { type DocumentParts, readParts } from './document-parts.ts';
import { openPackage } from './office-package.ts';

/** More than a story shows; the others are not unpacked. */
const mostPictures = 12;

/** A picture inside another file. */
export interface InnerPicture {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Parts that the text shows as pictures, in its order; none from outside the file. */
export function pictureNamesOf({ document, links }: Pick<DocumentParts, 'document' | 'links'>): string[] {
  const shown = [
    ...nearest(document, 'blip').map((blip) => attribute(blip, 'r:embed')),
    ...nearest(document, 'imagedata').map((image) => attribute(image, 'r:id')),
  ];
  const names = shown.flatMap((id) => {
    const link = id === undefined ? undefined : links.get(id);
    return link && !link.isOutside && /\.(?:jpe?g|png|webp|avif|tiff?|gif)$/i.test(link.target)
      ? [link.target]
      : [];
  });
  return [...new Set(names)].slice(0, mostPictures);
}

/**
 * The pictures of a Word file in the order of its text, unpacked one after the other behind the reader's own guard.
 *
 * @throws WireFormatError what `docxReader` throws
 */
export async function* picturesInWord(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<InnerPicture> {
  const file = await openPackage(bytes);
  for (const name of pictureNamesOf(await readParts(file))) {
    const part = await file.bytesOf(name);
    if (part) yield { name, bytes: part };
  }
}
