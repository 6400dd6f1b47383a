import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import { type Desk, openDesk } from './desk.ts';
import { faultyNewsroom } from './faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

function minutesFromNow(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

describe('the sweep', () => {
  it('furnishes a new site with a 404 page and empty fronts', async () => {
    await sweep(desk.newsroom);
    await desk.refreshLists();

    expect(await desk.page('/404.html')).toContain('<h1');
    expect(await desk.page('/')).toContain('</html>');
    expect(await desk.page('/world/')).toContain('</html>');
    expect(await desk.page('/feed.xml')).toContain('<rss');
  });

  it('writes nothing when the site is furnished', async () => {
    const watched = faultyNewsroom(desk.newsroom);
    await sweep(watched.newsroom);
    expect(watched.calls).not.toContain('pages.put');
  });

  it('finishes a story whose worker died after its commit', async () => {
    const hint = await desk.drop(
      'cut-off.txt',
      'Cut off in the middle\n\nThe worker died on the way to the page.\n',
    );
    const died = publishFile(diesAt('pages.put'), hint);
    await expect(died).rejects.toMatchObject({ code: 'worker-died' });
    expect(await desk.receipt('cut-off.txt')).toBeNull();

    desk.setClock(minutesFromNow(5));
    await sweep(desk.newsroom);
    await desk.runResumptions();

    const receipt = await desk.receipt('cut-off.txt');
    expect(receipt.state).toBe('live');
    expect(await desk.page(new URL(receipt.url ?? '').pathname)).toContain('Cut off in the middle');
    expect(await desk.announcements()).toHaveLength(1);
  });

  it('finds a file whose event never came', async () => {
    await desk.drop('unheard.txt', 'Unheard of\n\nNo event told the newsroom of this file.\n');
    desk.setClock(minutesFromNow(10));
    await sweep(desk.newsroom);
    await desk.runResumptions();
    expect((await desk.receipt('unheard.txt')).state).toBe('live');
  });

  it('leaves files alone that were answered', async () => {
    desk.setClock(minutesFromNow(20));
    const before = desk.counted('FilesFound');
    await sweep(desk.newsroom);
    expect(desk.counted('FilesFound')).toBe(before);
  });
});

describe('an embargoed story', () => {
  const canary = 'The canary of the embargo sings at six';

  it('is nowhere in public until its time, then published by itself and announced once', async () => {
    desk.setClock(minutesFromNow(0));
    await desk.announcements();
    const until = minutesFromNow(120);
    const body = `Headline: ${canary}\nEmbargo: ${until}\n\nNothing of this may be seen before its time.\n`;
    const waiting = await desk.dropAndPublish('embargoed.txt', body);
    await desk.refreshLists();

    expect(waiting).toMatchObject({ state: 'embargoed', times: { embargoedUntil: until } });
    expect(waiting.url).toBeUndefined();
    expect(await desk.publicText()).not.toContain(canary);
    expect(await desk.announcements()).toEqual([]);
    expect(desk.logged()).not.toContain('canary');

    desk.setClock(minutesFromNow(119));
    await sweep(desk.newsroom);
    await desk.runResumptions();
    expect((await desk.receipt('embargoed.txt')).state).toBe('embargoed');

    desk.setClock(minutesFromNow(121));
    await sweep(desk.newsroom);
    await desk.runResumptions();
    await desk.refreshLists();

    const live = await desk.receipt('embargoed.txt');
    expect(live).toMatchObject({ state: 'live', times: { published: until } });
    expect(await desk.page(new URL(live.url ?? '').pathname)).toContain(canary);
    expect(await desk.page('/')).toContain(canary);
    expect(await desk.announcements()).toHaveLength(1);
  });

  it('is counted as overdue when its time is over and nothing made it public, until something does', async () => {
    desk.setClock(minutesFromNow(200));
    const body = `Embargo: ${minutesFromNow(260)}\n\nThe harbour master speaks at six and is heard at seven.\n`;
    await desk.dropAndPublish('late.txt', body);
    const overdue = () => desk.counted('EmbargoesOverdue');
    const before = overdue();

    for (const [minutes, counted] of [
      [261, 0],
      [263, 1],
      [264, 2],
    ] as const) {
      desk.setClock(minutesFromNow(minutes));
      await sweep(desk.newsroom);
      expect(overdue() - before, `after ${minutes} minutes`).toBe(counted);
    }
    await desk.runResumptions();
    await sweep(desk.newsroom);
    expect(overdue() - before).toBe(2);
    expect((await desk.receipt('late.txt')).state).toBe('live');
    await desk.runResumptions();
    await desk.announcements();
  });

  it('without a zone is held, and the receipt asks', async () => {
    const receipt = await desk.dropAndPublish(
      'zoneless.txt',
      'Embargo: 3 February 2027 00:01\n\nSomeone forgot to say in which zone it lifts.\n',
    );
    expect(receipt.state).toBe('held');
    expect(receipt.questions).toHaveLength(1);
    expect(await desk.receiptText('zoneless.txt')).toContain(receipt.questions?.[0]?.fix);
    expect(await desk.publicText()).not.toContain('forgot to say');
  });
});

function diesAt(name: string): Desk['newsroom'] {
  const [room, method] = name.split('.') as ['pages', 'put'];
  const dying = new Proxy(desk.newsroom[room], {
    get: (target, property) => {
      const own = Reflect.get(target, property, target);
      if (property !== method) return typeof own === 'function' ? own.bind(target) : own;
      return () => Promise.reject(Object.assign(new Error(`died at ${name}`), { code: 'worker-died' }));
    },
  });
  return { ...desk.newsroom, [room]: dying };
}
