import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsedPage } from '../page/parsed-page.ts';
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

  it.each([
    ['held', 'Embargo: 3 February 2027 00:01\n', 'would be held: '],
    ['embargoed', 'Embargo: 2999-02-03T00:01:00Z\n', 'would wait for its embargo until 2999-02-03T00:01'],
    ['published', '', 'would be public within seconds'],
  ])('says that it is a preview, and that the story would be %s', async (fate, line, words) => {
    const key = `_preview/${fate}.txt`;
    const receipt = await desk.dropAndPublish(key, `${line}${copy(`Mill to be ${fate}`)}`);
    const page = parsedPage((await desk.wireObject(`receipts/${key}.html`)) ?? '');
    expect(page.errors).toEqual([]);
    expect(page.text('aside')).toContain('This is a preview for the desk');
    expect(page.text('aside')).toContain(words);
    expect(page.meta('robots')).toBe('noindex');
    expect(receipt).toMatchObject({
      why: expect.any(String),
      next: expect.stringContaining('without _preview/'),
    });
    expect(await desk.publicText()).not.toContain('Mill to be');
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
