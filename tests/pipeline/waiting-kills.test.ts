import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retryKill } from '#shared/pipeline/kill/wait-for-story.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const canary = 'the tide table of the drowned pier';
const copy = (headline: string) =>
  `${headline}\n\nIn the cellar lay ${canary}, of ${headline.length} pages.\n`;
const notice = (text: string) =>
  `KILL KILL KILL\n\nPlease kill the story headlined "${text}". The report was wrong.\n`;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

let orders = 0;
async function kill(reference: string): Promise<Receipt> {
  orders += 1;
  const at = new Date(Date.now() - 60_000 + orders).toISOString();
  return desk.dropAndPublish(`_desk/${at}-kill.json`, JSON.stringify({ verb: 'kill', reference, at }));
}

/** The sweep comes round, and what it asks for is done. */
async function sweptAfter(minutes: number): Promise<void> {
  desk.setClock(inMinutes(minutes));
  await sweep(desk.newsroom);
  await desk.runResumptions();
  desk.setClock(inMinutes(0));
}

async function shown(): Promise<string> {
  await desk.refreshLists();
  return desk.publicText();
}

describe('a kill that arrives before its story', () => {
  it('by uri with a status keeps it dead from the first', async () => {
    const item = (more: object) => JSON.stringify({ uri: 'urn:courier:pier-1', ...more });
    const early = await desk.dropAndPublish('pier-1-kill.json', item({ pubstatus: 'canceled' }));
    expect(early.state).toBe('killed');
    const body = {
      headline: 'Pier one is drowned',
      body_text: `In the cellar lay ${canary}.`,
      pubstatus: 'usable',
    };
    expect((await desk.dropAndPublish('pier-1.json', item(body))).state).toBe('killed');
    expect(await shown()).not.toContain(canary);
  });

  it('by the desk and the story’s uri keeps it dead from the first, and the kill is told', async () => {
    const before = desk.counted('KillsWaiting');
    const waiting = await kill('urn:courier:pier-2');
    expect(waiting).toMatchObject({ state: 'held', questions: [{ code: 'kill-waits' }] });
    expect(desk.counted('KillsWaiting')).toBe(before + 1);

    const story = await desk.dropAndPublish(
      'pier-2.txt',
      `Uri: urn:courier:pier-2\n\n${copy('Pier two is drowned')}`,
    );
    expect(story.state).toBe('killed');
    expect(await shown()).not.toContain(canary);
    await sweptAfter(2);
    expect(await desk.receipt(waiting.key)).toMatchObject({ state: 'killed', uri: 'urn:courier:pier-2' });
  });

  it('by the name of its file is done within a round of the sweep, at the kill’s own instant', async () => {
    const waiting = await kill('pier-3.txt');
    expect(waiting).toMatchObject({ state: 'held', questions: [{ code: 'kill-waits' }] });
    const { url = '' } = await desk.dropAndPublish('pier-3.txt', copy('Pier three is drowned'));
    await sweptAfter(2);

    expect(await desk.receipt(waiting.key)).toMatchObject({
      state: 'killed',
      certificate: { state: 'awaited' },
    });
    expect(await desk.receipt('pier-3.txt')).toMatchObject({ state: 'killed' });
    const record = await desk.newsroom.table.read(/-([a-z2-7]{10})\/$/.exec(url)?.[1] ?? '');
    expect(record?.killedAt).toBe(/\d{4}-.*Z/.exec(waiting.key)?.[0]);
    expect(await shown()).not.toContain(canary);
  });

  it('by quoted headline is done when exactly one story carries it', async () => {
    const waiting = await desk.dropAndPublish('pier-4-kill.txt', notice('Pier four is drowned at last'));
    expect(waiting).toMatchObject({ state: 'held', questions: [{ code: 'kill-waits' }] });
    await desk.dropAndPublish('pier-4.txt', copy('Pier four is drowned at last'));
    await sweptAfter(2);

    expect(await desk.receipt('pier-4-kill.txt')).toMatchObject({ state: 'killed' });
    expect(await desk.receipt('pier-4.txt')).toMatchObject({ state: 'killed' });
    expect(await shown()).not.toContain(canary);
  });

  it('may be retried by two workers, and again when it is over', async () => {
    const waiting = await kill('pier-5.txt');
    await desk.dropAndPublish('pier-5.txt', copy('Pier five is drowned'));
    const [name = ''] = (await desk.newsroom.kills.due(inMinutes(5), 100)).map((one) => one.name);
    await Promise.all([retryKill(desk.newsroom, name), retryKill(desk.newsroom, name)]);
    await retryKill(desk.newsroom, name);
    expect(await desk.receipt(waiting.key)).toMatchObject({ state: 'killed' });
    expect(await desk.newsroom.kills.due(inMinutes(5), 100)).toEqual([]);
    await shown();
  });

  it('whose headline two stories come to carry kills neither, and asks', async () => {
    await desk.dropAndPublish('twins-kill.txt', notice('Two piers of one name are drowned'));
    const twins = ['twin-a.txt', 'twin-b.txt'];
    for (const key of twins)
      await desk.dropAndPublish(key, `${copy('Two piers of one name are drowned')}${key}\n`);
    await sweptAfter(2);

    expect(await desk.receipt('twins-kill.txt')).toMatchObject({ questions: [{ code: 'kill-unresolved' }] });
    for (const key of twins) expect((await desk.receipt(key)).state).toBe('live');
    for (const key of twins) await kill(key);
  });

  it('of a headline does not reach a story of another week', async () => {
    await desk.dropAndPublish('old-pier.txt', copy('Old pier is drowned again'));
    await desk.dropAndPublish('old-kill.txt', notice('Another pier that never was built'));
    const [name = ''] = (await desk.newsroom.kills.due(inMinutes(5), 100)).map((one) => one.name);
    const waiting = await desk.newsroom.kills.read(name);
    if (!waiting) throw new Error('the kill does not wait');
    const at = new Date(Date.now() - 9 * 24 * 60 * 60_000).toISOString();
    await desk.newsroom.kills.keep(name, { ...waiting, at, references: ['Old pier is drowned again'] });
    await retryKill(desk.newsroom, name);
    expect((await desk.receipt('old-pier.txt')).state).toBe('live');
    await desk.newsroom.kills.keep(name, { ...waiting, references: ['Old pier is drowned again'] });
    await retryKill(desk.newsroom, name);
    expect((await desk.receipt('old-pier.txt')).state).toBe('killed');
  });

  it('says after seven days that nothing came, and what to do', async () => {
    const waiting = await kill('never-came.txt');
    await sweptAfter(7 * 24 * 60 + 2);
    expect(await desk.receipt(waiting.key)).toMatchObject({
      state: 'held',
      questions: [{ code: 'kill-never-resolved' }],
    });
    expect(await desk.receiptText(waiting.key)).toContain('newsroom kill URL');
    expect(await desk.newsroom.kills.due(inMinutes(60 * 24 * 30), 100)).toEqual([]);
  });
});

describe('no kill', () => {
  it('is a headline that only sounds like one', async () => {
    for (const headline of ['WEEDKILLER BAN PLANNED', 'Kill the bill, crowd says at the pier']) {
      const key = `${headline.slice(0, 6)}.txt`;
      expect((await desk.dropAndPublish(key, copy(headline))).state).toBe('live');
    }
  });
});
