import { describe, expect, it } from 'vitest';
import { fitPost, type PostRoom } from '#shared/social/fit-post.ts';

const ferry = {
  words: 'Ferry line reopens',
  summary: 'Repairs are done.',
  link: 'a.example/b',
  credit: 'via @wire',
  tags: ['Ferry', 'River'],
};

function upTo(most: number, between: PostRoom['between'] = ' '): PostRoom {
  return { between, fits: (text) => text.length <= most };
}

describe('a post', () => {
  it.each([
    [72, 'Ferry line reopens Repairs are done. a.example/b via @wire #Ferry #River', 2],
    [71, 'Ferry line reopens a.example/b via @wire #Ferry #River', 2],
    [53, 'Ferry line reopens a.example/b via @wire #Ferry', 1],
    [46, 'Ferry line reopens a.example/b via @wire', 0],
    [39, 'Ferry line reopens a.example/b', 0],
    [29, 'Ferry line… a.example/b', 0],
    [14, 'F… a.example/b', 0],
    [13, 'Ferry line…', 0],
  ])('with room for %i letters loses its least important parts first', (most, text, tags) => {
    expect(fitPost(ferry, upTo(most))).toEqual({ text, tags: ferry.tags.slice(0, tags) });
  });

  it('has only the parts that the news has', () => {
    expect(fitPost({ words: 'Ferry' }, upTo(5))).toEqual({ text: 'Ferry', tags: [] });
    expect(fitPost({ words: 'Ferry line' }, upTo(8))).toEqual({ text: 'Ferry…', tags: [] });
    const told = { words: 'Ferry', summary: 'Done.', link: 'a.example' };
    expect(fitPost(told, upTo(30, '\n\n')).text).toBe('Ferry\n\nDone.\n\na.example');
  });
});
