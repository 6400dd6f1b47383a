import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { storySchema } from '#shared/story/story.ts';
import { aStory } from './a-story.ts';

const { raw } = aStory();
const isRead = (given: object) => z.safeParse(storySchema, { ...aStory(), ...given }).success;
const noon = '2026-11-24T12:00:00.000Z';

describe('what names or dates a story', () => {
  it.each<[string, readonly object[], readonly object[]]>([
    [
      'an urgency from 1 to 9',
      [{ urgency: 1 }, { urgency: 9 }],
      [{ urgency: 0 }, { urgency: 10 }, { urgency: 2.5 }],
    ],
    [
      'ten letters of base32',
      [{ id: 'abcdefgh27' }],
      ['abcdefghi', 'abcdefghijk', 'abcdefghi1', 'abcdefghi8', 'ABCDEFGHIJ', ''].map((id) => ({ id })),
    ],
    [
      'an offset in hours and minutes',
      ['+04:00', '-03:30', '+12:45'].map((sourceUtcOffset) => ({ sourceUtcOffset })),
      ['04:00', '+4:00', '+04:0', '+0400', '+04:00:00', 'UTC+04:00', 'Z', '+ab:00', '+04:cd'].map(
        (sourceUtcOffset) => ({ sourceUtcOffset }),
      ),
    ],
    [
      'an address by section and day',
      ['/world/2026/11/24/a-b-1/', '/x-2/2026/01/02/z/'].map((pagePath) => ({ pagePath })),
      [
        'world/2026/11/24/a/',
        'x/world/2026/11/24/a/',
        '/world/2026/11/24/a',
        '/world/2026/11/24/a/index.html',
        '//2026/11/24/a/',
        '/World/2026/11/24/a/',
        '/world/26/11/24/a/',
        '/world/year/11/24/a/',
        '/world/2026/1/24/a/',
        '/world/2026/mm/24/a/',
        '/world/2026/11/4/a/',
        '/world/2026/11/dd/a/',
        '/world/2026/11/24//',
        '/world/2026/11/24/A/',
        '/world/2026/11/24/../',
      ].map((pagePath) => ({ pagePath })),
    ],
    [
      'a digest of 64 hexadecimal digits',
      ['0'.repeat(64), 'f9'.repeat(32)].flatMap((sha256) => [
        { contentHash: sha256 },
        { raw: { ...raw, sha256 } },
      ]),
      ['0'.repeat(63), '0'.repeat(65), `${'0'.repeat(63)}g`, 'F'.repeat(64)].flatMap((sha256) => [
        { contentHash: sha256 },
        { raw: { ...raw, sha256 } },
      ]),
    ],
    [
      'an instant in UTC with milliseconds',
      [{ embargoedUntil: noon }, { expires: noon }, { contentCreated: '1999-01-31T23:59:59.999Z' }],
      [
        '2026-11-24T12:00:00Z',
        '2026-11-24T12:00:00.000',
        '2026-11-24T12:00:00.000+00:00',
        '2026-11-24 12:00:00.000Z',
        '26-11-24T12:00:00.000Z',
        '+02026-11-24T12:00:00.000Z',
        '2026-11-24T12:00:00.0000Z',
        '2026-1-24T12:00:00.000Z',
        '2026-11-4T12:00:00.000Z',
        '2026-11-24T2:00:00.000Z',
        '2026-11-24T12:0:00.000Z',
        '2026-11-24T12:00:0.000Z',
        'yyyy-11-24T12:00:00.000Z',
        '2026-mm-24T12:00:00.000Z',
        '2026-11-ddT12:00:00.000Z',
        '2026-11-24Thh:00:00.000Z',
        '2026-11-24T12:mm:00.000Z',
        '2026-11-24T12:00:ss.000Z',
        '2026-11-24T12:00:00.mmmZ',
        '2026-11-24T12:00:00,000Z',
        '2026-11-24T12:00:00.000Z ',
      ].map((embargoedUntil) => ({ embargoedUntil })),
    ],
  ])('is %s', (_what, right, wrong) => {
    expect(right.filter((given) => !isRead(given))).toEqual([]);
    expect(wrong.filter(isRead)).toEqual([]);
  });
});
