import type { Site } from '../settings/settings.ts';
import type { Publication } from '../story/publication.ts';
import { altOf, largestJpeg, sizeOf } from './lead-picture.ts';

/** What a network shows beside a shared address. */
export interface ShareImage {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  readonly alt?: string;
}

/** The picture of the story where there is one, else what the site has for all of them. */
export function shareImage({ picture, path }: Publication, site: Site): ShareImage | undefined {
  if (!picture) return site.publisher.logo === undefined ? undefined : { url: site.publisher.logo };
  const jpeg = largestJpeg({ picture, path });
  const alt = altOf(picture);
  return { url: site.origin + path + jpeg.name, ...sizeOf(picture, jpeg), ...(alt === '' ? {} : { alt }) };
}
