import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshLists } from '#shared/pipeline/lists/refresh-lists.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { type Desk, openDesk } from '../desk.ts';
import { faultyNewsroom } from '../faulty-newsroom.ts';

let desk: Desk;
let number = 0;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const fronts = ['home', 'section/news'];

async function publish(headline: string): Promise<string> {
  number += 1;
  const { url = '' } = await desk.dropAndPublish(
    `${number}.txt`,
    `${headline}\n\nIt was said on pier ${number}.\n`,
  );
  return url;
}

async function kill(reference: string): Promise<void> {
  const at = new Date().toISOString();
  await desk.dropAndPublish(`_desk/${at}-kill.json`, JSON.stringify({ verb: 'kill', reference, at }));
}

/** A worker that had the fronts to itself for some stories, and what it then does. */
async function refresh(newsroom: Newsroom): Promise<string[]> {
  const watched = faultyNewsroom(newsroom);
  // A worker is known by its queues.
  const worker = { ...watched.newsroom, queues: newsroom.queues };
  const asked = { urgent: true, places: [] };
  await refreshLists(
    worker,
    fronts.map((list) => ({ list, asked })),
    (error) => expect.unreachable(String(error)),
  );
  return watched.calls;
}

describe('a worker that has the fronts to itself', () => {
  let alone: Newsroom;
  beforeEach(async () => {
    alone = desk.openAgain();
    for (const ship of ['Alda', 'Berit', 'Carla', 'Dora', 'Elin']) {
      await publish(`The ${ship} sails`);
      await refresh(alone);
    }
  }, 60_000);

  it('writes them without looking', async () => {
    await publish('The Frida sails');
    const calls = await refresh(alone);
    expect(calls).not.toContain('pages.head');
    expect(calls.filter((call) => call === 'pages.put')).toHaveLength(8);
    expect(await desk.page('/')).toContain('The Frida sails');
  });

  it('looks where it has nothing new to write, and writes nothing', async () => {
    const calls = await refresh(alone);
    expect(calls.filter((call) => call === 'pages.head')).toHaveLength(8);
    expect(calls).not.toContain('pages.put');
  });

  it('looks again when somebody else wrote, and trusts its memory no longer', async () => {
    await publish('The Gerda sails');
    await refresh(desk.openAgain());
    await publish('The Hilda sails');
    expect(await refresh(alone)).toContain('pages.head');
    expect(await desk.page('/')).toContain('The Hilda sails');
    await publish('The Irma sails');
    expect((await refresh(alone))[0]).toBe('pages.head');
    expect(await desk.page('/')).toContain('The Irma sails');
  });

  it('takes a killed story off a front that another worker put it on, though it remembers the very bytes', async () => {
    const url = await publish('Quillfeather falls');
    await refresh(desk.openAgain());
    expect(await desk.page('/news/')).toContain('Quillfeather');
    await kill(url);
    await refresh(alone);
    for (const path of ['/', '/news/', '/feed.xml'])
      expect(await desk.page(path)).not.toContain('Quillfeather');
  });

  it('looks after a write of which it did not hear', async () => {
    await publish('The Jonna sails');
    const pages = Object.assign(Object.create(alone.pages) as Newsroom['pages'], {
      put: async (...given: Parameters<Newsroom['pages']['put']>) => {
        await alone.pages.put(...given);
        throw new Error('the answer is lost');
      },
    });
    const asked = { urgent: true, places: [] };
    await refreshLists({ ...alone, pages }, [{ list: 'home', asked }], () => {});
    await publish('The Karla sails');
    expect((await refresh(alone)).filter((call) => call === 'pages.head')).toHaveLength(4);
    expect(await desk.page('/')).toContain('The Karla sails');
  });
});
