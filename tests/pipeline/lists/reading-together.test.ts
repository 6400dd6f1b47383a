import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoryTable } from '#shared/aws/story-table.ts';
import type { Asked } from '#shared/pipeline/lists/asked.ts';
import { refreshList } from '#shared/pipeline/lists/refresh-list.ts';
import { refreshLists } from '#shared/pipeline/lists/refresh-lists.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { type Desk, openDesk } from '../desk.ts';
import { faultyNewsroom } from '../faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  for (const name of ['one', 'two', 'three']) await desk.dropAndPublish(`${name}.txt`, copy(`Pier ${name}`));
  await desk.refreshLists();
}, 60_000);
afterAll(() => desk.close());

const copy = (headline: string) =>
  `Headline: ${headline}\nKeywords: harbour dredging\nSource: Coastal Wire\n\n${headline} was decided on Tuesday.\n\nThe vote was close.\n`;
const lists = ['home', 'section/news', 'topic/harbour-dredging', 'source/coastal-wire'];
const urgent: Asked = { urgent: true, places: [] };

async function refresh(newsroom: Newsroom, asked: Asked, names = lists): Promise<Set<string>> {
  return refreshLists(
    newsroom,
    names.map((list) => ({ list, asked })),
    () => {},
  );
}

/** The same newsroom, in which something happens right after the first reading of stories. */
function interrupted(newsroom: Newsroom, happening: () => Promise<unknown>): Newsroom {
  let done = false;
  const readMany: StoryTable['readMany'] = async (ids) => {
    const records = await newsroom.table.readMany(ids);
    if (!done) {
      done = true;
      await happening();
    }
    return records;
  };
  return { ...newsroom, table: Object.assign(Object.create(newsroom.table) as StoryTable, { readMany }) };
}

describe('the lists of a batch', () => {
  it('read each story once, after all their pages were looked at', async () => {
    await desk.dropAndPublish('four.txt', copy('Pier four'));
    const watched = faultyNewsroom(desk.newsroom);
    await refresh(watched.newsroom, urgent);
    const reads = watched.calls.flatMap((call, index) => (call === 'table.readMany' ? [index] : []));
    expect(reads).toHaveLength(1);
    expect(watched.calls.lastIndexOf('pages.head')).toBeLessThan(reads[0] ?? 0);
    for (const path of ['/', '/news/', '/topic/harbour-dredging/', '/source/coastal-wire/']) {
      expect(await desk.page(path)).toContain('Pier four');
    }
  });

  it('never bring back a story that was killed between the reading and the writing', async () => {
    const { url = '' } = await desk.dropAndPublish('doomed.txt', copy('Quillfeather falls'));
    await refresh(desk.newsroom, urgent);
    expect(await desk.page('/')).toContain('Quillfeather');
    await desk.dropAndPublish('after.txt', copy('Pier after'));
    const at = new Date().toISOString();
    const order = JSON.stringify({ verb: 'kill', reference: url, at });
    const newsroom = interrupted(desk.newsroom, async () => {
      await desk.dropAndPublish(`_desk/${at}-kill.json`, order);
      for (const list of lists) await refreshList(desk.newsroom, list);
    });
    await refresh(newsroom, urgent);
    const text = await desk.publicText();
    expect(text).toContain('Pier after');
    expect(text).not.toContain('Quillfeather');
  });

  it('go on when one of them fails, and name it', async () => {
    await desk.dropAndPublish('five.txt', copy('Pier five'));
    const pages = Object.assign(Object.create(desk.newsroom.pages) as Newsroom['pages'], {
      put: async (...given: Parameters<Newsroom['pages']['put']>) => {
        if (given[0].path.startsWith('/topic/')) throw new Error('the site cannot be written');
        return desk.newsroom.pages.put(...given);
      },
    });
    const failed = await refresh({ ...desk.newsroom, pages }, urgent);
    expect([...failed]).toEqual(['topic/harbour-dredging']);
    expect(await desk.page('/source/coastal-wire/')).toContain('Pier five');
    await refresh(desk.newsroom, urgent, [...failed]);
    expect(await desk.page('/topic/harbour-dredging/')).toContain('Pier five');
  });
});

describe('a list that was written a moment ago', () => {
  const asked = (): Asked => ({ urgent: false, places: [], until: soon(0) });

  it('waits without a single call, and asks for its turn once', async () => {
    await refresh(desk.newsroom, urgent, ['topic/harbour-dredging']);
    const watched = faultyNewsroom(desk.newsroom);
    await refresh({ ...watched.newsroom, queues: desk.newsroom.queues }, asked(), ['topic/harbour-dredging']);
    expect(watched.calls).toEqual([]);
  });

  it('is looked at and written at once for a kill', async () => {
    const watched = faultyNewsroom(desk.newsroom);
    await refresh({ ...watched.newsroom, queues: desk.newsroom.queues }, urgent, ['topic/harbour-dredging']);
    expect(watched.calls).toContain('pages.head');
  });

  it('is written when its turn has come', async () => {
    await desk.dropAndPublish('six.txt', copy('Pier six'));
    await refresh(desk.newsroom, asked(), ['topic/harbour-dredging']);
    expect(await desk.page('/topic/harbour-dredging/')).not.toContain('Pier six');
    desk.setClock(soon(301_000));
    await refresh(desk.newsroom, { urgent: false, places: [], until: soon(0) }, ['topic/harbour-dredging']);
    expect(await desk.page('/topic/harbour-dredging/')).toContain('Pier six');
  });
});

function soon(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}
