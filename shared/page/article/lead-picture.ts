import { altOf } from '../../story/pictures/alt-of.ts';
import type { KeptPicture } from '../../story/pictures/picture.ts';
import type { PictureWords } from '../../story/pictures/picture-words.ts';
import type { Publication } from '../../story/publication.ts';
import { html, type SafeHtml } from '../frame/html.ts';
import { pictureFrame } from './picture-frame.ts';

/** The width of the page's one column, as the stylesheet sets it. */
const sizes = '(min-width: 46rem) 44rem, 100vw';

/** The picture that leads a story, with its caption and credit. */
export function leadPicture({ picture, path }: Pick<Publication, 'picture' | 'path'>): SafeHtml | undefined {
  if (!picture) return undefined;
  return html`<figure class="picture">
${pictureFrame({ picture: { ...picture, alt: altOf(picture) }, path, sizes })}
${caption(picture)}</figure>
`;
}

/** `Ada Quill / Harrow Press`; undefined where nobody is named. */
export function pictureCredit({ byline, credit, copyrightNotice }: PictureWords): string | undefined {
  const named = [byline, credit].filter((one) => one !== undefined);
  return [...new Set(named)].join(' / ') || copyrightNotice;
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
