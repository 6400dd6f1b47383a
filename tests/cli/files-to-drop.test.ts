import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesToDrop } from '#infra/cli/desk/files-to-drop.ts';
import { folderWith } from './run-newsroom.ts';

async function wires(): Promise<string> {
  const folder = await folderWith({ 'b.txt': 'B', 'a.txt': 'AA', '.DS_Store': '' });
  await mkdir(join(folder, 'night'));
  await writeFile(join(folder, 'night', 'a.txt'), 'night A');
  return folder;
}

describe('the files of a drop', () => {
  it('takes a file by its name and a folder with the paths inside it', async () => {
    const folder = await wires();
    const other = await folderWith({ 'c.txt': 'C' });
    const files = await filesToDrop([folder, join(other, 'c.txt')]);
    expect(files.map(({ key, size }) => [key, size])).toEqual([
      ['.DS_Store', 0],
      ['a.txt', 2],
      ['b.txt', 1],
      ['night/a.txt', 7],
      ['c.txt', 1],
    ]);
  });

  it('marks what file managers leave behind', async () => {
    const files = await filesToDrop([await wires()]);
    expect(files.filter(({ litter }) => litter).map(({ key }) => key)).toEqual(['.DS_Store']);
  });

  it('refuses two files that would replace each other, before any is sent', async () => {
    const folder = await wires();
    await expect(filesToDrop([join(folder, 'a.txt'), join(folder, 'night', 'a.txt')])).rejects.toMatchObject({
      code: 'same-key-twice',
    });
  });

  it('says which file is missing', async () => {
    await expect(filesToDrop(['/nowhere/a.txt'])).rejects.toMatchObject({
      code: 'no-such-file',
      message: 'There is no file or folder /nowhere/a.txt.',
    });
  });
});
