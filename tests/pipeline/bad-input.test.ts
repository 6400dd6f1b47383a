import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 89 + (index >> 3)) % 256);

describe('a file that cannot be a story', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'empty.txt', '', 'empty-file'],
    ['white space alone', 'blank.txt', ' \n\n\t\n', 'empty-file'],
    ['binary noise', 'noise.txt', noise, 'binary-noise'],
    ['a text of 20 MB', 'long.txt', 'The river rose again. '.repeat(1_000_000), 'file-too-big'],
    ['a file of header lines alone', 'headers.txt', 'Headline: A headline\nSection: world\n', 'no-story'],
  ])('%s is answered in words, and nothing is published', async (_what, key, body, code) => {
    const receipt = await desk.dropAndPublish(key, body);

    expect(receipt).toMatchObject({ key, state: 'rejected', error: { code } });
    expect(receipt.error?.message).toMatch(/\.$/);
    expect(receipt.error?.fix).toMatch(/\.$/);
    expect(receipt.url).toBeUndefined();
    expect(await desk.receiptText(key)).toContain(receipt.error?.message);
    expect(await desk.announcements()).toEqual([]);
  });

  it('is answered anew once it was put right, and its old text goes', async () => {
    await desk.dropAndPublish('mended.txt', '');
    const receipt = await desk.dropAndPublish(
      'mended.txt',
      'The ferry is back\n\nThe ferry to the islands runs again.\n',
    );
    expect(receipt.state).toBe('live');
    expect(await desk.receiptText('mended.txt')).toBeUndefined();
  });
});

describe('an awkward name', () => {
  it.each([
    'Copy (2) é.txt',
    'a+b c.txt',
    'half%2Fway.txt',
    '../../escape.txt',
    'a/./b.txt',
    'ə/ş ğ.txt',
    `${'long/'.repeat(190)}name.txt`,
  ])('%s is published like any other, under our own path', async (key) => {
    const receipt = await desk.dropAndPublish(
      key,
      `About ${key.length}\n\nA story whose file is called ${key.slice(-20)}.\n`,
    );
    expect(receipt).toMatchObject({ key, state: 'live' });
    expect(new URL(receipt.url ?? '').pathname).toMatch(/^\/[a-z0-9-]+\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+\/$/);
  });
});

describe('litter of file managers', () => {
  it.each(['folder/', '.DS_Store', 'desk/.DS_Store', 'Thumbs.db', '~$story.docx', 'story.txt.part'])(
    '%s is counted and left without a receipt',
    async (key) => {
      const before = desk.counted('FilesIgnored');
      await publishFile(desk.newsroom, await desk.drop(key, 'x'));
      expect(desk.counted('FilesIgnored')).toBe(before + 1);
      expect(await desk.receipt(key)).toBeNull();
    },
  );
});

describe('a file that is deleted', () => {
  it('stays published, and its receipt says how to take it down', async () => {
    const { url } = await desk.dropAndPublish(
      'tidied.txt',
      'Tidy desk\n\nThe desk deletes what it has dropped.\n',
    );
    await desk.remove('tidied.txt');

    const receipt = await desk.receipt('tidied.txt');
    expect(receipt).toMatchObject({ state: 'live', url });
    expect(receipt.warnings).toContainEqual(expect.objectContaining({ code: 'file_deleted' }));
  });

  it('before it could be read is answered all the same', async () => {
    await desk.remove('never-read.txt');
    expect(await desk.receipt('never-read.txt')).toMatchObject({
      state: 'rejected',
      error: { code: 'file-gone' },
    });
  });
});

describe('the log', () => {
  it('names no file and holds no word of a story', async () => {
    await desk.dropAndPublish(
      'canary-name.txt',
      'Canary headline\n\nThe canary sentence is nowhere but on its page.\n',
    );
    expect(desk.logged()).toContain('file-answered');
    expect(desk.logged()).not.toMatch(/canary/i);
  });
});
