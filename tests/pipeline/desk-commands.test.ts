import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskCommand } from '#shared/story/desk/desk-command.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

let given = 0;
async function command(verb: DeskCommand['verb'], reference: string, text?: string): Promise<Receipt> {
  given += 1;
  const at = new Date(Date.now() + given).toISOString();
  const body = JSON.stringify({ verb, reference, at, ...(text === undefined ? {} : { text }) });
  return desk.dropAndPublish(`_desk/${at}-${verb}.json`, body);
}

const canary = 'the canary sentence of this very story';
const copy = (headline: string) => `${headline}\n\nHere stands ${canary}, and nobody reads it twice.\n`;
const pathOf = (url = '') => new URL(url).pathname;

async function published(key: string, headline: string): Promise<{ url: string; uri: string }> {
  const { url = '', uri = '' } = await desk.dropAndPublish(key, copy(headline));
  await desk.refreshLists();
  await desk.announcements();
  return { url, uri };
}

describe('a kill', () => {
  it.each<[string, string, (story: { url: string; uri: string }) => string]>([
    ['the address of its page', 'by-url.txt', ({ url }) => url],
    ['its uri', 'by-uri.txt', ({ uri }) => uri],
    ['the name of its file', 'by-key.txt', () => 'by-key.txt'],
  ])(
    'by %s takes every word off the site, tells subscribers and the editor',
    async (_how, key, reference) => {
      const story = await published(key, `A story to kill: ${key}`);

      const receipt = await command('kill', reference(story));
      await desk.refreshLists();

      expect(receipt).toMatchObject({ state: 'killed', uri: story.uri });
      expect(await desk.publicText()).not.toContain(canary);
      expect(await desk.publicText()).not.toContain(`A story to kill: ${key}`);
      expect(await desk.page(pathOf(story.url))).toContain('newsroom:mark');
      expect(await desk.receipt(key)).toMatchObject({ state: 'killed' });
      expect((await desk.receipt(key)).url).toBeUndefined();
      expect(await desk.announcements()).toMatchObject([{ kind: 'withdrawal', uri: story.uri }]);
    },
  );

  it('stands when the text is dropped again, under its own name or another', async () => {
    const story = await published('undead.txt', 'The undead story');
    await command('kill', story.url);

    expect(await desk.dropAndPublish('undead.txt', copy('The undead story'))).toMatchObject({
      state: 'killed',
    });
    expect(await desk.dropAndPublish('undead.txt', copy('The undead story, revised'))).toMatchObject({
      state: 'killed',
    });
    expect(await desk.dropAndPublish('new-name.txt', copy('The undead story'))).toMatchObject({
      state: 'killed',
    });
    await desk.refreshLists();
    expect(await desk.publicText()).not.toContain(canary);
  });

  it('is undone only by a reinstatement, which brings the newest version back to its address', async () => {
    const story = await published('lazarus.txt', 'Lazarus at the gate');
    await command('kill', story.url);
    await desk.dropAndPublish('lazarus.txt', copy('Lazarus at the gate, second version'));

    expect(await command('reinstate', story.url)).toMatchObject({ state: 'live', url: story.url });
    expect(await desk.page(pathOf(story.url))).toContain('Lazarus at the gate, second version');
    expect((await desk.receipt('lazarus.txt')).url).toBe(story.url);
    await command('kill', story.url);
  });

  it('of an unknown story says so and changes nothing', async () => {
    const receipt = await command('kill', 'https://news.example/world/2026/01/01/no-such-story-aaaaaaaaaa/');
    expect(receipt).toMatchObject({ state: 'held', questions: [{ code: 'kill-waits' }] });
  });
});

describe('a hold', () => {
  it('puts a notice in the place of the page until the release', async () => {
    const story = await published('held.txt', 'Held for a lawyer');

    expect(await command('hold', story.url)).toMatchObject({ state: 'held' });
    await desk.refreshLists();
    expect(await desk.publicText()).not.toContain(canary);
    expect(await desk.announcements()).toEqual([]);

    expect(await command('release', story.url)).toMatchObject({ state: 'live', url: story.url });
    expect(await desk.page(pathOf(story.url))).toContain('Held for a lawyer');
    expect(await desk.announcements()).toEqual([]);
    await command('kill', story.url);
  });

  it('of a version with a question ends with the desk’s release', async () => {
    const asking = await desk.dropAndPublish(
      'asks.txt',
      `Embargo: 3 February 2027 00:01\n\n${copy('A question of zones')}`,
    );
    expect(asking.state).toBe('held');

    expect(await command('release', 'asks.txt')).toMatchObject({ state: 'live' });
    expect((await desk.receipt('asks.txt')).state).toBe('live');
    await command('kill', 'asks.txt');
  });
});

describe('a correction', () => {
  it('stands on the page with its text and is announced', async () => {
    const story = await published('corrected.txt', 'The mayor’s name');
    const receipt = await command(
      'correct',
      story.url,
      'The mayor’s name was misspelt in the third paragraph.',
    );

    expect(receipt).toMatchObject({ state: 'live', url: story.url });
    expect(await desk.page(pathOf(story.url))).toContain('misspelt in the third paragraph');
    const [first, ...others] = await desk.announcements();
    expect(first).toMatchObject({
      kind: 'correction',
      url: story.url,
      correction: 'The mayor’s name was misspelt in the third paragraph.',
    });
    expect(others).toEqual([]);

    await command('correct', story.url, 'So was the name of her deputy.');
    const [second] = await desk.announcements();
    expect(second).toMatchObject({ kind: 'correction', correction: 'So was the name of her deputy.' });
    expect(second?.['id']).not.toBe(first?.['id']);
    await command('kill', story.url);
  });
});

describe('a kill notice of an agency', () => {
  it('kills the one story that it quotes', async () => {
    const story = await published('quoted.txt', 'Mayor of Harrowmouth resigns over ferry contract');
    const receipt = await desk.dropAndPublish(
      'kill-1.txt',
      'KILL KILL KILL\n\nPlease kill the story headlined "Mayor of Harrowmouth resigns over ferry contract". The report was wrong.\n',
    );
    await desk.refreshLists();
    expect(receipt).toMatchObject({ state: 'killed', uri: story.uri });
    expect(await desk.publicText()).not.toContain(canary);
  });

  it('that names no known story takes nothing down, waits and asks', async () => {
    const receipt = await desk.dropAndPublish(
      'kill-2.txt',
      'KILL KILL KILL\n\nPlease kill item 157 "Nobody ever filed this". It was wrong.\n',
    );
    expect(receipt).toMatchObject({ state: 'held', questions: [{ code: 'kill-waits' }] });
  });
});

describe('a desk whose clock is ahead', () => {
  const order = (verb: string, reference: string, aheadMs: number) => {
    const at = new Date(Date.now() + aheadMs).toISOString();
    return desk.dropAndPublish(`_desk/${at}-${verb}.json`, JSON.stringify({ verb, reference, at }));
  };
  const hourMs = 3_600_000;

  it('does not outlast the orders that others give after it', async () => {
    const { url = '' } = await desk.dropAndPublish(
      'ahead.txt',
      'Clock is ahead\n\nThe clock of the desk is ahead.\n',
    );
    expect(await order('hold', url, hourMs)).toMatchObject({ state: 'held' });
    await desk.newsroom.pause(1_100);
    expect(await order('release', url, 0)).toMatchObject({ state: 'live' });
    await desk.newsroom.pause(1_100);
    expect(await order('kill', url, 2 * hourMs)).toMatchObject({ state: 'killed' });
    await desk.newsroom.pause(1_100);
    expect(await order('reinstate', url, 0)).toMatchObject({ state: 'live' });
  });
});
