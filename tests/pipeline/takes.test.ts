import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { replayStory } from '#shared/pipeline/recovery/replay-story.ts';
import { storyId } from '#shared/story/digest.ts';
import { type Desk, openDesk } from './desk.ts';
import { faultyNewsroom } from './faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const copy = (...lines: string[]) => `${lines.join('\n\n')}\n`;
const firstOf = (slug: string, ...more: string[]) =>
  copy(
    `BC-HM--${slug}, 2 Takes`,
    `The ${slug.toLowerCase()} of Harrowmouth closes`,
    `HARROWMOUTH — The ${slug.toLowerCase()} was closed on Tuesday after a storm, the harbour master said.`,
    ...more,
  );
const addTo = (slug: string, ...more: string[]) =>
  copy(
    `BC-HM--${slug}, 1st Add\nHARROWMOUTH: master said.`,
    `Repairs of the ${slug.toLowerCase()} will take a month and cost the town dearly, a council member added.`,
    ...more,
  );
const pageOf = async (receipt: { url?: string }) =>
  (await desk.page(new URL(receipt.url ?? 'https://news.example/none/').pathname)) ?? '';
const idOf = (receipt: { uri?: string }) => storyId(receipt.uri ?? '');

describe('a story that the wire sends in two takes', () => {
  it('is published with its first take, and says that more follows', async () => {
    const first = await desk.dropAndPublish('pier-1.txt', firstOf('Pier', '(MORE)'));
    expect(first).toMatchObject({ state: 'live', revision: 1, take: { number: 1 } });
    expect(first.take?.message).toContain('Take 2 has not come');
    expect(first.warnings.map(({ code }) => code)).toContain('take_missing');
    const page = await pageOf(first);
    expect(page).toContain('More of this story follows.');
    expect(page).not.toContain('MORE');
  });

  it('shows both in order at the same address once the second has come, and both receipts say so', async () => {
    const second = await desk.dropAndPublish('pier-2.txt', addTo('Pier'));
    const first = await desk.receipt('pier-1.txt');
    expect(second).toMatchObject({ state: 'live', url: first.url, take: { message: 'Take 2 of 2 joined.' } });
    expect(first).toMatchObject({ state: 'live', revision: 2, take: { message: 'Take 1 of 2 joined.' } });
    expect(first.warnings).toEqual([]);
    const page = await pageOf(first);
    expect(page.indexOf('harbour master said')).toBeLessThan(page.indexOf('Repairs of the pier'));
    expect(page).toContain('Repairs of the pier');
    expect(page).not.toContain('More of this story follows.');
    expect(page).not.toContain('master said.</p>\n<p>HARROWMOUTH:');
    expect(await desk.announcements()).toHaveLength(1);
  });

  it('changes nothing when both are delivered again', async () => {
    const before = await pageOf(await desk.receipt('pier-1.txt'));
    for (const key of ['pier-2.txt', 'pier-1.txt']) await publishFile(desk.newsroom, { key, sequencer: '' });
    expect(await pageOf(await desk.receipt('pier-1.txt'))).toBe(before);
    expect(await desk.receipt('pier-2.txt')).toMatchObject({ state: 'live', revision: 2 });
    expect((await desk.receipt('pier-1.txt')).message).not.toContain('newer version');
  });

  it('is replayed from what is kept to the same bytes', async () => {
    const receipt = await desk.receipt('pier-1.txt');
    const before = await pageOf(receipt);
    await replayStory(desk.newsroom, await idOf(receipt));
    expect(await pageOf(receipt)).toBe(before);
  });

  it('waits and asks when the second comes first, and joins by itself when the first comes', async () => {
    const waiting = await desk.dropAndPublish('dock-2.txt', addTo('Dock'));
    expect(waiting).toMatchObject({ state: 'held', questions: [{ code: 'take-without-first' }] });
    expect(await desk.publicText()).not.toContain('Repairs of the dock');
    expect(await desk.receiptText('dock-2.txt')).toContain('first take has not come');

    const first = await desk.dropAndPublish('dock-1.txt', firstOf('Dock', '(MORE)'));
    expect(first).toMatchObject({ state: 'live', revision: 1, take: { message: 'Take 1 of 2 joined.' } });
    expect(await pageOf(first)).toContain('Repairs of the dock');
    expect(await desk.receipt('dock-2.txt')).toMatchObject({ state: 'live', url: first.url });
    expect(await desk.receiptText('dock-2.txt')).toBeUndefined();
  });

  it('is dead in both receipts once it is killed by the name of either', async () => {
    const order = { verb: 'kill', reference: 'dock-2.txt', at: new Date().toISOString() };
    await desk.dropAndPublish(`_desk/${order.at}-kill.json`, JSON.stringify(order));
    for (const key of ['dock-1.txt', 'dock-2.txt'])
      expect(await desk.receipt(key)).toMatchObject({ state: 'killed' });
    expect(await desk.publicText()).not.toContain('Repairs of the dock');
  });

  it('costs a story without take marks no call', async () => {
    const watched = faultyNewsroom(desk.newsroom);
    const whole = copy('Quiet day in the estuary', 'Nothing happened on Monday, the harbour master said.');
    await publishFile(watched.newsroom, await desk.drop('quiet.txt', whole));
    expect(watched.calls.filter((call) => call.startsWith('takes.'))).toEqual([]);
  });
});
