import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  isDeveloping,
  joinedTakeSchema,
  takeMarkSchema,
  takesSchema,
} from '#shared/story/takes/take-mark.ts';

const at = '2026-11-24T08:00:00.000Z';
const part = { number: 1, key: 'pier.txt', at };
const takes = {
  name: '0123456789abcdef'.repeat(2),
  order: '1_a',
  parts: [part],
  missing: [2],
  of: 3,
  more: true,
};

describe('what a wire says of a part', () => {
  it.each([{ number: 1 }, { number: 20 }, { number: 2, of: 20, more: true }])('is read: %j', (mark) => {
    expect(z.parse(takeMarkSchema, mark)).toEqual(mark);
  });

  it.each([
    {},
    { number: 0 },
    { number: 21 },
    { number: 1.5 },
    { number: 1, of: 0 },
    { number: 1, of: 21 },
    { number: 1, more: false },
  ])('is refused: %j', (mark) => {
    expect(z.safeParse(takeMarkSchema, mark).success).toBe(false);
  });
});

describe('what a version keeps of its parts', () => {
  it('is read as it was written', () => {
    expect(z.parse(takesSchema, takes)).toEqual(takes);
    expect(z.parse(joinedTakeSchema, part)).toEqual(part);
  });

  it.each([
    ['in no folder', { name: '' }],
    ['in a folder of too short a name', { name: '0'.repeat(31) }],
    ['in a folder of too long a name', { name: '0'.repeat(33) }],
    ['in a folder outside', { name: `../${'0'.repeat(32)}` }],
    ['in a folder of another kind of name', { name: 'g'.repeat(32) }],
    ['without order', { order: undefined }],
    ['with a part of no number', { parts: [{ key: 'a', at }] }],
    ['with a part of no file', { parts: [{ number: 1, at }] }],
    ['with a part of no time', { parts: [{ number: 1, key: 'a' }] }],
    ['that lacks a part of no number', { missing: [0] }],
    ['that perhaps goes on', { more: false }],
  ])('is refused %s', (_what, given) => {
    expect(z.safeParse(takesSchema, { ...takes, ...given }).success).toBe(false);
  });
});

describe('a story develops', () => {
  const inRecord = { parts: [part], missing: [] };
  it.each([
    ['not, where nothing says so', {}, false],
    ['while a part is missing', { takes: { ...inRecord, missing: [2] } }, true],
    ['while its last part goes on', { takes: { ...inRecord, more: true as const } }, true],
    [
      'no more once all came, whatever the first part said',
      { takes: inRecord, take: { number: 1, more: true as const } },
      false,
    ],
    ['while its only part goes on', { take: { number: 1, more: true as const } }, true],
    ['while it is one of several', { take: { number: 1, of: 2 } }, true],
    ['no more with the last of several', { take: { number: 2, of: 2 } }, false],
    ['not, where its part is not counted', { take: { number: 1 } }, false],
  ])('%s', (_when, story, developing) => {
    expect(isDeveloping(story)).toBe(developing);
  });
});
