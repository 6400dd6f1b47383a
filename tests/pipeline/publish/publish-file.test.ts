import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { type Desk, openDesk } from '../desk.ts';
import { faultyNewsroom } from '../faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const paragraph =
  'The harbour wall at Harrowmouth will be raised by two metres before the winter, the town council decided on Tuesday after a long debate.';

function wire(headline: string, more = ''): string {
  return `${headline}\n\n${paragraph} ${more}\n\nWork begins in ${headline.length} days.\n`;
}

const pathOf = (url = '') => new URL(url).pathname;

describe('a dropped story', () => {
  it('becomes a page, a place on the front and in the feed, one announcement and a receipt', async () => {
    const receipt = await desk.dropAndPublish('wall.txt', wire('Harrowmouth raises its harbour wall'));

    expect(receipt).toMatchObject({ key: 'wall.txt', state: 'live', revision: 1 });
    expect(await desk.page(pathOf(receipt.url))).toContain('Harrowmouth raises its harbour wall</h1>');
    expect(await desk.refreshLists()).toContain('home');
    expect(await desk.page('/')).toContain('Harrowmouth raises its harbour wall');
    expect(await desk.page('/feed.xml')).toContain(receipt.url);
    expect(await desk.announcements()).toMatchObject([
      { kind: 'publication', url: receipt.url, revision: 1 },
    ]);
  });

  it('dropped again unchanged announces nothing and changes no page', async () => {
    const first = await desk.dropAndPublish('again.txt', wire('Ferry timetable changes in May'));
    const before = await desk.page(pathOf(first.url));
    await desk.announcements();

    const second = await desk.dropAndPublish('again.txt', wire('Ferry timetable changes in May'));

    expect(second).toMatchObject({ state: 'live', url: first.url, revision: 1 });
    expect(second.decisions).toContainEqual(expect.objectContaining({ rule: 'duplicate' }));
    expect(await desk.page(pathOf(first.url))).toBe(before);
    expect(await desk.announcements()).toEqual([]);
  });

  it('dropped again with a change keeps its address and is not announced again', async () => {
    const first = await desk.dropAndPublish('change.txt', wire('Library opens on Sundays'));
    await desk.announcements();

    const second = await desk.dropAndPublish(
      'change.txt',
      wire('Library opens on Sundays from June', 'Entry is free.'),
    );

    expect(second).toMatchObject({ state: 'live', url: first.url, revision: 2 });
    expect(await desk.page(pathOf(first.url))).toContain('Entry is free.');
    expect(await desk.announcements()).toEqual([]);
  });

  it('under a second name is the same page', async () => {
    const first = await desk.dropAndPublish('one-name.txt', wire('Bridge reopens after repairs'));
    const twin = await desk.dropAndPublish('other-name.txt', wire('Bridge reopens after repairs'));

    expect(twin.url).toBe(first.url);
    expect(twin.decisions).toContainEqual(expect.objectContaining({ rule: 'duplicate' }));
  });

  it('dropped at once under two names is one page and one announcement', async () => {
    await desk.announcements();
    const text = wire('Two desks file one story');
    const hints = await Promise.all(['left.txt', 'right.txt'].map((key) => desk.drop(key, text)));

    await Promise.all(hints.map((hint) => publishFile(desk.newsroom, hint)));

    const receipts = await Promise.all(['left.txt', 'right.txt'].map((key) => desk.receipt(key)));
    expect(new Set(receipts.map(({ url }) => url)).size).toBe(1);
    expect(await desk.announcements()).toHaveLength(1);
  });

  it('dropped quietly is published without an announcement', async () => {
    await desk.announcements();
    const receipt = await desk.dropAndPublish('archive.txt', wire('From the archive: the great frost'), {
      quiet: 'true',
    });
    expect(receipt.state).toBe('live');
    expect(await desk.announcements()).toEqual([]);
  });
});

describe('two workers on one story', () => {
  it('leave the newer version on the page, whoever is slower', async () => {
    for (const delayed of [0, 1]) {
      const key = `race-${delayed}.txt`;
      const older = await desk.drop(key, wire(`Race number ${delayed} is on`));
      const slow = publishFile(delayed === 0 ? slowly(desk) : desk.newsroom, older);
      const newer = await desk.drop(key, wire(`Race number ${delayed} is over`, 'The winner was late.'));
      await Promise.all([slow, publishFile(delayed === 1 ? slowly(desk) : desk.newsroom, newer)]);

      const { url } = await desk.receipt(key);
      expect(await desk.page(pathOf(url))).toContain('The winner was late.');
    }
  });
});

describe('a worker that dies', () => {
  it('at any call to AWS, before or after its effect, leaves nothing behind that a second delivery does not finish', async () => {
    const calls = await callsOfOneStory();
    expect(calls.length).toBeGreaterThan(8);
    for (const when of ['before', 'after'] as const) {
      for (let call = 1; call <= calls.length; call++) {
        const key = `dies-${when}-${call}.txt`;
        const hint = await desk.drop(key, wire(`Lighthouse number ${call} is lit ${when} dusk`));
        await publishFile(faultyNewsroom(desk.newsroom, { call, when }).newsroom, hint).catch(
          () => 'redelivered',
        );
        await publishFile(desk.newsroom, hint);

        await expectWhole(key, `${calls[call - 1]} ${when}`);
      }
    }
    const ids = (await desk.announcements()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(calls.length * 2);
  });
});

async function callsOfOneStory(): Promise<string[]> {
  const watched = faultyNewsroom(desk.newsroom);
  await publishFile(watched.newsroom, await desk.drop('counted.txt', wire('Every call is counted')));
  await desk.announcements();
  return watched.calls;
}

async function expectWhole(key: string, where: string): Promise<void> {
  const receipt = await desk.receipt(key);
  expect(receipt, where).toMatchObject({ state: 'live', revision: 1 });
  expect(await desk.page(pathOf(receipt.url)), where).toContain('</h1>');
  const record = await desk.newsroom.table.read(idIn(receipt.url));
  expect(record, where).toBeDefined();
  for (const due of ['renderDue', 'listsDue', 'announceDue', 'receiptDue', 'dueAt'])
    expect(record, where).not.toHaveProperty(due);
  expect(await desk.newsroom.table.onList('home', 100), where).toContain(idIn(receipt.url));
}

function idIn(url = ''): string {
  return url.split('-').at(-1)?.replace('/', '') ?? '';
}

function slowly({ newsroom }: Desk): Desk['newsroom'] {
  const pages = new Proxy(newsroom.pages, {
    get: (target, method) => {
      const own = Reflect.get(target, method, target);
      return typeof own === 'function'
        ? async (...given: unknown[]) => {
            await newsroom.pause(250);
            return own.apply(target, given);
          }
        : own;
    },
  });
  return { ...newsroom, pages };
}
