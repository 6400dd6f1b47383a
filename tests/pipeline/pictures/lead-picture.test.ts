import { crc32 } from 'node:zlib';
import exifr from 'exifr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicSurfacesOf } from '#shared/page/feeds/public-surfaces.ts';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import { replayStory } from '#shared/pipeline/recovery/replay-story.ts';
import { storyId } from '#shared/story/digest.ts';
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

const idOf = (url = '') => /-([a-z2-7]{10})\/$/.exec(url)?.[1] ?? '';
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const bytesAt = async (key: string) => new Uint8Array((await desk.publicBytes(key)) ?? []);

async function order(verb: string, reference: string) {
  const at = new Date().toISOString();
  return desk.dropAndSettle(`_desk/${at}-${verb}.json`, JSON.stringify({ verb, reference, at }));
}

async function gone(keys: readonly string[]): Promise<boolean> {
  for (const key of keys) if (!(await desk.page(`/${key}`))?.startsWith('gone ')) return false;
  return keys.length > 0;
}

describe('what becomes public of a picture', () => {
  it('is upright, no larger than it was, and without metadata and places', async () => {
    const lying = await sharp(await aPhoto({ caption: 'A gull.' }, { width: 700, height: 500 }))
      .keepMetadata()
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { url } = await desk.dropAndSettle('gull.txt', copy('A gull takes the loaf'));
    await desk.dropAndSettle('gull.jpg', lying);
    const keys = await renditions(pathOf(url));
    expect(keys.map((key) => /-(\d+)\.(\w+)$/.exec(key)?.slice(1))).toEqual([
      ['480', 'avif'],
      ['480', 'jpg'],
      ['480', 'webp'],
      ['500', 'avif'],
      ['500', 'jpg'],
      ['500', 'webp'],
    ]);
    for (const key of keys) {
      const bytes = await bytesAt(key);
      const { width = 0, height = 0, exif, xmp, iptc, icc } = await sharp(bytes).metadata();
      expect(height).toBeGreaterThan(width);
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
      expect(await exifr.gps(bytes).catch(() => undefined)).toBeUndefined();
    }
  });

  it('is the same when the picture comes again, and gives way to another one', async () => {
    const { url } = await desk.dropAndSettle('pier.txt', copy('The pier is mended'));
    const first = await aPhoto({ caption: 'The pier in spring.' });
    await desk.dropAndSettle('pier.jpg', first);
    const before = await renditions(pathOf(url));
    const tag = await desk.pageTag(pathOf(url));
    await desk.dropAndSettle('pier.jpg', first);
    expect(await desk.pageTag(pathOf(url))).toBe(tag);
    await later();
    await desk.dropAndSettle(
      'pier.jpg',
      await aPhoto({ caption: 'The pier in autumn.' }, { colour: '#884422' }),
    );
    const page = (await desk.page(pathOf(url))) ?? '';
    expect(page).toContain('The pier in autumn.');
    expect(page).not.toContain('spring');
    expect(await gone(before)).toBe(true);
    expect((await renditions(pathOf(url))).length).toBe(2 * before.length);
  });

  it('is nothing while the story waits for its embargo, and all of it when that is over', async () => {
    await desk.dropAndSettle(
      'secret.txt',
      `Embargo: ${inMinutes(10)}\n\n${copy('The budget of the harbour')}`,
    );
    const receipt = await desk.dropAndSettle(
      'secret.jpg',
      await aPhoto({ caption: 'The treasurer with her papers.' }),
    );
    expect(receipt.state).toBe('embargoed');
    expect(await desk.publicText()).not.toContain('treasurer');
    const id = await idOfKey('secret.txt');
    expect((await desk.publicKeys()).filter((key) => key.includes(id))).toEqual([]);
    desk.setClock(inMinutes(11));
    await resumeStory(desk.newsroom, id);
    desk.setClock(inMinutes(0));
    const { url } = await desk.receipt('secret.txt');
    expect(await renditions(pathOf(url))).toHaveLength(9);
    expect(await desk.receipt('secret.jpg')).toMatchObject({ state: 'live', url });
  });

  it('is gone with a kill, whose certificate looks at every address, and back with a reinstatement', async () => {
    const { url = '' } = await desk.dropAndSettle('storm.txt', copy('The storm takes the roof'));
    await desk.dropAndSettle('storm.jpg', await aPhoto({ caption: 'The roof on the beach.' }));
    const keys = await renditions(pathOf(url));
    const bytes = await Promise.all(keys.map(bytesAt));
    await order('kill', url);
    await desk.refreshLists();
    expect(await gone(keys)).toBe(true);
    expect(await desk.receipt('storm.jpg')).toMatchObject({ state: 'killed' });
    const record = await desk.newsroom.table.read(idOf(url));
    const surfaces = record
      ? publicSurfacesOf(record, desk.newsroom.site).map(({ path }) => path.slice(1))
      : [];
    expect(surfaces).toEqual(expect.arrayContaining(keys));
    await resumeStory(desk.newsroom, idOf(url));
    expect((await desk.newsroom.table.read(idOf(url)))?.certificate).toMatchObject({ proven: true });
    await order('reinstate', url);
    expect(await Promise.all(keys.map(bytesAt))).toEqual(bytes);
    expect(await desk.receipt('storm.jpg')).toMatchObject({ state: 'live' });
  });

  it('is nothing when it comes after the kill, and the kill is proven all the same', async () => {
    const { url = '' } = await desk.dropAndSettle('wreck.txt', copy('The wreck is found'));
    await order('kill', url);
    await desk.refreshLists();
    const receipt = await desk.dropAndSettle('wreck.jpg', await aPhoto({ caption: 'The wreck.' }));
    expect(receipt.state).toBe('killed');
    expect(await renditions(pathOf(url))).toEqual([]);
    await resumeStory(desk.newsroom, idOf(url));
    expect((await desk.newsroom.table.read(idOf(url)))?.certificate).toMatchObject({ proven: true });
  });

  it('is the same, byte for byte, when the story is rebuilt from the wire bucket', async () => {
    const { url = '' } = await desk.dropAndSettle('crane.txt', copy('The crane swings again'));
    await desk.dropAndSettle('crane.jpg', await aPhoto({ headline: 'The crane' }));
    const path = pathOf(url);
    const keys = await renditions(path);
    const before = [await desk.page(path), ...(await Promise.all(keys.map(bytesAt)))];
    for (const key of [...keys, `${path.slice(1)}index.html`, `${path.slice(1)}story.json`])
      await desk.losePublic(key);
    await desk.loseRecord(idOf(url));
    await replayStory(desk.newsroom, idOf(url));
    expect([await desk.page(path), ...(await Promise.all(keys.map(bytesAt)))]).toEqual(before);
  });
});

describe('a picture that is not shown', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40000" height="40000"><script>1</script></svg>';
  it.each<[string, string, () => Promise<string | Uint8Array> | string, string]>([
    ['cut off in the middle', 'cut.jpg', async () => (await aPhoto()).subarray(0, 300), 'picture-broken'],
    ['too small', 'dot.jpg', () => aPhoto({}, { width: 60, height: 60 }), 'picture-too-small'],
    ['a bomb', 'bomb.png', () => bomb(), 'picture-too-big'],
    ['a drawing that can carry a program', 'drawing.svg', () => svg, 'picture-not-read'],
  ])('since it is %s is refused with the way out', async (_what, key, body, code) => {
    const receipt = await desk.dropAndSettle(key, await body());
    expect(receipt).toMatchObject({ state: 'rejected', error: { code } });
    expect(receipt.error?.fix).toMatch(/\.$/);
  });

  it('since its own instructions forbid it is held with a question', async () => {
    const { url } = await desk.dropAndSettle('court.txt', copy('The court sits in June'));
    const receipt = await desk.dropAndSettle(
      'court.jpg',
      await aPhoto({ instructions: 'NO PUBLICATION before trial' }),
    );
    expect(receipt).toMatchObject({ state: 'held', questions: [{ code: 'picture-not-for-publication' }] });
    expect(await renditions(pathOf(url))).toEqual([]);
  });

  it('and whose terms limit its use is shown with a word to the desk', async () => {
    await desk.dropAndSettle('fair.txt', copy('The fair comes to town'));
    const receipt = await desk.dropAndSettle(
      'fair.jpg',
      await aPhoto({ terms: 'For editorial use only', credit: 'Harrow Press' }),
    );
    expect(receipt).toMatchObject({ state: 'live', warnings: [{ code: 'picture_terms' }] });
  });
});

/** S3 tells times in whole seconds: of two pictures in one, neither is later. */
const later = () => new Promise((resolve) => setTimeout(resolve, 1_100));

async function idOfKey(key: string): Promise<string> {
  return storyId((await desk.receipt(key)).uri ?? '');
}

// The head of a PNG that claims 40,000 x 40,000 pixels.
async function bomb(): Promise<Uint8Array> {
  const png = new Uint8Array(
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  );
  new DataView(png.buffer).setUint32(16, 40_000);
  new DataView(png.buffer).setUint32(20, 40_000);
  new DataView(png.buffer).setUint32(29, crc32(png.subarray(12, 29)));
  return png;
}
