import { describe, expect, it } from 'vitest';
import type { Labels } from '#shared/story/names/labels.ts';
import { withFormerLists } from '#shared/story/versions/former-lists.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';

const about = (slug: string): Labels => ({ topics: [{ slug, name: slug }], authors: [] });
const listed = (topic: string, extra: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  state: 'live',
  listedAt: '2026-03-02T09:15:00.000Z',
  ...extra,
  live: slotOf(aCandidate({ labels: about(topic) }), 1),
});
const formerLists = (before: StoryRecord | undefined, after: StoryRecord) =>
  withFormerLists(before, after, 'Europe/London').formerLists;

describe('the lists that a former version may stand on', () => {
  it('are owed with the next version while nobody has said which were reached', () => {
    expect(formerLists(listed('mole', { listsDue: 'r1' }), listed('pier'))).toEqual(['topic/mole']);
  });

  it('are carried on until somebody has asked for them', () => {
    const before = listed('pier', { listsDue: 'r2', formerLists: ['topic/mole', 'topic/ferry'] });
    expect(formerLists(before, listed('ferry', before))).toEqual(['topic/mole', 'topic/pier']);
  });

  it('are none when the worker has said where it put the story, and for a first version', () => {
    expect(formerLists(listed('mole', { lists: ['topic/mole'] }), listed('pier'))).toBeUndefined();
    expect(formerLists(undefined, listed('pier', { listsDue: 'r1' }))).toBeUndefined();
  });

  it('are none that the record names already or that the new version is on as well', () => {
    const before = listed('mole', { listsDue: 'r1' });
    expect(formerLists(before, listed('mole'))).toBeUndefined();
    expect(formerLists(before, listed('pier', { lists: ['topic/mole'] }))).toBeUndefined();
  });
});
