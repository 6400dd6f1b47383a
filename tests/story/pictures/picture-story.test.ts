import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { altOf } from '#shared/story/pictures/alt-of.ts';
import { leadMarkOf } from '#shared/story/pictures/lead-mark.ts';
import type { KeptPicture } from '#shared/story/pictures/picture.ts';
import { pictureReferenceSchema, pictureWordsSchema } from '#shared/story/pictures/picture-words.ts';
import { isDown, isTakenDown, shownPicture } from '#shared/story/pictures/shown-picture.ts';
import { stemOf } from '#shared/story/pictures/waiting-picture.ts';

const [eight, nine] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
const kept: KeptPicture = {
  schemaVersion: 1,
  mark: '0123abcd-480',
  at: eight,
  source: { key: 'flood.jpg', sha256: '0123456789abcdef'.repeat(4), bytes: 9 },
  width: 1200,
  height: 800,
  colour: '#000000',
};
const lead = leadMarkOf(kept);
const altFor = (alt: string) => leadMarkOf({ ...kept, alt }).alt;

describe('what a picture is called', () => {
  it.each([
    ['what was written for those who cannot see it', { alt: 'A', headline: 'H', caption: 'C' }, 'A'],
    ['its headline, where nobody did', { headline: 'H', caption: 'C' }, 'H'],
    ['its caption, where it has none', { caption: 'C' }, 'C'],
    ['nothing, where nobody said anything', {}, ''],
  ])('is %s', (_what, words, alt) => {
    expect(altOf(words)).toBe(alt);
  });
});

describe('what a record remembers of a picture', () => {
  it('is its size, its colour, and the first 16 digits of its bytes; no words where it has none', () => {
    expect(lead).toStrictEqual({
      ...{ mark: '0123abcd-480', at: eight, file: '0123456789abcdef' },
      ...{ width: 1200, height: 800, colour: '#000000' },
    });
  });

  it.each([
    ['160 letters as they are', 'x'.repeat(160), 'x'.repeat(160)],
    ['more at the last word that fits', `${'word '.repeat(33)}`, `${'word '.repeat(31)}word…`],
    ['161 letters at the last word', `${'x'.repeat(100)} ${'y'.repeat(60)}`, `${'x'.repeat(100)}…`],
    [
      'no half of a sign in the midst of a long word',
      `ab ${'x'.repeat(76)}🛳${'y'.repeat(90)}`,
      `ab ${'x'.repeat(76)}\ufffd…`,
    ],
    ['one long word in its midst', `ab ${'x'.repeat(200)}`, `ab ${'x'.repeat(77)}…`],
    [
      'a word that ends where half of it is left',
      `${'x'.repeat(80)} ${'y'.repeat(100)}`,
      `${'x'.repeat(80)}…`,
    ],
    ['several spaces at the end as none', `${'x'.repeat(100)}   ${'y'.repeat(100)}`, `${'x'.repeat(100)}…`],
    ['no half of a sign', `${'x'.repeat(100)} ${'y'.repeat(58)}🛳${'z'.repeat(9)}`, `${'x'.repeat(100)}…`],
  ])('is %s', (_what, words, alt) => {
    expect(altFor(words)).toBe(alt);
  });
});

describe('the picture that a page shows', () => {
  const down = { file: lead.file, killedAt: nine };
  it.each([
    ['the one that leads', { picture: lead }, lead],
    ['none, where none leads', {}, undefined],
    ['none, where the desk took it down', { picture: lead, pictureTurns: [down] }, undefined],
    [
      'the one that leads, where another was taken down',
      { picture: lead, pictureTurns: [{ ...down, file: 'x' }] },
      lead,
    ],
    [
      'none, where it was taken down among others',
      { picture: lead, pictureTurns: [{ ...down, file: 'x' }, down] },
      undefined,
    ],
    [
      'the one that the desk brought back',
      { picture: lead, pictureTurns: [{ ...down, killedAt: eight, reinstatedAt: nine }] },
      lead,
    ],
  ])('is %s', (_what, record, picture) => {
    expect(shownPicture(record)).toEqual(picture);
  });

  it.each([
    ['taken down', { killedAt: nine }, true],
    ['taken down again', { killedAt: nine, reinstatedAt: eight }, true],
    ['brought back', { killedAt: eight, reinstatedAt: nine }, false],
    ['brought back in the same instant', { killedAt: nine, reinstatedAt: nine }, false],
  ])('is not one that is down: %s', (_what, turn, is) => {
    expect(isDown({ file: 'a', ...turn })).toBe(is);
    expect(isTakenDown({ pictureTurns: [{ file: 'a', ...turn }] }, 'a')).toBe(is);
  });
});

describe('a picture and its text', () => {
  it.each([
    ['flood.jpg', 'flood'],
    ['desk/flood.jpg', 'desk/flood'],
    ['desk.2026/a/flood.v2.jpg', 'desk.2026/a/flood.v2'],
    ['desk.2026/flood', 'desk.2026/flood'],
    ['flood', 'flood'],
    ['.hidden', '.hidden'],
    ['desk/.hidden', 'desk/.hidden'],
    ['a.b', 'a'],
    ['a/b/.hidden', 'a/b/.hidden'],
    ['a/b.c/flood', 'a/b.c/flood'],
  ])('have a name in common: of %s it is %s', (key, stem) => {
    expect(stemOf(key)).toBe(stem);
  });
});

describe('the words of a picture', () => {
  const names = [
    'headline',
    'caption',
    'alt',
    'byline',
    'credit',
    'copyrightNotice',
    'usageTerms',
    'instructions',
  ];
  const words = Object.fromEntries(names.map((name) => [name, 'x']));

  it('are read as they were written, and none need be there', () => {
    for (const given of [words, {}]) expect(z.parse(pictureWordsSchema, given)).toEqual(given);
    const files = ['flood.jpg', 'flood-small.jpg'];
    expect(z.parse(pictureReferenceSchema, { ...words, files })).toEqual({ ...words, files });
    expect(z.safeParse(pictureReferenceSchema, { files: [''] }).success).toBe(false);
  });

  it.each(names)('are never empty: %s', (name) => {
    expect(z.safeParse(pictureWordsSchema, { [name]: '' }).success).toBe(false);
  });
});
