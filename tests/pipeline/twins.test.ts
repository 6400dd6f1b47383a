import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { beforeFirst } from './before-first.ts';
import { type Desk, openDesk } from './desk.ts';
import { faultyNewsroom } from './faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterEach(() => desk.setClock(inMinutes(0)));
afterAll(() => desk.close());

const copy = (headline: string) => `${headline}\n\nThe town clock stood still for an hour on Tuesday.\n`;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const impatient = (): Newsroom => ({ ...desk.newsroom, pause: async () => {} });
const saving = { room: 'wire', method: 'saveStory' } as const;

/** How many pages show a headline. */
async function pagesOf(headline: string): Promise<number> {
  const keys = (await desk.publicKeys()).filter((key) => /-[a-z2-7]{10}\/index\.html$/.test(key));
  const pages = await Promise.all(keys.map((key) => desk.page(`/${key.replace('index.html', '')}`)));
  return pages.filter((page) => page?.includes(headline)).length;
}

describe('the same text under two names, when the worker of the first stalls before it commits', () => {
  it('is one page: the second file waits until the first has come to its end', async () => {
    const text = copy('Clock stalls at two');
    const second = await desk.drop('stalled-2.txt', text);
    const stalled = beforeFirst(desk.newsroom, saving, () =>
      expect(publishFile(impatient(), second)).rejects.toMatchObject({
        code: 'text-claimed',
        retryable: true,
      }),
    );
    await publishFile(stalled, await desk.drop('stalled-1.txt', text));
    await publishFile(impatient(), second);
    expect(await pagesOf('Clock stalls at two')).toBe(1);
    expect((await desk.receipt('stalled-2.txt')).url).toBe((await desk.receipt('stalled-1.txt')).url);
  });

  it('is one page also when the first is an update of a story that showed another text', async () => {
    await desk.dropAndPublish('clock-1.txt', copy('Clock goes'));
    const text = copy('Clock stands still at three');
    const second = await desk.drop('clock-2.txt', text);
    const stalled = beforeFirst(desk.newsroom, saving, () =>
      expect(publishFile(impatient(), second)).rejects.toMatchObject({ code: 'text-claimed' }),
    );
    await publishFile(stalled, await desk.drop('clock-1.txt', text));
    await publishFile(impatient(), second);
    expect(await pagesOf('Clock stands still at three')).toBe(1);
  });

  it('is published by the second when the first worker died and nobody took its work over', async () => {
    const text = copy('Clock is silent at four');
    const { calls, newsroom } = faultyNewsroom(desk.newsroom);
    await publishFile(newsroom, await desk.drop('rehearsal.txt', copy('Clock is rehearsed')));
    const call = calls.indexOf('wire.saveStory') + 1;
    const dying = faultyNewsroom(desk.newsroom, { call, when: 'before' });
    const first = await desk.drop('silent-1.txt', text);
    await expect(publishFile(dying.newsroom, first)).rejects.toThrow('saveStory');
    const second = await desk.drop('silent-2.txt', text);
    await expect(publishFile(impatient(), second)).rejects.toMatchObject({ code: 'text-claimed' });
    desk.setClock(inMinutes(3));
    await publishFile(impatient(), second);
    expect(await desk.receipt('silent-2.txt')).toMatchObject({ state: 'live' });
    await publishFile(impatient(), first);
    expect(await pagesOf('Clock is silent at four')).toBe(1);
  });
});

describe('a text that its story has moved on from', () => {
  it('is free for a file of another name at once', async () => {
    const text = copy('Clock strikes five');
    await desk.dropAndPublish('moved-on.txt', text);
    await desk.dropAndPublish('moved-on.txt', copy('Clock strikes six'));
    await publishFile(impatient(), await desk.drop('moved-in.txt', text));
    expect(await desk.receipt('moved-in.txt')).toMatchObject({ state: 'live' });
    expect(await pagesOf('Clock strikes five')).toBe(1);
    expect(await pagesOf('Clock strikes six')).toBe(1);
  });
});
