import { type KeptPicture, renditionsOf } from '../../story/pictures/picture.ts';
import type { Publication } from '../../story/publication.ts';
import { pictureCredit } from '../article/lead-picture.ts';
import { sizeOf } from '../article/picture-frame.ts';

const mediaTypes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const;

/** The picture of a story for machines, as an associated object of its ninjs. */
export function pictureNinjs(picture: KeptPicture, { url }: Pick<Publication, 'url'>): object {
  const renditions = renditionsOf(picture.mark);
  const main = renditions.findLast(({ format }) => format === 'jpg');
  return {
    name: 'lead picture',
    rel: 'featuremedia',
    uri: url + (main?.name ?? ''),
    type: 'picture',
    pubStatus: 'usable',
    headlines: some(picture.headline, (value) => [{ role: 'main', value, contentType: 'text/plain' }]),
    descriptions: some(picture.caption, (value) => [{ role: 'caption', value, contentType: 'text/plain' }]),
    by: picture.byline,
    copyrightNotice: picture.copyrightNotice,
    usageTerms: picture.usageTerms,
    altIds: some(pictureCredit(picture), (value) => [{ role: 'credit', value }]),
    renditions: renditions.map((one) => ({
      name: `${one.width}-${one.format}`,
      href: url + one.name,
      contentType: mediaTypes[one.format],
      ...sizeOf(picture, one),
    })),
  };
}

function some<Value, Result>(value: Value | undefined, use: (value: Value) => Result): Result | undefined {
  return value === undefined ? undefined : use(value);
}
