import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { darkroom } from '#shared/picture/darkroom.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { developPicture } from '#shared/pipeline/picture/develop-picture.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import { isOwing } from '#shared/story/versions/record.ts';
import { aPhoto } from '../../picture/a-photo.ts';
import { type Fault, faultyNewsroom } from '../faulty-newsroom.ts';
import { openPictureDesk, type PictureDesk } from './picture-desk.ts';

let desk: PictureDesk;
let photo: Uint8Array<ArrayBuffer>;
let whole: object;
beforeAll(async () => {
  desk = await openPictureDesk();
  photo = await aPhoto({ caption: 'The lock at noon.', credit: 'Harrow Press' }, { width: 200, height: 150 });
  await dropped('fault-free');
  await desk.settle();
  whole = await endState('fault-free');
}, 60_000);
afterAll(() => desk?.close());

/** A live story, and a picture beside it that the queue speaks of and nobody developed yet. */
async function dropped(name: string): Promise<string> {
  const text = `The lock of ${name} opens\n\nThe lock of ${name} opened on Tuesday, its keeper said.\n`;
  const { url = '' } = await desk.dropAndPublish(`${name}.txt`, text);
  await desk.dropAndPublish(`${name}.jpg`, photo);
  return idOf(url);
}

const idOf = (url = '') => /-([a-z2-7]{10})\/$/.exec(url)?.[1] ?? '';
const workOf = (name: string) => ({ picture: 'dropped', key: `${name}.jpg`, look: 0 }) as const;

/** Everything that a picture leaves behind, without what names its story. */
async function endState(name: string): Promise<object> {
  const { inLogs: _inLogs, ...receipt } = await desk.receipt(`${name}.jpg`);
  const path = new URL(receipt.url ?? 'none:').pathname;
  const id = idOf(receipt.url);
  const record = await desk.newsroom.table.read(id);
  const keys = (await desk.publicKeys()).filter((key) => `/${key}`.startsWith(`${path}picture-`)).sort();
  const { source, at: _at, ...kept } = (await desk.newsroom.pictures.readAll(id))[0] ?? {};
  const told = [await desk.page(path), await desk.page(`${path}story.json`), receipt];
  const plain = told.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  return {
    told: plain.map((text = '') =>
      text.replaceAll(path, '/page/').replaceAll(name, 'name').replaceAll(id, 'id').replace(varying, ''),
    ),
    names: keys.map((key) => key.slice(path.length - 1)),
    bytes: await Promise.all(keys.map((key) => desk.publicBytes(key))),
    record: record && {
      state: record.state,
      revision: record.revision,
      pictures: record.pictures,
      mark: record.picture?.mark,
      isDone: !isOwing(record) && record.dueAt === undefined,
    },
    kept: { ...kept, source: source && { sha256: source.sha256, bytes: source.bytes } },
  };
}

// Times, which differ from story to story, digests of them, and the id's own mark.
const varying = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)|\b\d\d:\d\d\b|\b[0-9a-f]{16,32}\b/g;

/** Whether the worker died before it was done. */
async function dies(fault: Fault, work: (rooms: Newsroom) => Promise<void>): Promise<boolean> {
  return work(faultyNewsroom(desk.newsroom, fault).newsroom).then(
    () => false,
    () => true,
  );
}

/** Lets a worker die at every one of its calls, one story each, and delivers its work again. */
async function atEveryCall(
  when: Fault['when'],
  work: (rooms: Newsroom, name: string, id: string) => Promise<void>,
  prepare: (name: string, id: string) => Promise<void> = async () => undefined,
): Promise<number> {
  for (let call = 1; ; call++) {
    const name = `${prepare.name}-${when}-${call}`;
    const id = await dropped(name);
    await desk.pictureWork();
    await prepare(name, id);
    const died = await dies({ call, when }, (rooms) => work(rooms, name, id));
    await work(desk.newsroom, name, id);
    await desk.settle();
    expect(await endState(name), `${when} call ${call}`).toEqual(whole);
    if (!died) return call - 1;
  }
}

const develop = (rooms: Newsroom, name: string) => developPicture({ ...rooms, darkroom }, workOf(name));

/** Dead after one call is dead before the next, but for the lost answer; `KILLED=all` takes both. */
const moments = process.env['KILLED'] === 'all' ? (['before', 'after'] as const) : (['after'] as const);

describe.each(moments)('a worker that dies %s any of its calls', (when) => {
  it('leaves a picture as if nothing had happened when it develops it', async () => {
    const calls = await atEveryCall(when, develop);
    expect(calls).toBeGreaterThan(12);
  }, 120_000);

  it('leaves a picture as if nothing had happened when it renders the page', async () => {
    const calls = await atEveryCall(
      when,
      (rooms, _name, id) => resumeStory(rooms, id),
      async function page(name) {
        await develop(desk.newsroom, name);
      },
    );
    expect(calls).toBeGreaterThan(12);
  }, 120_000);

  it('leaves a picture as if nothing had happened when it publishes the text that the picture waits for', async () => {
    const hintOf = new Map<string, Awaited<ReturnType<PictureDesk['drop']>>>();
    for (let call = 1; call < 40; call++) {
      const name = `waits-${when}-${call}`;
      await desk.dropAndSettle(`${name}.jpg`, photo);
      const text = `The lock of ${name} opens\n\nThe lock of ${name} opened on Tuesday, its keeper said.\n`;
      const hint = await desk.drop(`${name}.txt`, text);
      hintOf.set(name, hint);
      const died = await dies({ call, when }, (rooms) => publishFile(rooms, hint));
      await publishFile(desk.newsroom, hint);
      await desk.settle();
      expect(await endState(name), `${when} call ${call}`).toEqual(whole);
      if (!died) break;
    }
    expect(hintOf.size).toBeGreaterThan(8);
  }, 120_000);
});
