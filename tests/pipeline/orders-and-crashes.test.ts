import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import type { DeskCommand } from '#shared/story/desk/desk-command.ts';
import { storyId } from '#shared/story/digest.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const canary = 'the lantern of the seventh pier was never lit';
const copy = (headline: string) => `${headline}\n\nOn Tuesday ${canary}, the keeper said.\n`;

async function order(verb: DeskCommand['verb'], reference: string) {
  const at = new Date().toISOString();
  return desk.dropAndPublish(`_desk/${at}-${verb}.json`, JSON.stringify({ verb, reference, at }));
}

async function recordOf(uri: string): Promise<StoryRecord> {
  const record = await desk.newsroom.table.read(await storyId(uri));
  if (!record) throw new Error(`no story ${uri}`);
  return record;
}

/** A newsroom whose worker dies at the first call of one name. */
async function dyingAt(name: string, work: (newsroom: Newsroom) => Promise<unknown>): Promise<void> {
  const table = new Proxy(desk.newsroom.table, {
    get: (target, property) => {
      const own = Reflect.get(target, property, target);
      if (`table.${String(property)}` !== name) return typeof own === 'function' ? own.bind(target) : own;
      return () => Promise.reject(new Error('the worker died'));
    },
  });
  await expect(work({ ...desk.newsroom, table })).rejects.toThrow('the worker died');
}

describe('a kill of a story whose worker died before the record knew its lists', () => {
  it('leaves every front all the same, and a reinstatement brings it back to them', async () => {
    const hint = await desk.drop('half-listed.txt', `Uri: urn:pier:7\n\n${copy('The lantern of the pier')}`);
    await dyingAt('table.finish', (newsroom) => publishFile(newsroom, hint));
    await desk.refreshLists();
    expect(await desk.page('/')).toContain('The lantern of the pier');
    expect((await recordOf('urn:pier:7')).lists).toEqual([]);

    await order('kill', 'urn:pier:7');
    await desk.refreshLists();
    expect(await desk.publicText()).not.toContain('The lantern of the pier');

    await order('reinstate', 'urn:pier:7');
    await desk.refreshLists();
    expect(await desk.page('/')).toContain('The lantern of the pier');
  });
});

describe('a story of which nothing is owed', () => {
  it('is looked at by the sweep no more, whoever left the look behind', async () => {
    await desk.dropAndPublish('left-behind.txt', `Uri: urn:pier:8\n\n${copy('Nobody looks at the pier')}`);
    const { id, commit } = await recordOf('urn:pier:8');
    const past = new Date(Date.now() - 60_000).toISOString();
    await desk.newsroom.table.finish(id, { done: {}, learned: {}, nextLook: { at: past, commit } });

    await resumeStory(desk.newsroom, id);
    expect((await recordOf('urn:pier:8')).dueAt).toBeUndefined();
  });
});

describe('a cancellation whose worker died before it told the file of the story', () => {
  it('tells it at the next delivery', async () => {
    await desk.dropAndPublish(
      'waits.txt',
      `Uri: urn:pier:9\nEmbargo: 2099-01-01T00:00:00Z\n\n${copy('The ninth pier')}`,
    );
    expect((await desk.receipt('waits.txt')).state).toBe('embargoed');
    const ninjs = {
      uri: 'urn:pier:9',
      pubStatus: 'canceled',
      headline: 'The ninth pier',
      body_text: 'Killed.',
    };
    const hint = await desk.drop('cancels.json', JSON.stringify(ninjs));
    await dyingAt('table.finish', (newsroom) => publishFile(newsroom, hint));

    await publishFile(desk.newsroom, hint);
    expect((await desk.receipt('waits.txt')).state).toBe('killed');
  });
});

describe('a uri that is an address and ends as a page’s does', () => {
  it('is found as the uri that it is', async () => {
    const uri = 'https://agency.example/2026/harbour-government';
    await desk.dropAndPublish('address.txt', `Uri: ${uri}\n\nAnother harbour\n\nOf the government alone.\n`);
    expect(await order('hold', uri)).toMatchObject({ state: 'held', uri });
  });
});
