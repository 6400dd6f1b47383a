import type { Site } from '../../settings/settings.ts';
import { altOf } from '../../story/pictures/alt-of.ts';
import type { Publication } from '../../story/publication.ts';
import type { Story } from '../../story/story.ts';
import { cardFaceOf, cardPath, cardSize } from '../card/card-face.ts';
import { largestJpeg, sizeOf } from './picture-frame.ts';

/** What a network shows beside a shared address. */
export interface ShareImage {
  /** Absolute. */
  readonly url: string;
  /** Made for the story, and large enough to stand above its headline. */
  readonly large: boolean;
  readonly type?: 'image/png' | 'image/jpeg';
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** What it shows, for who cannot see it. */
  readonly alt?: string;
}

/** The picture of the story where there is one, else its card, else what the site has for all of them. */
export function shareImage(story: Story, publication: Publication, site: Site): ShareImage | undefined {
  const { logo } = site.publisher;
  return (
    pictureOf(publication, site) ??
    cardOf(story, publication, site) ??
    (logo === undefined ? undefined : { url: logo, large: false })
  );
}

function pictureOf({ picture, path }: Publication, site: Site): ShareImage | undefined {
  if (!picture) return undefined;
  const jpeg = largestJpeg(picture);
  const alt = altOf(picture);
  return {
    url: site.origin + path + jpeg.name,
    large: true,
    type: 'image/jpeg',
    ...sizeOf(picture, jpeg),
    ...(alt === '' ? {} : { alt }),
  };
}

// None on a preview for the desk: no card is drawn for what is not public.
function cardOf(story: Story, { preview, path }: Publication, site: Site): ShareImage | undefined {
  const face = preview === undefined ? cardFaceOf(story, site) : undefined;
  if (!face) return undefined;
  const url = site.origin + cardPath(path, face);
  return { url, large: true, type: 'image/png', ...cardSize, alt: story.headline };
}
