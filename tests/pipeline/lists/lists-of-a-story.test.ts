import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { type Desk, openDesk } from '../desk.ts';
import { faultyNewsroom } from '../faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const canary = 'Quillfeather';

function copy(headline: string, header = ''): string {
  return `Headline: ${headline}\nKeywords: harbour dredging, ${canary}, Əliyev, 北京\nByline: By Oda Merrin and Ilvo Tarn\nSource: Coastal Wire\nDate: 2026-03-02T09:15:00Z\n${header}\n${headline} was decided by the council on Tuesday after a long night.\n\nThe vote was close.\n`;
}

async function publish(name: string, headline: string, header?: string): Promise<Receipt> {
  const receipt = await desk.dropAndPublish(name, copy(headline, header));
  await desk.refreshLists();
  return receipt;
}

async function kill(reference: string | undefined): Promise<void> {
  const at = new Date().toISOString();
  await desk.dropAndPublish(
    `_desk/${at}-kill.json`,
    JSON.stringify({ verb: 'kill', reference: reference ?? '', at }),
  );
  await desk.refreshLists();
}

const listPages = [
  '/topic/harbour-dredging/',
  '/topic/quillfeather/',
  '/topic/eliyev/',
  '/source/coastal-wire/',
  '/author/oda-merrin/',
  '/author/ilvo-tarn/',
  '/2026/03/02/',
];

describe('a published story', () => {
  let receipt: Receipt;
  beforeAll(async () => {
    receipt = await publish('dredging.txt', 'The new channel');
  }, 60_000);

  it.each(listPages)('stands on %s', async (path) => {
    expect(await desk.page(path)).toContain('The new channel');
  });

  it('links to the lists of its topics, authors and source', async () => {
    const page = await desk.page(new URL(receipt.url ?? '').pathname);
    for (const path of listPages.slice(0, 6)) expect(page).toContain(`href="${path}"`);
  });

  it('stands in the sitemap of its day, which the month, the main index and the archive lead to', async () => {
    expect(await desk.page('/sitemaps/2026/03/02.xml')).toContain(`<loc>${receipt.url}</loc>`);
    const shard = '<loc>https://news.example/sitemaps/2026/03/02.xml</loc>';
    expect(await desk.page('/sitemaps/2026-03.xml')).toContain(shard);
    expect(await desk.page('/sitemap.xml')).toContain(shard);
    expect(await desk.page('/robots.txt')).toContain('Sitemap: https://news.example/sitemaps/2026-03.xml\n');
    expect(await desk.page('/2026/03/')).toContain('href="/2026/03/02/"');
    expect(await desk.page('/archive/')).toContain('href="/2026/03/"');
  });

  it('stands in every feed of home and of its section, and beside its page for machines', async () => {
    for (const feed of ['/feed.xml', '/atom.xml', '/feed.json', '/news/atom.xml', '/news/feed.json']) {
      expect(await desk.page(feed), feed).toContain('The new channel');
    }
    const data = await desk.page(`${new URL(receipt.url ?? '').pathname}story.json`);
    expect(JSON.parse(data ?? '')).toMatchObject({ headlines: [{ value: 'The new channel' }] });
  });

  it('leaves every list at once when it is killed, and lists of nobody else keep no name', async () => {
    await kill(receipt.url);
    const everything = await desk.publicText();
    expect(everything).not.toContain('The new channel');
    expect(everything).not.toContain(canary);
    expect(await desk.page('/topic/harbour-dredging/')).not.toContain('dredging');
    const data = await desk.page(`${new URL(receipt.url ?? '').pathname}story.json`);
    expect(JSON.parse(data ?? '')).toMatchObject({ pubStatus: 'canceled' });
  });
});

describe('a story that moves to other topics', () => {
  it('leaves the lists of its former ones', async () => {
    await publish('moves.txt', 'A tale of two topics');
    await desk.dropAndPublish(
      'moves.txt',
      copy('A tale of two topics, retold').replace(canary, 'bridge repairs'),
    );
    await desk.refreshLists();
    expect(await desk.page('/topic/quillfeather/')).not.toContain('A tale of two topics');
    expect(await desk.page('/topic/bridge-repairs/')).toContain('A tale of two topics, retold');
  });
});

describe('a story whose first worker died before the record knew its lists', () => {
  /** The first version stands on the page of its topic, and its worker dies when it would say so. */
  async function published(name: string, headline: string): Promise<string> {
    const dry = faultyNewsroom(desk.newsroom);
    await publishFile(dry.newsroom, await desk.drop(`dry-${name}`, copy(`Rehearsal of ${name}`)));
    const call = dry.calls.indexOf('table.finish') + 1;
    const { newsroom } = faultyNewsroom(desk.newsroom, { call, when: 'before' });
    const hint = await desk.drop(name, copy(headline));
    await expect(publishFile(newsroom, hint)).rejects.toThrow('table.finish');
    await desk.refreshLists();
    expect(await desk.page('/topic/quillfeather/')).toContain(headline);
    return copy(headline).replace(canary, 'bridge repairs');
  }

  it('leaves the pages of its former topics when the next version is about others', async () => {
    const next = await published('died-moves.txt', 'A worker dies at noon');
    await desk.dropAndPublish('died-moves.txt', next);
    await desk.refreshLists();
    expect(await desk.page('/topic/quillfeather/')).not.toContain('A worker dies at noon');
    expect(await desk.page('/topic/bridge-repairs/')).toContain('A worker dies at noon');
    expect(await desk.page('/')).toContain('A worker dies at noon');
  });

  it('leaves them when it is killed before the next version was on any list', async () => {
    const next = await published('died-killed.txt', 'A worker dies at dusk');
    const dry = faultyNewsroom(desk.newsroom);
    await publishFile(dry.newsroom, await desk.drop('dry-again.txt', copy('One more rehearsal')));
    await desk.refreshLists();
    const call = dry.calls.indexOf('table.commit') + 1;
    const { newsroom } = faultyNewsroom(desk.newsroom, { call, when: 'after' });
    const hint = await desk.drop('died-killed.txt', next);
    await expect(publishFile(newsroom, hint)).rejects.toThrow();
    await kill('died-killed.txt');
    expect(await desk.page('/topic/quillfeather/')).not.toContain('A worker dies at dusk');
    expect(await desk.publicText()).not.toContain('A worker dies at dusk');
  });
});

describe('an embargoed story', () => {
  it('stands on no list before its time', async () => {
    const receipt = await publish('later.txt', 'Nobody knows yet', 'Embargo: 2036-01-01T00:00:00Z\n');
    expect(receipt.state).toBe('embargoed');
    expect(await desk.publicText()).not.toContain('Nobody knows yet');
  });
});
