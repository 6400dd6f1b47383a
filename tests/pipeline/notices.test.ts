import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const canary = 'the bell of the seventh buoy';
const copy = (headline: string) =>
  `${headline}\n\nAt noon rang ${canary}, once for ${headline.length} ships.\n`;
const pathOf = (url = '') => new URL(url).pathname;
// S3 tells the time of an object in whole seconds, and orders are ordered by it.
const aSecondLater = () => new Promise((resolve) => setTimeout(resolve, 1100));

async function shown(): Promise<string> {
  await desk.refreshLists();
  return desk.publicText();
}

describe('a hold advisory of an agency', () => {
  const headline = 'Seventh buoy rings at noon, pilots say';
  let story: Receipt;
  beforeAll(async () => {
    story = await desk.dropAndPublish('buoy.txt', copy(headline));
  });

  it('that quotes a live story holds it: a neutral notice stands in its place', async () => {
    const advisory = `HOLD HOLD HOLD\n\nPlease hold the story headlined "${headline}". It is being checked.\n`;
    const receipt = await desk.dropAndPublish('buoy-hold.txt', advisory);

    expect(receipt).toMatchObject({ state: 'held', uri: story.uri });
    expect((await desk.receipt('buoy.txt')).state).toBe('held');
    expect(await shown()).not.toContain(canary);
    expect(await shown()).not.toContain('It is being checked');
  });

  it('is ended by a release advisory that names the story', async () => {
    await aSecondLater();
    const advisory = `HOLD LIFTED\n\nPlease release the story headlined "${headline}".\n`;
    const receipt = await desk.dropAndPublish('buoy-release.txt', advisory);

    expect(receipt).toMatchObject({ state: 'live', uri: story.uri, url: story.url });
    expect(await desk.page(pathOf(story.url))).toContain(canary);
    expect(await shown()).not.toContain('Please release');
  });

  it('with the address of the page in a header line and no text of its own holds that story', async () => {
    await aSecondLater();
    const held = await desk.dropAndPublish('buoy-hold-2.txt', `Uri: ${story.url}\nHOLD HOLD HOLD\n`);
    expect(held).toMatchObject({ state: 'held', uri: story.uri });
    await aSecondLater();
    const killed = await desk.dropAndPublish('buoy-kill.txt', `Uri: ${story.url}\nKILL\n`);
    expect(killed).toMatchObject({ state: 'killed', uri: story.uri });
  });
});

describe('a story under a hold line that names no other', () => {
  it('is held as a story of its own', async () => {
    const receipt = await desk.dropAndPublish(
      'own.txt',
      `HOLD HOLD HOLD\n\n${copy('Eighth buoy is silent')}`,
    );
    expect(receipt).toMatchObject({ state: 'held', headline: 'Eighth buoy is silent' });
    expect(receipt.questions?.map(({ code }) => code)).toContain('withheld');
    expect(await shown()).not.toContain('Eighth buoy');
  });
});
