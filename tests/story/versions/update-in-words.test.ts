import { describe, expect, it } from 'vitest';
import type { Story } from '#shared/story/story.ts';
import type { Slot, StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import {
  askWhichStory,
  asVersionOf,
  isOvertaken,
  isTaggedUpdate,
  updatedBy,
} from '#shared/story/versions/update-of.ts';
import { aCandidate } from '../a-candidate.ts';
import { aStory } from '../a-story.ts';

const arrived = '2026-11-24T09:00:00.000Z';
const { raw } = aStory();
const update = (given: Partial<Story> = {}): Story =>
  aStory({ signals: ['update'], raw: { ...raw, lastModified: arrived }, ...given });
const record = (slot: Partial<Slot> = {}, given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord({ id: 'zzzzzzzzzz', uri: 'urn:vell:1' }),
  state: 'live',
  live: { ...slotOf(aCandidate(), 1), ...slot },
  ...given,
});
const isMeant = (story: Story, ...records: StoryRecord[]) => updatedBy(story, records);

describe('a text that says it is a version of another', () => {
  it.each(['update', 'refile', 'repeat', 'wrapup'] as const)('is one with the tag %s', (signal) => {
    expect(isTaggedUpdate(update({ signals: ['alert', signal] }))).toBe(true);
  });

  it.each(['alert', 'correction', 'kill', 'advisory'] as const)('is none with the tag %s alone', (signal) => {
    expect(isTaggedUpdate(update({ signals: [signal] }))).toBe(false);
  });
});

describe('the story that is meant', () => {
  it.each<[string, Partial<Story>, Partial<Slot>, boolean]>([
    ['has its headline, however written', { headline: 'RIVER BURSTS: its banks at Harrowmouth' }, {}, true],
    ['has another headline', { headline: 'Ferry sinks' }, {}, false],
    [
      'has its label and another headline',
      { slugline: 'VELL-FERRY', headline: 'Ferry sinks' },
      { slugline: 'Vell Ferry' },
      true,
    ],
    ['has its headline and another label', { slugline: 'VELL-FERRY' }, { slugline: 'VELL-TRAM' }, false],
    ['has its headline and alone a label', {}, { slugline: 'VELL-TRAM' }, true],
    ['has its headline and alone no label', { slugline: 'VELL-FERRY' }, {}, true],
  ])('%s', (_what, given, slot, meant) => {
    expect(isMeant(update(given), record(slot))).toHaveLength(meant ? 1 : 0);
  });

  it.each<[string, Story['infoSources'], string | undefined, boolean]>([
    [
      'the publisher of both',
      [
        { name: 'A', role: 'agency' },
        { name: 'P', role: 'publisher' },
      ],
      'P',
      true,
    ],
    ['the agency, where no publisher is named', [{ name: 'A', role: 'agency' }], 'A', true],
    [
      'not the agency beside a publisher',
      [
        { name: 'A', role: 'agency' },
        { name: 'P', role: 'publisher' },
      ],
      'A',
      false,
    ],
    ['none, where one of the two is named', [], 'P', false],
  ])('is from the same source: %s', (_what, infoSources, source, meant) => {
    expect(isMeant(update({ infoSources }), record(source === undefined ? {} : { source }))).toHaveLength(
      meant ? 1 : 0,
    );
  });

  it.each([
    ['came in the same instant', arrived, true],
    ['came 72 hours before', '2026-11-21T09:00:00.000Z', true],
    ['came a millisecond earlier than that', '2026-11-21T08:59:59.999Z', false],
    ['came a millisecond later than the text', '2026-11-24T09:00:00.001Z', false],
  ])('%s, or is not meant', (_what, arrivedAt, meant) => {
    expect(isMeant(update(), record({ arrivedAt }))).toHaveLength(meant ? 1 : 0);
  });

  it('was public once', () => {
    const { live: _, ...waiting } = record({}, { next: slotOf(aCandidate(), 1) });
    expect(isMeant(update(), waiting)).toEqual([]);
  });

  it('is the one that has taken this very file before, whatever else bears the name', () => {
    const file = raw.sha256.slice(0, 12);
    const took = record(
      { headline: 'Ferry sinks' },
      {
        history: [
          { at: arrived, outcome: 'published', file: 'x' },
          { at: arrived, outcome: 'updated', file },
        ],
      },
    );
    const other = record({}, { history: [{ at: arrived, outcome: 'published', file: 'x' }] });
    expect(isMeant(update(), other, took)).toEqual([took]);
    expect(isMeant(update(), other)).toEqual([other]);
  });

  it('is asked for where several are public, and also where several are not', () => {
    const held = record({}, { heldAt: arrived });
    expect(isMeant(update(), record(), held, record())).toEqual([record(), record()]);
    expect(isMeant(update(), held, held)).toEqual([held, held]);
  });
});

describe('a text that becomes a version of the story that it updates', () => {
  it('has its identity, and says how to undo that', () => {
    const joined = asVersionOf(
      update({ signals: ['alert', 'update', 'refile'], version: 4, decisions: [{ rule: 'a', saw: 'b' }] }),
      record(),
    );
    expect(joined).toMatchObject({ id: 'zzzzzzzzzz', uri: 'urn:vell:1', uriFromWire: true, version: 4 });
    expect(joined.decisions).toEqual([
      { rule: 'a', saw: 'b' },
      {
        rule: 'joined_story',
        saw: 'update, refile of urn:vell:1',
        override: expect.stringMatching(/line "Uri: …"/),
      },
    ]);
  });

  it.each([
    ['its own', { version: 4 }, { version: 2 }, 4],
    ['that of the version that it repeats', {}, { version: 2 }, 2],
    ['none, where neither has one', {}, {}, undefined],
  ])('is counted by %s', (_what, given, slot, version) => {
    const joined = asVersionOf(update(given), record(slot));
    expect(joined.version).toBe(version);
    expect('version' in joined).toBe(version !== undefined);
  });

  it('is ordered by arrival, where the story itself is known by its file', () => {
    expect(asVersionOf(update(), record({}, { uri: 'urn:newsroom:key:0123' })).uriFromWire).toBe(false);
  });

  it('names a long uri by its first letters', () => {
    const { decisions } = asVersionOf(update(), record({}, { uri: `urn:${'x'.repeat(300)}` }));
    expect(decisions[0]?.saw).toBe(`update of urn:${'x'.repeat(186)}`);
  });

  it.each([
    ['a higher number stands', { version: 1 }, { version: 2 }, true],
    ['the same number stands', { version: 2 }, { version: 2 }, false],
    ['a lower number stands', { version: 3 }, { version: 2 }, false],
    ['no number stands', { version: 1 }, {}, false],
    ['it has none itself', {}, { version: 2 }, false],
  ])('is overtaken or not where %s', (_what, given, slot, overtaken) => {
    expect(isOvertaken(update(given), record(slot))).toBe(overtaken);
  });

  it('is overtaken by nothing where nothing is public', () => {
    const { live: _, ...waiting } = record();
    expect(isOvertaken(update({ version: 1 }), waiting)).toBe(false);
    expect(asVersionOf(update(), waiting)).not.toHaveProperty('version');
  });
});

describe('a text that could update several stories', () => {
  it('is held, and asks which one, naming three', () => {
    const holds = [{ code: 'a', message: 'b', fix: 'c' }];
    const records = [1, 2, 3, 4].map((number) => record({}, { uri: `urn:vell:${number}` }));
    expect(askWhichStory(update({ holds }), records).holds).toEqual([
      ...holds,
      {
        code: 'update-ambiguous',
        message: expect.stringContaining('4 recent stories bear its name'),
        fix: expect.stringContaining('(urn:vell:1, urn:vell:2, urn:vell:3)'),
      },
    ]);
  });
});
