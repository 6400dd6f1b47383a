import {
  type KeptPicture,
  type PictureFormat,
  type Rendition,
  renditionsOf,
} from '../../story/pictures/picture.ts';
import type { Publication } from '../../story/publication.ts';
import { attributes, html, type SafeHtml, sitePath } from '../frame/html.ts';

/** The width of the page's one column, as the stylesheet sets it. */
const sizes = '(min-width: 46rem) 44rem, 100vw';

/** A picture where it is shown, with everything that a page says of it. */
export interface ShownPicture {
  readonly picture: KeptPicture;
  /** Path of the page that it stands beside. */
  readonly path: string;
}

/**
 * The picture that leads a story, with its caption and credit. Its place is kept from the start, in its own colour,
 * so that nothing moves when it comes.
 */
export function leadPicture({ picture, path }: Pick<Publication, 'picture' | 'path'>): SafeHtml | undefined {
  if (!picture) return undefined;
  const widest = largestJpeg({ picture, path });
  const { width, height } = sizeOf(picture, widest);
  return html`<figure class="picture">
<div class="frame"><svg aria-hidden="true"><rect width="100%" height="100%" fill="${picture.colour}"></rect></svg><picture>${sources(
    picture,
    path,
  )}<img src="${sitePath(path + widest.name)}"${attributes({
    srcset: sourceSet(picture, path, 'jpg'),
    sizes,
    width: String(width),
    height: String(height),
    alt: altOf(picture),
    fetchpriority: 'high',
  })}></picture></div>
${caption(picture)}</figure>
`;
}

/** The rendition that every program can read, as large as it was made. */
export function largestJpeg({ picture }: ShownPicture): Rendition {
  const all = of(picture, 'jpg');
  return all.at(-1) ?? { name: '', width: picture.width, format: 'jpg' };
}

/** Pixels of a rendition, rounded as the renditions are. */
export function sizeOf(picture: KeptPicture, { width }: Pick<Rendition, 'width'>) {
  return { width, height: Math.max(1, Math.round((picture.height * width) / picture.width)) };
}

/** `Ada Quill / Harrow Press`; undefined where nobody is named. */
export function pictureCredit({ byline, credit, copyrightNotice }: KeptPicture): string | undefined {
  const named = [byline, credit].filter((one) => one !== undefined);
  return [...new Set(named)].join(' / ') || copyrightNotice;
}

/** What somebody wrote for those who cannot see it, else what it is called; never an invention. */
export function altOf({ alt, headline, caption: words }: KeptPicture): string {
  return alt ?? headline ?? words ?? '';
}

function of({ mark }: KeptPicture, format: PictureFormat): Rendition[] {
  return renditionsOf(mark).filter((one) => one.format === format);
}

function sources(picture: KeptPicture, path: string): SafeHtml[] {
  return (['avif', 'webp'] as const).map(
    (format) =>
      html`<source${attributes({ type: `image/${format}`, srcset: sourceSet(picture, path, format), sizes })}>`,
  );
}

function sourceSet(picture: KeptPicture, path: string, format: PictureFormat): string {
  return of(picture, format)
    .map(({ name, width }) => `${sitePath(path + name)} ${width}w`)
    .join(', ');
}

function caption(picture: KeptPicture): SafeHtml | undefined {
  const credit = pictureCredit(picture);
  const words = picture.caption;
  if (words === undefined && credit === undefined) return undefined;
  return html`<figcaption dir="auto">${words}${words && credit && ' '}${
    credit && html`<span class="credit">${credit}</span>`
  }</figcaption>
`;
}
