import { describe, expect, it } from 'vitest';
import { belongsOn, listedStory, listsOf } from '#shared/story/listed-story.ts';
import type { ListPlace } from '#shared/story/names/list-name.ts';
import type { Slot, StoryRecord } from '#shared/story/versions/record.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from './a-candidate.ts';

const eight = '2026-11-24T08:00:00.000Z';
const nine = '2026-11-24T09:00:00.000Z';
const labels = {
  topics: [
    { slug: 'ferry', name: 'Ferry' },
    { slug: 'vell', name: 'Vell' },
  ],
  authors: [{ slug: 'ann-oru', name: 'Ann Oru' }],
  source: { slug: 'harbour-news', name: 'Harbour News' },
};
const published = (slot: Partial<Slot> = {}, given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...acceptVersion(undefined, aCandidate(slot), eight).record,
  ...given,
});
const mark = { mark: '0123abcd-480', at: eight, file: 'f1', width: 480, height: 270, colour: '#000000' };
const without = (field: keyof StoryRecord): StoryRecord => {
  const { [field]: _, ...rest } = published();
  return rest as StoryRecord;
};

const plain = {
  id: 'abcdefghij',
  uri: 'urn:newsroom:key:0123',
  path: '/news/2026/11/24/river-bursts-banks-abcdefghij/',
  headline: 'River bursts its banks at Harrowmouth',
  section: 'news',
  language: 'en',
  dir: 'ltr',
  firstPublishedAt: eight,
  listedAt: eight,
  corrected: false,
};

describe('a story on a front', () => {
  it('is as it was published; what it lacks is absent', () => {
    expect(listedStory(published())).toStrictEqual(plain);
  });

  it('has all that a front can show', () => {
    const shown = { summary: 'It rose.', urgency: 2, byline: 'Ann Oru', source: 'Harbour News', labels };
    const corrections = [{ at: nine, text: 'The day was wrong.' }];
    const record = published(shown, { modifiedAt: nine, picture: mark, corrections });
    expect(listedStory(record)).toStrictEqual({
      ...plain,
      ...shown,
      modifiedAt: nine,
      picture: mark,
      corrected: true,
    });
  });

  it('shows no picture that the desk took down', () => {
    const pictureTurns = [{ file: 'f1', killedAt: nine }];
    expect(listedStory(published({}, { picture: mark, pictureTurns }))).toStrictEqual(plain);
  });

  it.each(['live', 'pagePath', 'firstPublishedAt', 'listedAt'] as const)(
    'is none without its %s',
    (field) => {
      expect(listedStory(without(field))).toBeUndefined();
    },
  );
});

describe('the lists of a story', () => {
  it('are the front, its section and its day', () => {
    expect(listsOf(published(), 'UTC')).toEqual(['home', 'section/news', 'day/2026/11/24']);
  });

  it('are those of its topics, its source and its authors as well', () => {
    expect(listsOf(published({ labels }), 'UTC')).toEqual([
      'home',
      'section/news',
      'topic/ferry',
      'topic/vell',
      'source/harbour-news',
      'author/ann-oru',
      'day/2026/11/24',
    ]);
  });

  it('follow the calendar of the site', () => {
    const late = published({}, { listedAt: '2026-11-24T20:30:00.000Z' });
    expect(listsOf(late, 'Asia/Baku')).toContain('day/2026/11/25');
    expect(listsOf(late, 'UTC')).toContain('day/2026/11/24');
  });

  it.each(['live', 'listedAt'] as const)('are none without its %s', (field) => {
    expect(listsOf(without(field), 'UTC')).toEqual([]);
  });

  it('are none for the canary', () => {
    expect(listsOf(published({}, { id: 'vojocrclpp' }), 'UTC')).toEqual([]);
  });
});

describe('a version', () => {
  const labelled = listedStory(published({ labels }));
  const bare = listedStory(published());
  it.each<[string, ListPlace, boolean, boolean]>([
    ['its section', { kind: 'section', slug: 'news' }, true, true],
    ['another section', { kind: 'section', slug: 'sport' }, false, false],
    ['a topic of its own', { kind: 'topic', slug: 'vell' }, true, false],
    ['a topic of a former version', { kind: 'topic', slug: 'tram' }, false, false],
    ['its author', { kind: 'author', slug: 'ann-oru' }, true, false],
    ['another author', { kind: 'author', slug: 'ferry' }, false, false],
    ['its source', { kind: 'source', slug: 'harbour-news' }, true, false],
    ['another source', { kind: 'source', slug: 'estuary-press' }, false, false],
    ['the front', { kind: 'home' }, true, true],
    ['a day', { kind: 'day', day: '2026/11/24' }, true, true],
  ])('belongs on the list of %s: with labels, and without', (_which, place, withLabels, withoutLabels) => {
    if (!labelled || !bare) throw new Error('the story is not public');
    expect([belongsOn(place, labelled), belongsOn(place, bare)]).toEqual([withLabels, withoutLabels]);
  });
});
