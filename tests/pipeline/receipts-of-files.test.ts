import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const copy = (headline: string) =>
  `${headline}\n\nThe ferry timetable for the winter is out, the harbour office said.\n`;

describe('the receipt of a file', () => {
  it('that was deleted says that the story stays, and how to take it down', async () => {
    const { url } = await desk.dropAndPublish('deleted.txt', copy('Deleted afterwards'));
    await desk.remove('deleted.txt');
    expect(await desk.receipt('deleted.txt')).toMatchObject({
      state: 'live',
      url,
      warnings: [
        { message: expect.stringContaining('deleted'), fix: expect.stringContaining('newsroom kill') },
      ],
    });
  });

  it('that was deleted and dropped again with the same text says that nothing was changed', async () => {
    await desk.dropAndPublish('again.txt', copy('Dropped again'));
    await desk.remove('again.txt');
    const receipt = await desk.dropAndPublish('again.txt', copy('Dropped again'));
    expect(receipt).toMatchObject({
      state: 'live',
      revision: 1,
      next: expect.stringContaining('change the text'),
    });
    expect(receipt.warnings).toEqual([]);
  });

  it('that was deleted before it was read says so', async () => {
    await publishFile(desk.newsroom, { key: 'never.txt', sequencer: '' });
    expect(await desk.receipt('never.txt')).toMatchObject({
      state: 'rejected',
      error: { message: expect.stringContaining('deleted'), fix: expect.stringContaining('Drop it again') },
    });
  });

  it('that names an unknown story in a kill notice says why nothing was taken down', async () => {
    const notice = 'KILL KILL KILL\n\nPlease kill item 9 "Nobody filed this at all". It was wrong.\n';
    expect(await desk.dropAndPublish('notice.txt', notice)).toMatchObject({
      state: 'held',
      why: expect.stringMatching(/\.$/),
      next: expect.stringContaining('newsroom kill'),
    });
  });
});
