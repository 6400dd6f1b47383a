import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPhoto } from '../../picture/a-photo.ts';
import { openPictureDesk, type PictureDesk } from './picture-desk.ts';

let desk: PictureDesk;
beforeAll(async () => {
  desk = await openPictureDesk();
}, 60_000);
afterAll(() => desk.close());

const copy = (headline: string) =>
  `${headline}\nBy Ada Quill\n\nHARROWMOUTH — The ${headline.toLowerCase()} was seen from the quay by all who had come down to look, its clerk said on Tuesday.\n`;
const pathOf = (url = '') => new URL(url).pathname;
const renditions = async (path: string) =>
  (await desk.publicKeys()).filter((key) => `/${key}`.startsWith(`${path}picture-`)).sort();

describe('a picture beside its story', () => {
  it('leads the page with caption, credit and three formats', async () => {
    const { url } = await desk.dropAndSettle('ferry.txt', copy('The ferry is home'));
    const receipt = await desk.dropAndSettle(
      'ferry.jpg',
      await aPhoto({ caption: 'The ferry at the quay.', byline: 'Ben Marl', credit: 'Harrow Press' }),
    );
    const path = pathOf(url);
    const page = (await desk.page(path)) ?? '';
    expect(receipt).toMatchObject({ state: 'live', url, message: 'The picture leads its story.' });
    expect(page).toContain(
      '<figcaption dir="auto">The ferry at the quay. <span class="credit">Ben Marl / Harrow Press</span>',
    );
    expect(page).toMatch(
      /<source type="image\/avif" srcset="[^"]+-480\.avif 480w, [^"]+-960\.avif 960w, [^"]+-1200\.avif 1200w"/,
    );
    expect(await renditions(path)).toHaveLength(9);
  });

  it('may come before its text', async () => {
    const waiting = await desk.dropAndSettle('early.jpg', await aPhoto({ headline: 'Early light' }));
    expect(waiting).toMatchObject({
      state: 'held',
      message: expect.stringContaining('no story of this name yet'),
    });
    const { url } = await desk.dropAndSettle('early.txt', copy('Early light on the mole'));
    expect(await desk.receipt('early.jpg')).toMatchObject({ state: 'live', url });
    expect(await renditions(pathOf(url))).toHaveLength(9);
    expect(await desk.page(pathOf(url))).toContain('alt="Early light"');
  });
});
