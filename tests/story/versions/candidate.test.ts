import { describe, expect, it } from 'vitest';
import { candidateOf } from '#shared/story/versions/candidate.ts';
import { aStory } from '../a-story.ts';

const arrival = { lastModified: '2026-11-24T08:00:05.000Z', sequencer: '' };
const labels = { topics: [{ slug: 'ferry', name: 'Ferry' }], authors: [] };
const noon = '2026-11-24T12:00:00.000Z';
const candidate = (given: Parameters<typeof aStory>[0] = {}, quiet = false) =>
  candidateOf(aStory(given), arrival, { quiet, labels });

const plain = {
  id: 'abcdefghij',
  uri: 'urn:newsroom:key:0123',
  canceled: false,
  rank: `20261124T080005000Z_${'0'.repeat(32)}_${'b'.repeat(64)}`,
  contentHash: 'a'.repeat(64),
  storyKey: `stories/abcdefghij/20261124T080005000Z_${'0'.repeat(32)}_${'b'.repeat(64)}.json`,
  sourceKey: 'flood.txt',
  arrivedAt: '2026-11-24T08:00:05.000Z',
  headline: 'River bursts its banks at Harrowmouth',
  section: 'news',
  language: 'en',
  dir: 'ltr',
  holds: [],
  pagePath: '/news/2026/11/24/river-bursts-banks-abcdefghij/',
  corrections: [],
  labels,
};

describe('what a record holds of a version', () => {
  it('is its metadata and no word of its text; what was not filed is absent', () => {
    expect(candidate()).toStrictEqual(plain);
  });

  it('is all that lists, posts and receipts need of a story that has everything', () => {
    const full = {
      version: 3,
      slugline: 'VELL-FERRY/',
      contentCreated: noon,
      summary: 'It sails.',
      urgency: 2,
      byline: 'Ann Oru',
      embargoedUntil: noon,
    };
    expect(
      candidate({
        ...full,
        expires: '2026-11-30T12:00:00.000Z',
        edNote: 'For the desk.',
        holds: [{ code: 'which-day', message: 'Which day?', fix: 'Say it.' }],
        corrections: [{ text: 'The day was wrong.' }, { text: 'So was the hour.' }],
        keywords: ['ferry'],
        infoSources: [{ name: 'Harbour News', role: 'publisher' }],
        socialHandles: [{ platform: 'X', handle: '@harbournews', owner: 'source' }],
      }),
    ).toStrictEqual({
      ...plain,
      ...full,
      expiresAt: '2026-11-30T12:00:00.000Z',
      holds: ['which-day'],
      corrections: ['The day was wrong.', 'So was the hour.'],
      tags: ['ferry'],
      source: 'Harbour News',
      handles: { x: 'harbournews' },
    });
  });

  it.each([
    ['usable', false],
    ['withheld', false],
    ['canceled', true],
  ] as const)('of a text that is %s says whether the wire withdraws it', (pubStatus, canceled) => {
    expect(candidate({ pubStatus }).canceled).toBe(canceled);
  });

  it('names the publisher, else whoever the wire names first', () => {
    const agency = { name: 'Estuary Press', role: 'agency' as const };
    const publisher = { name: 'Harbour News', role: 'publisher' as const };
    expect(candidate({ infoSources: [agency, publisher] }).source).toBe('Harbour News');
    expect(candidate({ infoSources: [agency] }).source).toBe('Estuary Press');
  });

  it('keeps a long label to its first 200 letters', () => {
    expect(candidate({ slugline: 'a'.repeat(201) }).slugline).toBe('a'.repeat(200));
  });

  it('says that a version was dropped to be published quietly', () => {
    expect(candidate({}, true)).toStrictEqual({ ...plain, quiet: true });
  });
});

describe('the hashtags of a version', () => {
  it.each([
    ['are the first five keywords', ['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd', 'e']],
    ['leave out what is a sentence', ['x'.repeat(41), 'x'.repeat(40)], ['x'.repeat(40)]],
    ['are absent where nothing is left', ['x'.repeat(41)], undefined],
  ])('%s', (_what, keywords, tags) => {
    expect(candidate({ keywords }).tags).toEqual(tags);
  });
});

describe('a version of a story that comes in parts', () => {
  const parts = [{ number: 1, key: 'pier.txt', at: noon }];
  const takes = { name: 'c'.repeat(32), order: '1_a', parts, missing: [2], of: 2 };

  it('keeps which parts it has and which it lacks, not where they are kept', () => {
    expect(candidate({ takes })).toMatchObject({ takes: { parts, missing: [2], of: 2 }, developing: true });
    expect(candidate({ takes }).takes).not.toHaveProperty('name');
    expect(candidate({ takes }).takes).not.toHaveProperty('order');
  });

  it('develops no more once the last one came', () => {
    expect(candidate({ takes: { ...takes, missing: [] } })).not.toHaveProperty('developing');
  });
});
