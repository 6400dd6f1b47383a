import { describe, expect, it } from 'vitest';
import type { DeskCommand } from '#shared/story/desk/desk-command.ts';
import type { Candidate } from '#shared/story/versions/outcome.ts';
import { rebuildRecord, type StoryEvent } from '#shared/story/versions/rebuild-record.ts';
import { aCandidate } from '../a-candidate.ts';

const story = { id: 'abcdefghij', uri: 'urn:newsroom:key:0123' };
const hour = (number: number) => new Date(Date.UTC(2026, 10, 24, number)).toISOString();
const version = (number: number, given: Partial<Candidate> = {}): StoryEvent => ({
  at: hour(number),
  version: aCandidate({
    rank: `${String(number).padStart(4, '0')}_x`,
    contentHash: String(number).repeat(64).slice(0, 64),
    arrivedAt: hour(number),
    ...given,
  }),
});
const order = (number: number, verb: DeskCommand['verb']): StoryEvent => ({
  at: hour(number),
  command: { verb, at: hour(number), reference: 'flood.txt' },
});
const rebuilt = (...events: readonly StoryEvent[]) =>
  rebuildRecord(story, events, { now: hour(23), timeZone: 'UTC' });

describe('a record that is rebuilt', () => {
  it('was announced with its first version, whatever was corrected later', () => {
    const record = rebuilt(version(8), version(9, { corrections: ['The day was wrong.'] }));
    expect(record).toMatchObject({ announcedRank: '0008_x', live: { rank: '0009_x' } });
  });

  it('was not announced where it was old news when it came', () => {
    const record = rebuilt(version(8, { expiresAt: hour(7) }));
    expect(record).toMatchObject({ state: 'expired', lists: [] });
    expect(record).not.toHaveProperty('announcedRank');
  });

  it('was announced to nobody where it was published quietly', () => {
    expect(rebuilt(version(8, { quiet: true }))?.announcedRank).toBe('quiet');
  });

  it('stays on the lists that it left, as far as its record knows, and joins those of its newest version', () => {
    const here = ['home', 'section/news', 'day/2026/11/24'];
    expect(rebuilt(version(8), order(9, 'kill'))?.lists).toEqual(here);
    expect(rebuilt(version(8), version(9, { section: 'world' }))?.lists).toContain('section/world');
    expect(rebuilt(version(8, { expiresAt: hour(9) }))?.lists).toEqual(here);
  });

  it('is none where all that was ordered was refused', () => {
    expect(rebuilt(order(8, 'release'), order(9, 'reinstate'))).toBeUndefined();
  });

  it('knows a kill that came before its story', () => {
    expect(rebuilt(order(8, 'kill'), version(9))).toMatchObject({
      state: 'killed',
      next: { rank: '0009_x' },
      history: [{ outcome: 'killed' }, { outcome: 'killed' }],
    });
  });

  it('remembers the newest arrival of the same text without a word in its history', () => {
    const record = rebuilt(version(8), version(9, { contentHash: '8'.repeat(64) }));
    expect(record).toMatchObject({ live: { rank: '0008_x', seenRank: '0009_x' } });
    expect(record?.history).toHaveLength(1);
  });

  it('forgets a version that was overtaken before it came', () => {
    const late = { ...version(7), at: hour(10) };
    expect(rebuilt(version(9), late)).toEqual(rebuilt(version(9)));
  });
});
