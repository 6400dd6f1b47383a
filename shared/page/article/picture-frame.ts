import {
  type LeadMark,
  type PictureFormat,
  type Rendition,
  renditionsOf,
} from '../../story/pictures/picture.ts';
import { attributes, html, type SafeHtml, sitePath } from '../frame/html.ts';

/** A picture where it is shown. */
export interface FramedPicture {
  readonly picture: Pick<LeadMark, 'mark' | 'width' | 'height' | 'colour' | 'alt'>;
  /** Path of the page that it stands beside. */
  readonly path: string;
  /** How wide it is shown, as the `sizes` of HTML tell it. */
  readonly sizes: string;
}

/**
 * A picture in its renditions. Its place is kept from the start, in its own colour, so that nothing moves when it
 * comes. It is the largest thing of its page's first screen, so it is asked for at once and before all else.
 */
export function pictureFrame({ picture, path, sizes }: FramedPicture): SafeHtml {
  const widest = largestJpeg(picture);
  const { width, height } = sizeOf(picture, widest);
  const sources = (['avif', 'webp'] as const).map(
    (format) =>
      html`<source${attributes({ type: `image/${format}`, srcset: sourceSet(picture, path, format), sizes })}>`,
  );
  return html`<div class="frame"><svg aria-hidden="true"><rect width="100%" height="100%" fill="${picture.colour}"></rect></svg><picture>${sources}<img src="${sitePath(path + widest.name)}"${attributes(
    {
      srcset: sourceSet(picture, path, 'jpg'),
      sizes,
      width: String(width),
      height: String(height),
      alt: picture.alt ?? '',
      fetchpriority: 'high',
    },
  )}></picture></div>`;
}

/** The rendition that every program can read, as large as it was made. */
export function largestJpeg(picture: Pick<LeadMark, 'mark' | 'width'>): Rendition {
  return of(picture, 'jpg').at(-1) ?? { name: '', width: picture.width, format: 'jpg' };
}

/** Pixels of a rendition, rounded as the renditions are. */
export function sizeOf(picture: Pick<LeadMark, 'width' | 'height'>, { width }: Pick<Rendition, 'width'>) {
  return { width, height: Math.max(1, Math.round((picture.height * width) / picture.width)) };
}

function of({ mark }: Pick<LeadMark, 'mark'>, format: PictureFormat): Rendition[] {
  return renditionsOf(mark).filter((one) => one.format === format);
}

function sourceSet(picture: Pick<LeadMark, 'mark'>, path: string, format: PictureFormat): string {
  return of(picture, format)
    .map(({ name, width }) => `${sitePath(path + name)} ${width}w`)
    .join(', ');
}
