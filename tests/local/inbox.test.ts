import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Inbox } from '#infra/local/inbox/inbox.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';
import { waitUntil } from './wait-until.ts';

let root: string;
let folder: string;
let inbox: Inbox;
/** What was dropped, in order. */
let drops: { path: string; text: string }[];

const open = (): Inbox =>
  new Inbox({
    folder,
    memoryFile: join(root, 'dropped.jsonl'),
    drop: (path, bytes) => {
      if (path.includes('refused')) throw new Error('no');
      drops.push({ path, text: bytes.toString() });
    },
    onProblem: (path) => drops.push({ path, text: 'PROBLEM' }),
  });
beforeEach(() => {
  root = makeFolder();
  folder = join(root, 'inbox');
  drops = [];
  inbox = open();
});
afterEach(async () => {
  await inbox.stop();
  removeFolder(root);
});

function put(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const textsOf = (path: string) => drops.filter((drop) => drop.path === path).map(({ text }) => text);
const dropped = (path: string, text: string) =>
  waitUntil(`${path} to be dropped`, () => textsOf(path).includes(text) || undefined);

describe('the inbox', () => {
  it('drops what is put into it, in nested folders too, and again when it changes', async () => {
    put('desk/night/late é.txt', 'first');
    await dropped('desk/night/late é.txt', 'first');
    put('desk/night/late é.txt', 'second');
    await dropped('desk/night/late é.txt', 'second');
    expect(textsOf('desk/night/late é.txt')).toEqual(['first', 'second']);
  });

  it('waits until a file has been written to its end', async () => {
    for (let part = 1; part <= 8; part += 1) {
      put('growing.txt', 'line\n'.repeat(part));
      await pause(100);
    }
    await dropped('growing.txt', 'line\n'.repeat(8));
    expect(textsOf('growing.txt')).toEqual(['line\n'.repeat(8)]);
  });

  it('drops an empty file as well: the pipeline answers it', async () => {
    put('empty.txt', '');
    await dropped('empty.txt', '');
  });

  it('drops nothing twice after it was closed and opened again', async () => {
    put('one.txt', 'one');
    await dropped('one.txt', 'one');
    await inbox.stop();
    put('two.txt', 'two');
    inbox = open();
    await dropped('two.txt', 'two');
    expect(drops.map(({ path }) => path)).toEqual(['one.txt', 'two.txt']);
  });

  it('does not follow a link out of the folder', async () => {
    writeFileSync(join(root, 'secret.txt'), 'secret');
    symlinkSync(join(root, 'secret.txt'), join(folder, 'link.txt'));
    put('after.txt', 'after');
    await dropped('after.txt', 'after');
    await pause(600);
    expect(drops.map(({ path }) => path)).toEqual(['after.txt']);
  });

  it('says when a file cannot be dropped, goes on with the others, and tries again once it changes', async () => {
    put('refused.txt', 'x');
    await dropped('refused.txt', 'PROBLEM');
    put('fine.txt', 'fine');
    await dropped('fine.txt', 'fine');
    put('refused.txt', 'changed');
    await waitUntil('a second try', () => textsOf('refused.txt').length === 2 || undefined);
  });

  it('lets a file go that is taken away before it was whole', async () => {
    put('brief.txt', 'x');
    await pause(150);
    unlinkSync(join(folder, 'brief.txt'));
    put('stays.txt', 'stays');
    await dropped('stays.txt', 'stays');
    expect(textsOf('brief.txt')).toEqual([]);
  });
});
