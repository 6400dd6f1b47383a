import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import { storyId } from '#shared/story/digest.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { beforeFirst } from './before-first.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const copy = (headline: string, header = '') =>
  `${header}Headline: ${headline}\n\nThe quay of Harrowmouth is closed, the harbour office said on Tuesday.\n\nIt opens again when ${headline.toLowerCase()} is over.\n`;
const versionOf = (id: string, version: number, headline: string) =>
  copy(headline, `Uri: urn:wire:${id}\nVersion: ${version}\n`);

let orders = 0;
async function order(verb: 'kill' | 'reinstate' | 'hold', reference: string): Promise<Receipt> {
  orders += 1;
  const at = new Date(Date.now() + orders).toISOString();
  return desk.dropAndPublish(`_desk/${at}-${verb}.json`, JSON.stringify({ verb, reference, at }));
}

describe('a file whose version was replaced by one under another name', () => {
  beforeAll(async () => {
    await desk.dropAndPublish('first-name.txt', versionOf('quay', 1, 'Repairs of the quay'));
    await desk.dropAndPublish('second-name.txt', versionOf('quay', 2, 'Repairs of the quay go on'));
  });

  it('says that its story is killed when it is', async () => {
    expect((await desk.receipt('first-name.txt')).state).toBe('live');
    await order('kill', 'urn:wire:quay');
    const receipt = await desk.receipt('first-name.txt');
    expect(receipt).toMatchObject({ state: 'killed', headline: 'Repairs of the quay' });
    expect(receipt).not.toHaveProperty('url');
    expect(receipt.certificate).toMatchObject({ state: 'awaited' });
    expect(await desk.receiptText('first-name.txt')).toContain('killed');
  });

  it('says that the proof of the kill stands', async () => {
    await desk.refreshLists();
    await resumeStory(desk.newsroom, await storyId('urn:wire:quay'));
    const { certificate } = await desk.receipt('second-name.txt');
    expect((await desk.receipt('first-name.txt')).certificate).toEqual(certificate);
  });

  it('says after a reinstatement that the newer version is public, and why its own is not', async () => {
    await order('reinstate', 'urn:wire:quay');
    const receipt = await desk.receipt('first-name.txt');
    expect(receipt).toMatchObject({ state: 'live', revision: 2, message: expect.stringContaining('newer') });
    expect(receipt.url).toBe((await desk.receipt('second-name.txt')).url);
    expect(receipt.decisions.map(({ rule }) => rule)).toContain('superseded');
    expect(await desk.receiptText('first-name.txt')).toBeUndefined();
  });

  it('says that the story is held when the desk holds it', async () => {
    await order('hold', 'urn:wire:quay');
    const receipt = await desk.receipt('first-name.txt');
    expect(receipt.state).toBe('held');
    expect(receipt).not.toHaveProperty('url');
  });
});

describe('a file that came too late under another name', () => {
  it('says that its story is killed when it is', async () => {
    await desk.dropAndPublish('newer.txt', versionOf('mole', 5, 'Mole breaks'));
    await desk.dropAndPublish('older.txt', versionOf('mole', 3, 'Mole creaks'));
    expect((await desk.receipt('older.txt')).decisions[0]).toMatchObject({ rule: 'superseded' });
    await order('kill', 'newer.txt');
    expect(await desk.receipt('older.txt')).toMatchObject({ state: 'killed' });
    expect(await desk.receipt('older.txt')).not.toHaveProperty('url');
  });
});

describe('the same text under another name', () => {
  it('says that the text is killed with its story, and that it is public again with it', async () => {
    const text = copy('Two names for one quay');
    await desk.dropAndPublish('one-name.txt', text);
    const { url } = await desk.dropAndPublish('other-name.txt', text);
    await order('kill', 'one-name.txt');
    const killed = await desk.receipt('other-name.txt');
    expect(killed).toMatchObject({
      state: 'killed',
      message: expect.stringContaining('a story that was killed'),
    });
    expect(killed).not.toHaveProperty('url');
    await order('reinstate', 'one-name.txt');
    expect(await desk.receipt('other-name.txt')).toMatchObject({ state: 'live', url });
  });

  it('says so too when the kill comes between the reading of the story and the answer', async () => {
    const text = copy('A quay between two workers');
    await desk.dropAndPublish('between.txt', text);
    const hint = await desk.drop('between-twin.txt', text);
    await publishFile(
      beforeFirst(desk.newsroom, { room: 'wire', method: 'putReceipt' }, () => order('kill', 'between.txt')),
      hint,
    );
    expect(await desk.receipt('between-twin.txt')).toMatchObject({ state: 'killed' });
    expect(await desk.receipt('between-twin.txt')).not.toHaveProperty('url');
  });

  it('is dropped again at no further cost', async () => {
    const text = copy('A quay that is told twice');
    await desk.dropAndPublish('twice.txt', text);
    await desk.dropAndPublish('twice-twin.txt', text);
    const id = await storyId((await desk.receipt('twice.txt')).uri ?? '');
    const { commit } = (await desk.newsroom.table.read(id)) ?? {};
    await desk.dropAndPublish('twice-twin.txt', text);
    expect(await desk.newsroom.table.read(id)).toMatchObject({ commit, otherFiles: ['twice-twin.txt'] });
  });
});

describe('a story under very many names', () => {
  it('has the latest of them answered anew, and no more than it can remember', async () => {
    const text = copy('A quay of many names');
    await desk.dropAndPublish('many.txt', text);
    for (let number = 1; number <= 14; number++) await desk.dropAndPublish(`many-${number}.txt`, text);
    await order('kill', 'many.txt');
    const states = await Promise.all(
      Array.from({ length: 14 }, async (_, index) => (await desk.receipt(`many-${index + 1}.txt`)).state),
    );
    expect(states).toEqual([...Array(2).fill('live'), ...Array(12).fill('killed')]);
  });
});
