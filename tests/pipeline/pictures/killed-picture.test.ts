import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { replayStory } from '#shared/pipeline/recovery/replay-story.ts';
import { aPhoto } from '../../picture/a-photo.ts';
import { startDeskEdge } from '../desk-edge.ts';
import { faultyNewsroom } from '../faulty-newsroom.ts';
import { openPictureDesk, type PictureDesk } from './picture-desk.ts';

let desk: PictureDesk;
let edge: Awaited<ReturnType<typeof startDeskEdge>>;
beforeAll(async () => {
  desk = await openPictureDesk();
  edge = await startDeskEdge(process.env['AWS_ENDPOINT_URL'] ?? '', 'site');
}, 60_000);
afterAll(async () => {
  await edge?.stop();
  await desk?.close();
});

const small = { width: 200, height: 150 };
const photo = (caption: string, colour = '#2f6f8f') => aPhoto({ caption }, { ...small, colour });
const copy = (name: string) =>
  `The lamp of ${name} is lit\n\nThe lamp of ${name} was lit on Tuesday, its keeper said.\n`;
const idOf = (url = '') => /-([a-z2-7]{10})\/$/.exec(url)?.[1] ?? '';
/** S3 tells times in whole seconds: of two files in one, neither is later. */
const later = () => new Promise((resolve) => setTimeout(resolve, 1_100));

async function order(verb: string, reference: string, more: object = {}) {
  const at = new Date().toISOString();
  const receipt = await desk.dropAndSettle(
    `_desk/${at}-${verb}.json`,
    JSON.stringify({ verb, reference, at, ...more }),
  );
  await desk.refreshLists();
  return receipt;
}

/** A live story whose picture leads it, on every front. */
async function pictured(name: string, caption = `The lamp of ${name}.`) {
  const { url = '' } = await desk.dropAndSettle(`${name}.txt`, copy(name));
  await desk.dropAndSettle(`${name}.jpg`, await photo(caption));
  await desk.refreshLists();
  const path = new URL(url).pathname;
  return { url, path, id: idOf(url), addresses: await addressesBeside(path) };
}

const addressesBeside = async (path: string) =>
  (await desk.publicKeys()).map((key) => `/${key}`).filter((key) => key.startsWith(`${path}picture-`));
const statusesOf = async (paths: readonly string[]) => [
  ...new Set(await Promise.all(paths.map(async (path) => (await fetch(edge.url + path)).status))),
];

describe('a picture that the desk takes down', () => {
  it('leaves its story standing without it: page, data, preview image and front', async () => {
    const { url, path, addresses } = await pictured('north');
    expect(await desk.page('/')).toContain(addresses[0]?.slice(0, addresses[0].lastIndexOf('-')));
    await desk.announcements();
    const told = await order('kill', 'north.jpg');
    expect(told).toMatchObject({ state: 'killed', message: expect.stringContaining('the story stands') });
    expect(told.url).toBeUndefined();
    expect(await statusesOf(addresses)).toEqual([410]);
    expect(await statusesOf([path])).toEqual([200]);
    for (const place of [path, `${path}story.json`, '/', '/feed.xml', '/feed.json']) {
      const text = (await desk.page(place)) ?? '';
      expect(text, place).toContain('north');
      expect(text, place).not.toMatch(/picture-[0-9a-f]{8}|The lamp of north\./);
    }
    expect(await desk.receipt('north.jpg')).toMatchObject({
      state: 'killed',
      next: expect.stringContaining('newsroom reinstate north.jpg'),
    });
    expect(await desk.receipt('north.txt')).toMatchObject({ state: 'live', url });
    expect(await desk.announcements()).toEqual([]);
  });

  it('is named by its address as well, and comes back when it is reinstated', async () => {
    // Of two stories of one second, either may lead the front.
    await later();
    const { path, addresses } = await pictured('east');
    const before = await Promise.all(addresses.map((key) => desk.publicBytes(key.slice(1))));
    await order('kill', `https://news.example${addresses[0]}?x=1`);
    expect(await statusesOf(addresses)).toEqual([410]);
    expect(await order('reinstate', 'east.jpg')).toMatchObject({ state: 'live' });
    expect(await Promise.all(addresses.map((key) => desk.publicBytes(key.slice(1))))).toEqual(before);
    expect(await desk.page(path)).toContain('The lamp of east.');
    expect(await desk.page('/')).toContain('picture-');
    expect(await desk.receipt('east.jpg')).toMatchObject({ state: 'live' });
  });

  it('does not come back when its file is delivered or dropped again, under any name', async () => {
    const { path, addresses } = await pictured('south');
    await order('kill', 'south.jpg');
    await publishFile(desk.newsroom, { key: 'south.jpg', sequencer: '' });
    await desk.settle();
    await later();
    for (const key of ['south.jpg', 'south.jpeg']) {
      const again = await desk.dropAndSettle(key, await photo('The lamp of south.'));
      expect(again).toMatchObject({ state: 'killed', next: expect.stringContaining('reinstate south.jpg') });
    }
    expect(await statusesOf(addresses)).toEqual([410]);
    expect(await desk.page(path)).not.toContain('<figure');
  });

  it('gives way to a new one, and no older one takes its place', async () => {
    const { path, addresses: first } = await pictured('west', 'The lamp by day.');
    await later();
    await desk.dropAndSettle('west.jpg', await photo('The lamp by night.', '#884422'));
    await order('kill', 'west.jpg');
    const both = await addressesBeside(path);
    expect(both.length).toBe(2 * first.length);
    expect(await statusesOf(both)).toEqual([410]);
    await later();
    await desk.dropAndSettle('west.png', await photo('The lamp at dawn.', '#224488'));
    await desk.refreshLists();
    const third = (await addressesBeside(path)).filter((address) => !both.includes(address));
    expect([await statusesOf(third), await statusesOf(both)]).toEqual([[200], [410]]);
    expect(await desk.page(path)).toContain('The lamp at dawn.');
    expect(await desk.page('/')).toContain(third[0]?.slice(0, third[0].lastIndexOf('-')));
  });

  it('stays down when the story is rebuilt from the wire bucket', async () => {
    const { path, id, addresses } = await pictured('quay');
    await order('kill', 'quay.jpg');
    const before = [await desk.page(path), await desk.page(`${path}story.json`)];
    await desk.loseRecord(id);
    for (const key of [...addresses, `${path}index.html`]) await desk.losePublic(key.slice(1));
    await replayStory(desk.newsroom, id);
    expect([await desk.page(path), await desk.page(`${path}story.json`)]).toEqual(before);
    expect(await statusesOf(addresses)).toEqual([410]);
  });

  it('is taken down whole when the worker that obeys dies after any of its calls', async () => {
    const paths: string[] = [];
    for (let call = 1, died = true; died; call++) {
      const name = `mortal-${call}`;
      const { url = '' } = await desk.dropAndSettle(`${name}.txt`, copy(name));
      await desk.dropAndSettle(`${name}.jpg`, await photo('The lamp.'));
      const path = new URL(url).pathname;
      const addresses = await addressesBeside(path);
      const at = new Date().toISOString();
      const body = JSON.stringify({ verb: 'kill', reference: `${name}.jpg`, at });
      const hint = await desk.drop(`_desk/${at}-kill.json`, body);
      const dying = faultyNewsroom(desk.newsroom, { call, when: 'after' });
      died = await publishFile(dying.newsroom, hint).then(
        () => false,
        () => true,
      );
      await publishFile(desk.newsroom, hint);
      await desk.runResumptions();
      expect([addresses.length, await statusesOf(addresses)], `call ${call}`).toEqual([3, [410]]);
      expect(await desk.page(path), `call ${call}`).not.toContain('<figure');
      expect(await desk.receipt(`${name}.jpg`), `call ${call}`).toMatchObject({ state: 'killed' });
      expect(await desk.receipt(hint.key), `call ${call}`).toMatchObject({ state: 'killed' });
      paths.push(path);
    }
    await desk.refreshLists();
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) expect(await desk.page('/')).not.toContain(`${path}picture-`);
  }, 120_000);
});

describe('an order that names a picture', () => {
  it('never touches its story where it is none for pictures', async () => {
    const { path } = await pictured('mole');
    for (const [verb, more] of [
      ['hold', {}],
      ['release', {}],
      ['correct', { text: 'The lamp is green.' }],
      ['move', { to: 'green-lamp' }],
    ] as const) {
      const told = await order(verb, 'mole.jpg', more);
      expect(told).toMatchObject({ state: 'rejected', error: { code: 'order-not-for-pictures' } });
    }
    expect(await statusesOf([path])).toEqual([200]);
  });

  it('and that leads no story is answered, and waits for none', async () => {
    await desk.dropAndSettle('alone.jpg', await photo('Nobody wrote of it.'));
    for (const reference of ['alone.jpg', 'never-came.jpg'])
      expect(await order('kill', reference)).toMatchObject({
        state: 'rejected',
        error: { code: 'picture-not-shown' },
      });
    const { path } = await pictured('alone');
    expect(await statusesOf([path])).toEqual([200]);
  });

  it('is answered on the file of a picture that another one replaced under another name', async () => {
    const { path, addresses } = await pictured('pier');
    await later();
    await desk.dropAndSettle('pier.png', await photo('The pier at night.', '#884422'));
    expect(await desk.receipt('pier.jpg')).toMatchObject({
      state: 'held',
      message: expect.stringContaining('Another picture'),
    });
    expect(await order('kill', 'pier.jpg')).toMatchObject({ state: 'killed' });
    expect(await desk.receipt('pier.jpg')).toMatchObject({ state: 'killed' });
    expect(await statusesOf(addresses)).toEqual([410]);
    expect(await desk.page(path)).toContain('The pier at night.');
    await order('kill', path);
    expect(await statusesOf([path])).toEqual([410]);
  });
});
