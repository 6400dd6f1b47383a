import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const copy = (headline: string) =>
  `${headline}\n\nThe old mill on the Harrow will grind flour again from March, its new owners said.\n`;

describe('a file under _preview/', () => {
  it('is shown to the desk as the page it would become, and nothing is published', async () => {
    const receipt = await desk.dropAndPublish('_preview/mill.txt', copy('Mill grinds again'));

    expect(receipt).toMatchObject({ state: 'held', headline: 'Mill grinds again' });
    expect(receipt.message).toContain('receipts/_preview/mill.txt.html');
    expect(await desk.wireObject('receipts/_preview/mill.txt.html')).toContain('Mill grinds again</h1>');
    expect(await desk.publicText()).not.toContain('Mill grinds again');
    expect(await desk.announcements()).toEqual([]);
  });

  it('shows the latest drop, and the story can be published afterwards', async () => {
    await desk.dropAndPublish('_preview/again.txt', copy('First idea of a headline'));
    await desk.dropAndPublish('_preview/again.txt', copy('Better idea of a headline'));
    expect(await desk.wireObject('receipts/_preview/again.txt.html')).toContain('Better idea');

    expect((await desk.dropAndPublish('again.txt', copy('Better idea of a headline'))).state).toBe('live');
  });
});

describe('a file under _archive/', () => {
  it('is published without an announcement', async () => {
    await desk.announcements();
    expect((await desk.dropAndPublish('_archive/1987.txt', copy('From the archive of 1987'))).state).toBe(
      'live',
    );
    expect(await desk.announcements()).toEqual([]);
  });
});
