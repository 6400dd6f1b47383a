import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import type { KillCertificate } from '#shared/story/kill/kill-certificate.ts';
import { aPhoto } from '../../picture/a-photo.ts';
import { startDeskEdge } from '../desk-edge.ts';
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

const answerAt = (path: string) => fetch(edge.url + path, { redirect: 'manual' });
const statusesOf = async (paths: readonly string[]) => [
  ...new Set(await Promise.all(paths.map(async (path) => (await answerAt(path)).status))),
];

async function order(verb: string, reference: string, more: object = {}) {
  const at = new Date().toISOString();
  return desk.dropAndSettle(`_desk/${at}-${verb}.json`, JSON.stringify({ verb, reference, at, ...more }));
}

/** Addresses of the renditions beside a page, as its source names them. */
async function picturesOn(path: string): Promise<string[]> {
  const page = (await desk.page(path)) ?? '';
  return [...new Set([...page.matchAll(/(?<=[\s"])\/[^\s"]*picture-[\w.-]+/g)].map(([one]) => one))];
}

describe('a picture whose page moves', () => {
  it('is shown at the new address alone, and is gone under both after a kill', async () => {
    const text = 'Ferryman Tervoort cleared\n\nThe court of Harrowmouth cleared the ferryman on Tuesday.\n';
    const { url = '' } = await desk.dropAndSettle('cleared.txt', text);
    const former = new URL(url).pathname;
    await desk.dropAndSettle('cleared.jpg', await aPhoto({ caption: 'The ferryman on the quay.' }));
    const before = await picturesOn(former);
    const told = await order('move', url, { to: 'ferryman-cleared' });
    const path = new URL(told.url ?? '').pathname;
    const after = await picturesOn(path);

    expect(before).toHaveLength(9);
    expect(after).toEqual(before.map((one) => one.replace(former, path)));
    expect(await statusesOf(after)).toEqual([200]);
    expect(await statusesOf(before)).toEqual([410]);
    expect((await answerAt(former)).headers.get('location')).toBe(path);
    expect(await desk.receipt('cleared.jpg')).toMatchObject({ state: 'live', url: told.url });

    await order('kill', told.url ?? '');
    await desk.refreshLists();
    expect(await statusesOf([former, path, `${path}story.json`, ...before, ...after])).toEqual([410]);
    const id = /-([a-z2-7]{10})\/$/.exec(path)?.[1] ?? '';
    await resumeStory(desk.newsroom, id);
    const record = await desk.newsroom.table.read(id);
    const file = await desk.wireObject(record?.certificate?.key ?? '');
    const { proven, surfaces } = JSON.parse(file ?? 'null') as KillCertificate;
    const read = surfaces.map((one) => new URL(one.url).pathname);
    expect([proven, read]).toEqual([true, expect.arrayContaining([...before, ...after])]);

    await order('reinstate', path);
    expect([await statusesOf(after), await statusesOf(before)]).toEqual([[200], [410]]);
  });

  it('may come after the move', async () => {
    const text = 'A pier is closed\n\nThe pier of Harrowmouth was closed on Monday, its keeper said.\n';
    const { url = '' } = await desk.dropAndSettle('closed.txt', text);
    const { url: moved = '' } = await order('move', url, { to: 'pier-shut' });
    await desk.dropAndSettle('closed.jpg', await aPhoto({ caption: 'The pier.' }));
    const shown = await picturesOn(new URL(moved).pathname);
    expect([shown.length, await statusesOf(shown)]).toEqual([9, [200]]);
  });
});
