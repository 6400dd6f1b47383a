import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { sha256Hex } from '#shared/story/digest.ts';
import { blanked, ledgerEntrySchema, toldOf } from '#shared/story/ledger/ledger-entry.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';

const hour = (number: number) => new Date(Date.UTC(2026, 10, 24, number)).toISOString();
const origin = 'https://news.example';
const text = 'The day was wrong.';
const published = (given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...acceptVersion(undefined, aCandidate(), hour(8)).record,
  ...given,
});
const corrected = published({ corrections: [{ at: hour(12), text }] });
const turns = [
  { at: hour(9), kind: 'withdrawal' as const },
  { at: hour(10), kind: 'reinstatement' as const },
];
const labels = {
  url: `${origin}/news/2026/11/24/river-bursts-banks-abcdefghij/`,
  headline: 'River bursts its banks at Harrowmouth',
  language: 'en',
  dir: 'ltr',
};

describe('what the ledger holds of a story', () => {
  it('is its corrections, withdrawals and reinstatements, oldest first', async () => {
    const uri = 'urn:newsroom:key:0123';
    expect(await toldOf({ ...corrected, turns }, origin)).toStrictEqual([
      {
        ...{ id: 'abcdefghij-20261124T090000000Z-withdrawal', at: hour(9), kind: 'withdrawal', uri },
        textSha256: await sha256Hex(''),
        ...labels,
      },
      {
        ...{ id: 'abcdefghij-20261124T100000000Z-reinstatement', at: hour(10), kind: 'reinstatement', uri },
        textSha256: await sha256Hex(''),
        ...labels,
      },
      {
        id: `abcdefghij-20261124T120000000Z-correction-${(await sha256Hex(text)).slice(0, 8)}`,
        ...{ at: hour(12), kind: 'correction', uri, text },
        textSha256: await sha256Hex(text),
        ...labels,
      },
    ]);
  });

  it('has one order for what was told at one instant', async () => {
    const corrections = [text, 'So was the hour.', 'And the place.'].map((one) => ({
      at: hour(12),
      text: one,
    }));
    const ids = async (given: StoryRecord['corrections']) =>
      (await toldOf(published({ corrections: given }), origin)).map(({ id }) => id);
    expect(await ids(corrections)).toEqual((await ids(corrections)).toSorted());
    expect(await ids(corrections.toReversed())).toEqual(await ids(corrections));
  });

  it.each([
    ['was killed', { killedAt: hour(13) }],
    ['is held', { heldAt: hour(13) }],
  ])('has not a word while the story %s', async (_what, given) => {
    const [entry] = await toldOf({ ...corrected, ...given }, origin);
    const [shown] = await toldOf(corrected, origin);
    expect(entry).toStrictEqual(shown && blanked(shown));
    expect(Object.keys(entry ?? {})).toEqual(['id', 'at', 'kind', 'uri', 'textSha256']);
  });

  it('is nothing of a story that never had a page', async () => {
    const { pagePath: _, ...unseen } = corrected;
    expect(await toldOf(unseen, origin)).toEqual([]);
  });
});

describe('an entry as it is read', () => {
  const entry = {
    id: 'abcdefgh27-20261124T120000000Z-correction-0123abcd',
    at: hour(12),
    kind: 'correction',
    uri: 'urn:x:1',
    ...labels,
    text,
    textSha256: '0'.repeat(64),
    previous: 'f'.repeat(64),
    hash: 'a'.repeat(64),
  };
  const isRead = (given: object) => z.safeParse(ledgerEntrySchema, { ...entry, ...given }).success;

  it('is what was written, with its words or without', () => {
    expect(z.parse(ledgerEntrySchema, entry)).toEqual(entry);
    const { url: _url, headline: _headline, language: _language, dir: _dir, text: _text, ...blank } = entry;
    expect(z.parse(ledgerEntrySchema, blank)).toEqual(blank);
  });

  it.each([
    ['a withdrawal', { kind: 'withdrawal' }],
    ['a reinstatement', { kind: 'reinstatement' }],
    ['a story written from right to left', { dir: 'rtl' }],
    ['a page of a laptop', { url: 'http://127.0.0.1:4173/news/' }],
  ])('may tell of %s', (_what, given) => {
    expect(isRead(given)).toBe(true);
  });

  const digests = ['', '0'.repeat(63), '0'.repeat(65), `${'0'.repeat(63)}g`, 'F'.repeat(64)];
  it.each<[string, readonly object[]]>([
    [
      'of a story with no id',
      [
        'abcdefgh2-20261124T12Z-correction',
        'abcdefgh18-20261124T12Z-correction',
        'xabcdefgh27-20261124T12Z-correction',
        'abcdefgh27--correction',
        'abcdefgh27-noon-correction',
        'abcdefgh27-20261124T12Z-',
        'abcdefgh27-20261124T12Z-CORRECTION',
        'abcdefgh27-20261124T12Z-correction/',
      ].map((id) => ({ id })),
    ],
    ['of another kind', [{ kind: 'rumour' }]],
    ['of no time', [{ at: '2026-11-24' }]],
    [
      'that leads elsewhere',
      ['/news/', 'javascript:alert(1)', 'see https://news.example'].map((url) => ({ url })),
    ],
    ['that runs nowhere', [{ dir: 'auto' }]],
    [
      'whose digests are none',
      digests.flatMap((one) => [{ textSha256: one }, { previous: one }, { hash: one }]),
    ],
  ])('is refused %s', (_what, all) => {
    expect(all.filter(isRead)).toEqual([]);
  });
});
