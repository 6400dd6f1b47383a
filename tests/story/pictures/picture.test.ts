import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { keptPictureSchema, leads, markOf, renditionsOf, widthsFor } from '#shared/story/pictures/picture.ts';

describe('the renditions of a picture', () => {
  it.each([
    [2000, [480, 960, 1600]],
    [1600, [480, 960, 1600]],
    [1000, [480, 960, 1000]],
    [960, [480, 960]],
    [300, [300]],
  ])('of %i pixels are never enlarged', (width, widths) => {
    expect(widthsFor(width)).toEqual(widths);
  });

  it('are named by eight digits of its digest and their widths', () => {
    expect(markOf('0123456789abcdef', 500)).toBe('01234567-480-500');
    expect(renditionsOf('01234567-480-500')).toEqual([
      { name: 'picture-01234567-480.avif', width: 480, format: 'avif' },
      { name: 'picture-01234567-480.webp', width: 480, format: 'webp' },
      { name: 'picture-01234567-480.jpg', width: 480, format: 'jpg' },
      { name: 'picture-01234567-500.avif', width: 500, format: 'avif' },
      { name: 'picture-01234567-500.webp', width: 500, format: 'webp' },
      { name: 'picture-01234567-500.jpg', width: 500, format: 'jpg' },
    ]);
  });
});

describe('of two pictures of a story', () => {
  const [eight, nine] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
  it.each([
    ['the only one', { mark: 'a', at: eight }, undefined, true],
    ['the later one', { mark: 'a', at: nine }, { mark: 'b', at: eight }, true],
    ['not the earlier one', { mark: 'b', at: eight }, { mark: 'a', at: nine }, false],
    ['the higher mark of one instant', { mark: 'b', at: nine }, { mark: 'a', at: nine }, true],
    ['not the lower mark of one instant', { mark: 'a', at: nine }, { mark: 'b', at: nine }, false],
    ['not the same again', { mark: 'a', at: nine }, { mark: 'a', at: nine }, false],
  ])('leads %s', (_which, picture, present, leading) => {
    expect(leads(picture, present)).toBe(leading);
  });
});

describe('a picture as it is kept', () => {
  const kept = {
    ...{ schemaVersion: 1, mark: '0123abcd-480-1600', at: '2026-11-24T08:00:00.000Z' },
    source: { key: 'a.jpg', sha256: 'a', bytes: 1 },
    ...{ width: 1, height: 1, colour: '#0a1b2c' },
  };
  const isTaken = (given: object) => z.safeParse(keptPictureSchema, { ...kept, ...given }).success;

  it('is taken with what it needs', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ mark: '0123abcd-1-2-3-4', source: { ...kept.source, inside: 'b.jpg' } })).toBe(true);
  });

  it.each([
    ['of another version', { schemaVersion: 2 }],
    ['with a mark of too few digits', { mark: '0123abc-480' }],
    ['with a mark of no width', { mark: '0123abcd' }],
    ['with a mark of five widths', { mark: '0123abcd-1-2-3-4-5' }],
    ['with a mark of a long width', { mark: '0123abcd-48000' }],
    ['with something before its mark', { mark: 'x0123abcd-480' }],
    ['with something after its mark', { mark: '0123abcd-480x' }],
    ['of no key', { source: { ...kept.source, key: '' } }],
    ['of no width', { width: 0 }],
    ['of half a pixel', { height: 1.5 }],
    ['of a colour by name', { colour: 'red' }],
    ['of a colour with more', { colour: '#0a1b2c3' }],
    ['of a colour after more', { colour: 'x#0a1b2c' }],
  ])('is not taken %s', (_which, given) => {
    expect(isTaken(given)).toBe(false);
  });
});
