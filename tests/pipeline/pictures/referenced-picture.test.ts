import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPhoto } from '../../picture/a-photo.ts';
import { p, sentence, word } from '../../wire/docx/word-files.ts';
import { newsItem, newsMessage } from '../../wire/newsml-g2/newsml-g2-files.ts';
import { openPictureDesk, type PictureDesk } from './picture-desk.ts';

let desk: PictureDesk;
beforeAll(async () => {
  desk = await openPictureDesk();
}, 60_000);
afterAll(() => desk.close());

const pageOf = async (key: string) => desk.page(new URL((await desk.receipt(key)).url ?? 'none:').pathname);

/** A NewsML-G2 message of a story and its picture, whose file has the name. */
function message(name: string, guid: string): string {
  const headline = `The ferry of ${guid} sails again`;
  const story = newsItem({
    attributes: `guid="urn:newsml:wire.example:${guid}" version="1"`,
    contentMeta: `<headline>${headline}</headline>`,
    contentSet: `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The ferry of ${guid} sailed again on Tuesday.</p></body></html></inlineXML>`,
  });
  const picture = newsItem({
    attributes: `guid="urn:newsml:wire.example:${guid}-picture" version="1"`,
    itemMeta: '<itemClass qcode="ninat:picture"/><pubStatus qcode="stat:usable"/>',
    contentMeta:
      '<creditline>Vell Press Agency</creditline><description role="drol:caption">The ferry leaves the port of Vell.</description>',
    contentSet: `<remoteContent rendition="rnd:thumbnail" href="small-${name}" contenttype="image/jpeg"/><remoteContent rendition="rnd:highRes" href="pictures/${name}" contenttype="image/jpeg"/>`,
  });
  return newsMessage(story, picture);
}

describe('a picture that a package names', () => {
  it.each(['before', 'after'])(
    'leads its story with the package’s own words when it comes %s it',
    async (when) => {
      const [xml, jpg] = [`vell-${when}.xml`, `p-${when}.jpg`];
      const photo = await aPhoto({ caption: 'From an archive.', byline: 'Ben Marl' });
      if (when === 'before') await desk.dropAndSettle(`wire/${jpg}`, photo);
      await desk.dropAndSettle(`wire/${xml}`, message(jpg, when));
      if (when === 'after') await desk.dropAndSettle(`wire/${jpg}`, photo);
      const page = await pageOf(`wire/${xml}`);
      expect(page).toContain(
        'The ferry leaves the port of Vell. <span class="credit">Ben Marl / Vell Press Agency</span>',
      );
      expect(page).not.toContain('From an archive');
      expect(await desk.receipt(`wire/${jpg}`)).toMatchObject({ state: 'live' });
    },
  );

  it('is found by the associations of ninjs, the widest rendition first', async () => {
    const item = {
      uri: 'urn:wire.example:tower',
      headline: 'The tower is lit',
      body_text: 'The tower of Selm was lit on Tuesday for the first time since the storm took its lamp.',
      associations: {
        main: {
          type: 'picture',
          headline: 'The tower at night',
          renditions: {
            small: { href: 'https://cdn.example/tower-small.jpg', width: 100 },
            large: { href: 'https://cdn.example/tower.jpg?x=1', width: 2000 },
          },
        },
      },
    };
    await desk.dropAndSettle('tower.jpg', await aPhoto({}));
    await desk.dropAndSettle('tower.json', JSON.stringify(item));
    expect(await pageOf('tower.json')).toContain('alt="The tower at night"');
  });
});

describe('a picture inside its story’s file', () => {
  const shown = '<w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r>';
  const withPicture = (headline: string, content: Uint8Array) =>
    word({
      body: p(headline) + p(sentence) + p(shown) + p(sentence),
      images: { p1: 'media/image1.jpeg' },
      more: [{ name: 'word/media/image1.jpeg', content }],
    });

  it('leads it: in a Word file', async () => {
    await desk.dropAndSettle(
      'word.docx',
      withPicture('Word brings a picture', await aPhoto({ caption: 'The quay.' })),
    );
    expect(await pageOf('word.docx')).toContain('<figcaption dir="auto">The quay.');
  });

  it('leads it: attached to an e-mail, past a logo', async () => {
    const part = (name: string, bytes: Uint8Array) =>
      `--b\r\nContent-Type: image/jpeg; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;
    const mail = `From: Desk <desk@example.org>\r\nSubject: Mail brings a picture\r\nDate: ${new Date().toUTCString().replace('GMT', '+0000')}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${sentence}\r\n\r\n${sentence.replace('night', 'day')}\r\n${part('logo.jpg', await aPhoto({}, { width: 90, height: 40 }))}${part('quay.jpg', await aPhoto({ caption: 'The quay by mail.' }))}--b--\r\n`;
    const receipt = await desk.dropAndSettle('mail.eml', mail);
    expect(receipt).toMatchObject({ state: 'live', warnings: [] });
    expect(await pageOf('mail.eml')).toContain('<figcaption dir="auto">The quay by mail.');
  });

  it('and damaged leaves the story live, and its receipt says why there is no picture', async () => {
    const broken = (await aPhoto()).subarray(0, 400);
    const receipt = await desk.dropAndSettle(
      'damaged.docx',
      withPicture('Word brings a damaged picture', broken),
    );
    expect(receipt).toMatchObject({ state: 'live', warnings: [{ code: 'picture_broken' }] });
    expect(await pageOf('damaged.docx')).not.toContain('<figure');
  });
});
