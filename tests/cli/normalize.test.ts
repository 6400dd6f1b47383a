import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { weightByX } from '../social/oracle.ts';
import { folderWith, newsroom, root, rows } from './run-newsroom.ts';

const ferry = `Night ferry returns after eleven years

The night ferry between Aldmoor and Sandhaven sailed again on Monday, eleven years after the last crossing.

Tickets cost 6.50 one way. Bicycles travel free.
`;

describe('newsroom normalize', () => {
  it('prints one line with the story, its format and the path as it was given', async () => {
    const folder = await folderWith({ 'ferry.txt': ferry });
    const path = `${folder}/../${folder.split('/').at(-1)}/ferry.txt`;
    const { code, stdout, stderr } = await newsroom('normalize', path);
    const [row, ...others] = rows(stdout);
    expect({ code, stderr, others }).toEqual({ code: 0, stderr: '', others: [] });
    expect(row).toMatchObject({
      file: path,
      format: 'text',
      story: { headline: 'Night ferry returns after eleven years', raw: { key: 'ferry.txt' } },
    });
    expect(Object.keys(row ?? {})).toEqual(['file', 'format', 'story', 'warnings']);
  });

  it('separates the paragraphs of the text by a blank line', async () => {
    const folder = await folderWith({ 'ferry.txt': ferry });
    const { stdout } = await newsroom('normalize', join(folder, 'ferry.txt'));
    expect(rows(stdout)[0]).toMatchObject({
      story: { bodyText: expect.stringMatching(/last crossing\.\n\nTickets cost/) },
    });
  });

  it('answers for each file in the order given, and ends with 1 when any failed', async () => {
    const folder = await folderWith({ 'ferry.txt': ferry, 'empty.txt': '' });
    await mkdir(join(folder, 'wires'));
    await writeFile(join(folder, 'big.txt'), Buffer.alloc(11 * 1024 * 1024, 'word '));
    const names = ['missing.txt', 'wires', 'big.txt', 'empty.txt', 'ferry.txt'];
    const { code, stdout, stderr } = await newsroom('normalize', ...names.map((name) => join(folder, name)));
    const answers = rows(stdout);
    expect(answers.map((row) => (row['error'] as { code?: string } | undefined)?.code)).toEqual([
      'no-such-file',
      'is-a-folder',
      'file-too-big',
      expect.any(String),
      undefined,
    ]);
    for (const { error } of answers.slice(0, 4)) {
      expect(error).toEqual({
        code: expect.any(String),
        message: expect.stringMatching(/\.$/),
        fix: expect.stringMatching(/\.$/),
      });
    }
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('adds the page and the posts where they are asked for', async () => {
    const folder = await folderWith({ 'ferry.txt': ferry });
    const { stdout } = await newsroom('normalize', '--html', '--social', join(folder, 'ferry.txt'));
    const [row] = rows(stdout) as {
      html: string;
      social: { network: string; text: string; length: number; limit: number }[];
    }[];
    expect(row?.html).toMatch(/^<!doctype html>[\s\S]*Night ferry returns/);
    const [post, sms] = row?.social ?? [];
    expect(post).toMatchObject({ network: 'x', limit: 280, length: weightByX(post?.text ?? '') });
    expect(post?.text).toMatch(/^Night ferry returns after eleven years https:/);
    expect(sms).toMatchObject({ network: 'sms', limit: 140 });
  });

  it('reads every sample story of the project', async () => {
    const folder = join(root, 'infra/local/samples');
    const names = await readdir(folder);
    const { code, stdout } = await newsroom('normalize', ...names.map((name) => join(folder, name)));
    const stories = rows(stdout).map(({ story }) => story as { language: string; holds: unknown[] });
    expect({ code, stories: stories.length }).toEqual({ code: 0, stories: names.length });
    expect(new Set(stories.map(({ language }) => language))).toEqual(new Set(['en', 'az', 'ar', 'ja']));
    expect(stories.filter(({ holds }) => holds.length > 0)).toHaveLength(1);
  });
});
