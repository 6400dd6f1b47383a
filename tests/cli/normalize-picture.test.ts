import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aPhoto } from '../picture/a-photo.ts';
import { folderWith, newsroom, rows } from './run-newsroom.ts';

it('newsroom normalize prints what would be read of a picture, which is no story by itself', async () => {
  const folder = await folderWith({});
  const words = {
    caption: 'The ferry at the quay.',
    byline: 'Ben Marl',
    instructions: 'Not for publication',
  };
  await writeFile(join(folder, 'ferry.jpg'), await aPhoto(words));
  await writeFile(join(folder, 'dot.jpg'), await aPhoto({}, { width: 60, height: 60 }));
  const { code, stdout } = await newsroom('normalize', join(folder, 'ferry.jpg'), join(folder, 'dot.jpg'));
  const [ferry, dot] = rows(stdout);
  expect(code).toBe(1);
  expect(ferry).toMatchObject({
    error: { code: expect.any(String) },
    picture: {
      width: 1200,
      height: 800,
      widths: [480, 960, 1200],
      caption: 'The ferry at the quay.',
      shownCredit: 'Ben Marl',
      question: { code: 'picture-not-for-publication' },
      waitsFor: expect.stringMatching(/^ferry\.txt/),
    },
  });
  expect(dot).toMatchObject({ error: { code: 'picture-too-small' } });
  expect(dot).not.toHaveProperty('picture');
});
