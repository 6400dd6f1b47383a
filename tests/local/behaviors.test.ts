import { describe, expect, it } from 'vitest';
import { matchesPattern } from '#infra/local/edge/behaviors.ts';
import { patienceMs } from '../patience.ts';

describe('a path pattern', () => {
  it.each([
    ['*', '/anything/at/all', true],
    ['/search/*', '/search/app.js', true],
    ['/search/*', '/searching', false],
    ['search/*', '/search/app.js', true],
    ['*.jpg', '/a/b.jpg', true],
    ['*.jpg', '/a/b.jpeg', false],
    ['/a?c', '/abc', true],
    ['/a?c', '/ac', false],
    ['/a*b*c', '/a-b-b-c', true],
    ['/a*b*c', '/a-c-b', false],
    ['/exact', '/exact', true],
    ['/exact', '/exact/', false],
  ])('%s on %s', (pattern, path, matches) => {
    expect(matchesPattern(pattern, path)).toBe(matches);
  });

  it(
    'answers quickly for a pattern and a path that nearly fit',
    () => {
      expect(matchesPattern(`/${'*a'.repeat(30)}b`, `/${'a'.repeat(8000)}`)).toBe(false);
    },
    patienceMs,
  );
});
