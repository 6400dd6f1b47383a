import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const warning = 'Ice on the coast road until noon';
const copy = (head: string, text = 'Drivers should leave early and stay off the coast road.') =>
  `Headline: ${warning}\n${head}\n\n${text}\n`;

async function minutePasses(): Promise<void> {
  await sweep(desk.newsroom);
  await desk.runResumptions();
  await desk.refreshLists();
}

async function pageOf(key: string): Promise<string> {
  const { url } = await desk.receipt(key);
  return (await desk.page(new URL(url ?? '').pathname)) ?? '';
}

describe('a story with an expiry', () => {
  it('is live and on every front until its time', async () => {
    desk.setClock(minutesFromNow(0));
    const until = minutesFromNow(120);
    const receipt = await desk.dropAndPublish('ice.txt', copy(`Expires: ${until}`));
    await desk.refreshLists();

    expect(receipt).toMatchObject({ state: 'live', times: { expires: until } });
    expect(await desk.page('/')).toContain(warning);
    expect(await desk.announcements()).toHaveLength(1);
    expect(await pageOf('ice.txt')).toContain('unavailable_after');
  });

  it('leaves front, section and feed then, while its page stays as an archive and its receipt says so', async () => {
    desk.setClock(minutesFromNow(121));
    await minutePasses();

    for (const path of ['/', '/feed.xml', '/news/', '/news/feed.xml'])
      expect(await desk.page(path), path).not.toContain(warning);
    const page = await pageOf('ice.txt');
    expect(page).toContain(warning);
    expect(page).toContain('id="archived"');
    expect(page).toContain('content="noindex"');
    const receipt = await desk.receipt('ice.txt');
    expect(receipt.state).toBe('expired');
    expect(receipt.message).toContain('archive');
    expect(await desk.announcements()).toEqual([]);
  });

  it('asks for nothing more once it is archived', async () => {
    await sweep(desk.newsroom);
    const resumed = desk.counted('WorkResumed');
    await desk.runResumptions();
    expect(desk.counted('WorkResumed')).toBe(resumed);
  });

  it('comes back with a later expiry, at the same address, without a second announcement', async () => {
    const address = (await desk.receipt('ice.txt')).url;
    const receipt = await desk.dropAndPublish('ice.txt', copy(`Expires: ${minutesFromNow(600)}`));
    await desk.refreshLists();

    expect(receipt).toMatchObject({ state: 'live', url: address });
    expect(await desk.page('/')).toContain(warning);
    expect(await pageOf('ice.txt')).not.toContain('id="archived"');
    expect(await desk.announcements()).toEqual([]);
  });
});

describe('an expiry', () => {
  it('that had passed makes an archived page at once, on no list and announced to nobody', async () => {
    const receipt = await desk.dropAndPublish(
      'old-ice.txt',
      copy('Expires: 2020-01-31T12:00Z', 'The ice of that year is long gone.'),
    );
    const lists = await desk.refreshLists();

    expect(receipt.state).toBe('expired');
    expect(await pageOf('old-ice.txt')).toContain('id="archived"');
    expect(lists).toEqual([]);
    expect(await desk.announcements()).toEqual([]);
  });

  it('within the quarter of an hour is handed to the queue to the second', async () => {
    desk.setClock('2026-11-24T12:00:00.000Z');
    const asked: unknown[] = [];
    const queues = Object.assign(Object.create(desk.newsroom.queues), {
      resume: async (work: unknown[]) => asked.push(...work),
    });
    const hint = await desk.drop('soon.txt', copy('Expires: 2026-11-24T12:10:30Z', 'A word on the ferry.'));
    await publishFile({ ...desk.newsroom, queues }, hint);
    expect(asked).toMatchObject([{ what: { resume: 'story' }, afterSeconds: 630 }]);
  });

  it('without a zone does not hold the story, and the receipt asks', async () => {
    const receipt = await desk.dropAndPublish(
      'zoneless.txt',
      copy('Expires: 3 February 2031 12:00', 'Someone forgot the zone of this expiry.'),
    );
    expect(receipt.state).toBe('live');
    expect(receipt.warnings).toContainEqual(expect.objectContaining({ code: 'expiry_unreadable' }));
  });

  it('that comes before the end of the embargo holds the story, and the receipt asks', async () => {
    const head = `Embargo: ${minutesFromNow(300)}\nExpires: ${minutesFromNow(200)}`;
    const receipt = await desk.dropAndPublish('both.txt', copy(head, 'Two times that do not fit.'));
    expect(receipt.state).toBe('held');
    expect(receipt.questions).toMatchObject([{ code: 'expires-under-embargo' }]);
  });
});
