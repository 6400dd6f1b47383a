import type { PictureReference } from '../../../story/pictures/picture-words.ts';
import { present } from '../../xml/present.ts';
import { attribute, child, nearest, textOf, type XmlElement } from '../../xml/xml-tree.ts';

/** The first picture of a `NewsItem`, by the names of its files; a caption in the same component is its caption. */
export function pictureOfItem(item: XmlElement): PictureReference | undefined {
  const files = nearest(item, 'ContentItem').filter(isPicture).flatMap(nameOf).slice(0, 8);
  if (files.length === 0) return undefined;
  return { ...present<PictureReference>({ caption: captionIn(item) }), files };
}

function isPicture(content: XmlElement): boolean {
  const said = ['MediaType', 'MimeType', 'Format'].map((local) =>
    attribute(child(content, local), 'FormalName'),
  );
  const isDeclared = /image|photo|picture|jpe?g|png/i.test(said.join(' '));
  return isDeclared || /\.(?:jpe?g|png|webp|avif|tiff?)$/i.test(attribute(content, 'Href') ?? '');
}

function nameOf(content: XmlElement): string[] {
  const href = attribute(content, 'Href');
  return href === undefined ? [] : [href];
}

function captionIn(item: XmlElement): string | undefined {
  const captions = componentsOf(item).filter(
    (component) => attribute(child(component, 'Role'), 'FormalName')?.toLowerCase() === 'caption',
  );
  return captions
    .flatMap((component) => nearest(component, 'DataContent'))
    .map(textOf)
    .find((text) => text !== undefined);
}

function componentsOf(element: XmlElement): XmlElement[] {
  const inner = element.children.flatMap((node) => (typeof node === 'string' ? [] : componentsOf(node)));
  return element.local === 'NewsComponent' ? [element, ...inner] : inner;
}
