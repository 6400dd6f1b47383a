import type { PictureReference } from '../../../story/pictures/picture-words.ts';
import { present } from '../../xml/present.ts';
import { at, attribute, child, children, elementsOf, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { codeOf, nameOf } from './named.ts';
import { rightsFields } from './rights-info.ts';

/** Whether an item is a picture. */
export function isPicture(item: XmlElement): boolean {
  return /\b(?:picture|photo)$/i.test(codeOf(at(item, 'itemMeta', 'itemClass')) ?? '');
}

/**
 * The item that is a story's picture: the one that it links to, or the only one beside the only story of the message.
 *
 * @param alone - whether the message holds no other story
 */
export function pictureItemOf(
  story: XmlElement,
  pictures: readonly XmlElement[],
  alone: boolean,
): XmlElement | undefined {
  const linked = new Set(
    children(child(story, 'itemMeta'), 'link').map((link) => attribute(link, 'residref')),
  );
  return pictures.find((one) => linked.has(attribute(one, 'guid'))) ?? (alone ? pictures[0] : undefined);
}

/** The picture of a story by the names of its files: of its picture's item, or of content beside its own text. */
export function pictureOf(story: XmlElement, item: XmlElement | undefined): PictureReference | undefined {
  const files = item ? filesOf(item) : remotePictures(story);
  if (files.length === 0) return undefined;
  return item ? { ...wordsOf(item), files } : { files };
}

// The largest first: agencies name their renditions so.
const order = ['highres', 'high', 'hires', 'original', 'main', 'baseimage', 'web', 'preview', 'thumbnail'];

function filesOf(item: XmlElement): string[] {
  const remote = elementsOf(child(item, 'contentSet')).filter(({ local }) => local === 'remoteContent');
  return remote
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap((content) => attribute(content, 'href') ?? []);
}

function placeOf(content: XmlElement): number {
  const rendition = (attribute(content, 'rendition') ?? '').replace(/^.*:/, '').toLowerCase();
  const place = order.indexOf(rendition);
  return place === -1 ? order.length : place;
}

// A story may carry its picture as content elsewhere, beside its own text.
function remotePictures(story: XmlElement): string[] {
  const remote = children(child(story, 'contentSet'), 'remoteContent');
  const pictures = remote.filter((content) => /^image\//i.test(attribute(content, 'contenttype') ?? ''));
  return pictures.toSorted((a, b) => placeOf(a) - placeOf(b)).flatMap((one) => attribute(one, 'href') ?? []);
}

function wordsOf(item: XmlElement): Omit<PictureReference, 'files'> {
  const meta = child(item, 'contentMeta');
  const described = children(meta, 'description');
  const caption = described.find((one) => /caption/i.test(attribute(one, 'role') ?? '')) ?? described[0];
  const { copyrightNotice, usageTerms } = rightsFields(child(item, 'rightsInfo'));
  return present<Omit<PictureReference, 'files'>>({
    headline: textOf(child(meta, 'headline')),
    caption: textOf(caption),
    byline: textOf(child(meta, 'by')) ?? nameOf(child(meta, 'creator')),
    credit: textOf(child(meta, 'creditline')),
    copyrightNotice,
    usageTerms,
    instructions: textOf(child(child(item, 'itemMeta'), 'edNote')),
  });
}
