import { describe, expect, it } from 'vitest';
import { type DeskCommand, obeyCommand } from '#shared/story/desk/desk-command.ts';
import type { Candidate } from '#shared/story/versions/outcome.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import {
  announcementRank,
  isReinstatement,
  reinstatementDue,
} from '#shared/story/versions/reinstatement-news.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { turnStory } from '#shared/story/versions/turn-story.ts';
import { aCandidate } from '../a-candidate.ts';

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;
const now = at(23);
const version = (number: number, given: Partial<Candidate> = {}) =>
  aCandidate({ rank: `r${number}`, contentHash: String(number).repeat(64), arrivedAt: at(number), ...given });

/** A story that was announced; then what the desk orders and the wire brings, each at its hour. */
function lived(...events: (readonly [DeskCommand['verb'] | Candidate, number])[]): StoryRecord {
  const { announceDue: _, ...first } = acceptVersion(undefined, version(1), now).record;
  return events.reduce<StoryRecord>(
    (record, [event, hour]) =>
      typeof event === 'string'
        ? obeyCommand(record, { verb: event, reference: 'x', at: at(hour), text: 'Put right.' }, now).record
        : acceptVersion(record, event, now).record,
    { ...first, announcedRank: 'r1' },
  );
}

describe('the news of a reinstatement', () => {
  it('is owed under the instant at which the desk gave it', () => {
    expect(lived(['kill', 2], ['reinstate', 3]).announceDue).toBe(reinstatementDue(at(3)));
    expect(isReinstatement(reinstatementDue(at(3)))).toBe(true);
    expect([isReinstatement('r1'), isReinstatement(undefined)]).toEqual([false, false]);
  });

  it.each([
    ['a correction by the desk', ['correct', 4]],
    ['a corrected version', [version(4, { corrections: ['It was a punt.'] }), 4]],
    ['a version', [version(4), 4]],
  ] as const)('goes before %s that follows', (_what, event) => {
    expect(lived(['kill', 2], ['reinstate', 3], event).announceDue).toBe(reinstatementDue(at(3)));
  });

  it('goes before a correction that waited for it', () => {
    const corrected = version(4, { corrections: ['It was a punt.'] });
    const record = lived(['kill', 2], [corrected, 4], ['reinstate', 5]);
    expect(record).toMatchObject({ live: { rank: 'r4' }, announceDue: reinstatementDue(at(5)) });
  });

  it('waits while the story is held, and goes when it is killed again', () => {
    const held = lived(['hold', 2], ['kill', 3], ['reinstate', 4]);
    expect(held).toMatchObject({ state: 'held', newsHeldBack: reinstatementDue(at(4)) });
    expect(held.announceDue).toBeUndefined();
    const released = lived(['hold', 2], ['kill', 3], ['reinstate', 4], ['release', 5]);
    expect(released).toMatchObject({ state: 'live', announceDue: reinstatementDue(at(4)) });
    expect(released.newsHeldBack).toBeUndefined();
    expect(lived(['hold', 2], ['kill', 3], ['reinstate', 4], ['kill', 5]).newsHeldBack).toBeUndefined();
  });

  it('waits when the desk holds the story before it was told', () => {
    const record = lived(['kill', 2], ['reinstate', 3], ['hold', 4]);
    expect(record.newsHeldBack).toBe(reinstatementDue(at(3)));
    expect(record.announceDue).toBeUndefined();
  });

  it('is no news of a story that expired meanwhile', () => {
    const expiring = version(2, { expiresAt: at(6) });
    expect(lived([expiring, 2], ['kill', 3], ['reinstate', 4]).announceDue).toBeUndefined();
    const record = obeyCommand(
      lived([expiring, 2], ['kill', 3]),
      { verb: 'reinstate', reference: 'x', at: at(4) },
      at(5),
    ).record;
    expect(record.announceDue).toBe(reinstatementDue(at(4)));
    expect(turnStory(record, at(7))?.record).not.toHaveProperty('announceDue');
  });

  it('is none of a story that was never public, and of one that is quiet', () => {
    const embargoed = acceptVersion(undefined, version(1, { holds: ['?'] }), now).record;
    const ordered = (record: StoryRecord, verb: DeskCommand['verb'], hour: number) =>
      obeyCommand(record, { verb, reference: 'x', at: at(hour) }, now).record;
    expect(ordered(ordered(embargoed, 'kill', 2), 'reinstate', 3)).not.toHaveProperty('newsHeldBack');
    const quiet = acceptVersion(undefined, version(1, { quiet: true }), now).record;
    expect(ordered(ordered(quiet, 'kill', 2), 'reinstate', 3).announceDue).toBeUndefined();
  });
});

describe('a correction that the desk holds back', () => {
  it('is owed again after the release, and not after a kill', () => {
    expect(lived(['correct', 2], ['hold', 3])).toMatchObject({ newsHeldBack: `command_${at(2)}` });
    expect(lived(['correct', 2], ['hold', 3], ['release', 4])).toMatchObject({
      announceDue: `command_${at(2)}`,
    });
    const killed = lived(['correct', 2], ['hold', 3], ['kill', 4], ['release', 5], ['reinstate', 6]);
    expect(killed.announceDue).toBe(reinstatementDue(at(6)));
  });

  it('stays held back when the desk holds the story once more', () => {
    expect(lived(['correct', 2], ['hold', 3], ['hold', 4])).toMatchObject({
      newsHeldBack: `command_${at(2)}`,
    });
  });
});

describe('the rank of an announcement', () => {
  it('is that of the version until a reinstatement, which goes behind it', () => {
    expect(announcementRank('r1', {})).toBe('r1');
    const again = announcementRank('r1', { reinstatedAt: at(3) });
    expect([again > 'r1', again < announcementRank('r1', { reinstatedAt: at(4) })]).toEqual([true, true]);
    expect(again < announcementRank('r2', { reinstatedAt: at(3) })).toBe(true);
  });
});
