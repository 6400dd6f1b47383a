import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicSurfacesOf } from '#shared/page/feeds/public-surfaces.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import type { KillCertificate } from '#shared/story/kill/kill-certificate.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { type Desk, openDesk } from './desk.ts';
import { startDeskEdge } from './desk-edge.ts';
import { faultyNewsroom } from './faulty-newsroom.ts';

let desk: Desk;
let edge: Awaited<ReturnType<typeof startDeskEdge>>;
beforeAll(async () => {
  desk = await openDesk();
  edge = await startDeskEdge(
    process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL'] ?? '',
    'site',
  );
  await sweep(desk.newsroom);
  await desk.refreshLists();
});
afterAll(async () => {
  await edge.stop();
  await desk.close();
});

/** Of a person who had to leave the address; it stands in the first headline and nowhere else. */
const name = 'tervoort';
const copy = (headline: string) =>
  `${headline}

Nobody who read “${headline}” doubted that the ferryman was cleared of all charges.
`;

let orders = 0;
async function order(verb: string, reference: string, more: object = {}): Promise<Receipt> {
  orders += 1;
  const at = new Date(Date.now() + orders).toISOString();
  return desk.dropAndPublish(`_desk/${at}-${verb}.json`, JSON.stringify({ verb, reference, at, ...more }));
}

interface Moved {
  readonly key: string;
  readonly id: string;
  readonly former: string;
  readonly path: string;
}

/** A story whose headline and address held the name, that lost it from both. */
async function moved(key: string): Promise<Moved> {
  const { url = '' } = await desk.dropAndPublish(
    key,
    copy(`Ferryman Tervoort cleared in ${key.slice(0, -4)}`),
  );
  await desk.dropAndPublish(key, copy(`Ferryman cleared in ${key.slice(0, -4)}`));
  await desk.refreshLists();
  const receipt = await order('move', url, { to: 'ferryman-cleared' });
  await desk.refreshLists();
  await desk.announcements();
  const [former, path] = [url, receipt.url ?? ''].map((one) => new URL(one).pathname);
  return { key, id: /-([a-z2-7]{10})\/$/.exec(url)?.[1] ?? '', former: former ?? '', path: path ?? '' };
}

const answerAt = (path: string) => fetch(edge.url + path, { redirect: 'manual' });

describe('a page that was given another address', () => {
  it('stands there, and the former address leads to it in every spelling', async () => {
    const { former, path } = await moved('north.txt');
    expect(former).toContain(name);
    expect(path).toMatch(/\/ferryman-cleared-[a-z2-7]{10}\/$/);

    const page = await answerAt(path);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`<link rel="canonical" href="https://news.example${path}">`);
    for (const spelling of [former, `${former}index.html`]) {
      const answer = await answerAt(spelling);
      expect([answer.status, answer.headers.get('location')]).toEqual([301, path]);
    }
    expect((await answerAt(former.slice(0, -1))).headers.get('location')).toBe(former);
    const data = await answerAt(`${former}story.json`);
    expect([data.status, data.headers.get('location')]).toEqual([301, `${path}story.json`]);
  });

  it('is named by its new address alone: no public object holds the name any more', async () => {
    const { former, path, key } = await moved('east.txt');
    for (const object of await desk.publicKeys()) {
      const text = (await desk.page(`/${object}`)) ?? '';
      expect(text.toLowerCase(), object).not.toContain(name);
    }
    expect(await desk.page('/feed.xml')).toContain(path);
    expect(await desk.page('/news-sitemap.xml')).toContain(path);
    expect((await desk.receipt(key)).url).toBe(`https://news.example${path}`);
    expect(await desk.page(former)).not.toBe(await desk.page(path));
  });

  it('keeps its identity in the feeds and is not announced again', async () => {
    const guids = (feed = '') => [...feed.matchAll(/<guid[^>]*>([^<]+)</g)].map(([, guid]) => guid);
    const { url = '' } = await desk.dropAndPublish('guid.txt', copy('A ferry is late'));
    await desk.refreshLists();
    const before = guids(await desk.page('/feed.xml'));
    await desk.announcements();
    await order('move', url, { to: 'late-ferry' });
    await desk.refreshLists();
    expect(guids(await desk.page('/feed.xml'))).toEqual(before);
    expect(await desk.announcements()).toEqual([]);
  });

  it('is found by either address, and keeps the new one when the story is updated', async () => {
    const { former, path, key } = await moved('south.txt');
    await desk.dropAndPublish(key, copy('Ferryman cleared, and thanked'));
    expect(await desk.page(path)).toContain('and thanked');
    expect((await answerAt(former)).status).toBe(301);
    const again = await order('move', `https://news.example${former}`, { to: 'ferryman-thanked' });
    const last = new URL(again.url ?? '').pathname;
    for (const old of [former, path]) expect((await answerAt(old)).headers.get('location')).toBe(last);
  });

  it('is gone under both addresses after a kill, and the certificate read them both', async () => {
    const { former, path, id } = await moved('west.txt');
    await order('kill', path);
    await desk.refreshLists();
    for (const address of [former, path, `${former}story.json`]) {
      expect((await answerAt(address)).status, address).toBe(410);
    }
    await resumeStory(desk.newsroom, id);
    const record = await desk.newsroom.table.read(id);
    const file = await desk.wireObject(record?.certificate?.key ?? '');
    const { proven, surfaces } = JSON.parse(file ?? 'null') as KillCertificate;
    expect(proven).toBe(true);
    const read = surfaces.map(({ url }) => new URL(url).pathname);
    expect(read).toEqual(expect.arrayContaining([former, path]));

    await order('reinstate', path);
    expect([(await answerAt(path)).status, (await answerAt(former)).status]).toEqual([200, 301]);
  });

  it('shows the notice of a hold at its new address, to which the former one leads', async () => {
    const { former, path, key } = await moved('quay.txt');
    await order('hold', key);
    expect([(await answerAt(path)).status, (await answerAt(former)).headers.get('location')]).toEqual([
      200,
      path,
    ]);
    expect(await desk.page(path)).not.toContain('charges');
  });

  it('leaves no object at an address that a kill would not look at', async () => {
    const { id, former } = await moved('pier.txt');
    const record = await desk.newsroom.table.read(id);
    const surfaces = record ? publicSurfacesOf(record, desk.newsroom.site).map((one) => one.path) : [];
    const written = (await desk.publicKeys()).map((key) => `/${key}`).filter((key) => key.startsWith(former));
    expect(written).toHaveLength(2);
    expect(surfaces).toEqual(expect.arrayContaining(written));
  });
});

describe('an order to move', () => {
  it('of a story that was never public is refused, and says how its address is made', async () => {
    await desk.dropAndPublish('waits.txt', `Embargo: 2099-01-01T00:00:00Z\n\n${copy('A ferry to come')}`);
    const { state, error } = await order('move', 'waits.txt', { to: 'ferry' });
    expect({ state, error }).toMatchObject({ state: 'rejected', error: { code: 'no-address-yet' } });
  });

  it('whose worker dies at any call is finished at the next delivery', async () => {
    const { url = '' } = await desk.dropAndPublish('mortal.txt', copy('A ferry sinks'));
    const former = new URL(url).pathname;
    let calls = 0;
    for (let call = 1; calls === 0; call++) {
      const to = `sinking-${call}`;
      const at = new Date().toISOString();
      const hint = await desk.drop(
        `_desk/${at}-move.json`,
        JSON.stringify({ verb: 'move', reference: url, at, to }),
      );
      const dying = faultyNewsroom(desk.newsroom, { call, when: 'after' });
      const died = await publishFile(dying.newsroom, hint).then(
        () => false,
        () => true,
      );
      await publishFile(desk.newsroom, hint);
      const location = (await answerAt(former)).headers.get('location');
      expect(location, `after call ${call}`).toMatch(new RegExp(`/${to}-[a-z2-7]{10}/$`));
      expect((await answerAt(location ?? '')).status).toBe(200);
      if (!died || call === 8) calls = call;
    }
    expect(calls).toBeGreaterThan(4);
  });
});
