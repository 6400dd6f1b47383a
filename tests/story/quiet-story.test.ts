import { describe, expect, it } from 'vitest';
import { obeyCommand } from '#shared/story/desk/desk-command.ts';
import type { Candidate } from '#shared/story/versions/outcome.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { turnStory } from '#shared/story/versions/turn-story.ts';
import { aCandidate } from './a-candidate.ts';

const now = '2026-11-24T09:00:00.000Z';
const next = (given: Partial<Candidate> = {}): Candidate =>
  aCandidate({
    rank: '20261124T083000000Z_b',
    contentHash: 'b'.repeat(64),
    arrivedAt: '2026-11-24T08:30:00.000Z',
    ...given,
  });
const upon = (record: StoryRecord | undefined, candidate: Candidate) =>
  acceptVersion(record, candidate, now).record;
const corrected = (record: StoryRecord, at = now) =>
  obeyCommand(record, { verb: 'correct', reference: record.uri, at, text: 'The bridge is the old one.' }, at);

describe('a story that was dropped quietly', () => {
  const quiet = upon(undefined, aCandidate({ quiet: true }));

  it('is remembered as such, and owes no announcement', () => {
    expect(quiet.announcedRank).toBe('quiet');
    expect(quiet).not.toHaveProperty('announceDue');
  });

  it.each<[string, StoryRecord]>([
    ['an update', upon(quiet, next())],
    ['a correction that the wire brings', upon(quiet, next({ corrections: ['It is the old bridge.'] }))],
    ['a correction of the desk', corrected(quiet).record],
  ])('stays quiet through %s', (_what, record) => {
    expect(record.announcedRank).toBe('quiet');
    expect(record).not.toHaveProperty('announceDue');
  });
});

describe('an update of a story whose announcement is done', () => {
  const { announceDue: told = '', ...rest } = upon(undefined, aCandidate());
  const announced: StoryRecord = { ...rest, announcedRank: told };

  it('calls nobody again', () => {
    expect(upon(announced, next())).not.toHaveProperty('announceDue');
  });

  it('tells of what it puts right', () => {
    const { announceDue } = upon(announced, next({ corrections: ['It is the old bridge.'] }));
    expect(announceDue).toBe(next().rank);
  });

  it('tells of what the desk puts right after it expired, as readers had heard of it', () => {
    const record = upon(announced, next({ expiresAt: '2026-11-24T10:00:00.000Z' }));
    const expired = turnStory(record, '2026-11-24T10:00:00.000Z')?.record ?? expect.unreachable();
    expect(expired.state).toBe('expired');
    expect(corrected(expired, '2026-11-24T11:00:00.000Z').record.announceDue).toContain('command_');
  });
});

describe('a story of which nothing is known', () => {
  it('stands on no list and owes nothing', () => {
    expect(emptyRecord({ id: 'abcdefghij', uri: 'urn:x' })).toEqual({
      id: 'abcdefghij',
      uri: 'urn:x',
      schemaVersion: expect.any(Number),
      commit: 0,
      state: 'held',
      revision: 0,
      corrections: [],
      lists: [],
    });
  });
});

describe('a version that comes while its story is dead', () => {
  it('waits, and the story stays killed for the desk to see', () => {
    const live = upon(undefined, aCandidate());
    const killed = obeyCommand(live, { verb: 'kill', reference: live.uri, at: now }, now).record;
    const { outcome, record } = acceptVersion(killed, next(), now);
    expect(outcome).toBe('killed');
    expect(record).toMatchObject({ state: 'killed', next: { rank: next().rank } });
  });
});
