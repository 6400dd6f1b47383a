import { describe, expect, it } from 'vitest';
import { placeOf } from '#shared/story/names/list-name.ts';

describe('the name of a list', () => {
  it.each([
    ['home', { kind: 'home' }],
    ['news', { kind: 'news' }],
    ['archive', { kind: 'archive' }],
    ['search', { kind: 'search' }],
    ['section/world', { kind: 'section', slug: 'world' }],
    ['topic/port-selm', { kind: 'topic', slug: 'port-selm' }],
    ['source/a1', { kind: 'source', slug: 'a1' }],
    ['author/ann-oru', { kind: 'author', slug: 'ann-oru' }],
    ['day/2024/08/21', { kind: 'day', day: '2024/08/21' }],
  ])('%s is read', (name, place) => {
    expect(placeOf(name)).toEqual(place);
  });

  it.each([
    '',
    'homes',
    'section',
    'section/',
    '/world',
    'section/World',
    'section/a b',
    'section/a/b',
    'section/a!',
    'section/!a',
    ' section/a',
    'colour/red',
    'home/a',
    'day/2024',
    'day/a2024/08/21',
    'day/2024/08/21a',
    'day/2024/8/21',
    'day/2024/08/2x',
    'day/2024/xx/21',
    'day/xxxx/08/21',
    'day/20245/08/21',
  ])('%j is the name of none', (name) => {
    expect(placeOf(name)).toBeUndefined();
  });
});
