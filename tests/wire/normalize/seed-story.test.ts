import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Story, storySchema } from '#shared/story/story.ts';
import { readWire } from '#shared/wire/read-wire.ts';
import { aFile, settings, warningCodes } from './newsroom-fixture.ts';

const seed = new URL('../../../../shared/seed/azernews-statement.txt', import.meta.url);
const isHere = existsSync(seed);
if (!isHere) process.stderr.write('skipped: the seed story is not beside the project (../shared/seed)\n');

describe.skipIf(!isHere)('the first real wire story', () => {
  let story: Story;
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(seed));
    const { readings } = await readWire(aFile({ key: 'azernews-statement.txt', bytes }), settings);
    const [reading] = readings;
    if (!reading || !('story' in reading)) throw new Error('the seed gives no story');
    story = reading.story;
  });

  it('has the source’s time in UTC and keeps the offset', () => {
    expect(story).toMatchObject({
      contentCreated: '2024-08-21T05:00:00.000Z',
      sourceTimestampRaw: '21 August 2024 09:00 (UTC+04:00)',
      sourceUtcOffset: '+04:00',
    });
  });

  it('takes its headline and summary from the first paragraph and says so', () => {
    expect(story.headline).toBe(
      'Strategic partnership relations between Azerbaijan and Russia are developing in an upward direction',
    );
    expect(story.headlineDerived).toBe(true);
    expect(story.summary).toBe(
      'Azerbaijan constantly makes intensive efforts to establish peace and security in the South Caucasus and the world in general.',
    );
  });

  it('has no dateline, place or byline, and nobody as author', () => {
    expect([story.dateline, story.located, story.byline]).toEqual([undefined, undefined, undefined]);
    expect(story.people.filter((person) => person.role === 'author')).toEqual([]);
  });

  it('names its speaker with every spelling, and the presidents as mentioned', () => {
    expect(story.people).toEqual([
      {
        name: 'Sahil Karimli',
        role: 'speaker',
        title: 'political commentator',
        aliases: ['Karimli', 'S.Kariml'],
      },
      { name: 'Vladimir Putin', role: 'mentioned', title: 'Russian President', aliases: [] },
      { name: 'Ilham Aliyev', role: 'mentioned', title: 'President', aliases: [] },
    ]);
  });

  it('credits the publisher and the agency', () => {
    expect(story.infoSources).toEqual([
      { name: 'Azernews', role: 'publisher' },
      { name: 'AZERTAC', role: 'agency' },
    ]);
    expect(story.creditline).toBe('Azernews, citing AZERTAC');
  });

  it('holds one quotation over two paragraphs, the second reopened, with what follows it outside', () => {
    const quotes = story.body.filter((block) => block.type === 'quote');
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({
      speaker: 'Sahil Karimli',
      reopened: [1],
      tail: [{ type: 'text', text: ', Karimli added.' }],
    });
    expect(quotes[0]?.paragraphs).toHaveLength(2);
    expect(quotes[0]?.lead).toBeUndefined();
  });

  it('keeps every word: seven paragraphs of 437 words', () => {
    expect(story.bodyText.split('\n\n')).toHaveLength(7);
    expect(story.bodyText.split(/\s+/)).toHaveLength(437);
    expect(story.bodyText).toContain('S.Kariml said that');
  });

  it('stands in the world section under a readable address of the day at the source', () => {
    expect(story.section).toBe('world');
    expect(story.pagePath).toBe(
      `/world/2024/08/21/strategic-partnership-relations-azerbaijan-russia-${story.id}/`,
    );
  });

  it('has keywords that a reader would search for', () => {
    expect(story.keywords).toEqual(
      expect.arrayContaining([
        'Azerbaijan',
        'Russia',
        'cooperation',
        'South Caucasus',
        'import-export',
        'Sahil Karimli',
      ]),
    );
    expect(story.keywords.length).toBeLessThanOrEqual(10);
  });

  it('tells the desk what it decided', () => {
    expect(warningCodes(story).toSorted()).toEqual([
      'headline_derived',
      'name_variant',
      'old_source_time',
      'quote_reopened',
    ]);
  });

  it('is English, left to right, usable, with no version, urgency, signal or hold, and fits the schema', () => {
    expect(story).toMatchObject({ language: 'en', dir: 'ltr', pubStatus: 'usable', signals: [], holds: [] });
    expect([story.version, story.urgency, story.embargoedUntil, story.expires]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(storySchema.safeParse(story).error).toBeUndefined();
  });
});
