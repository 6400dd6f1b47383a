import { describe, expect, it } from 'vitest';
import { obeyCommand } from '#shared/story/desk/desk-command.ts';
import { expireStory, nextTurn } from '#shared/story/versions/expiry.ts';
import type { Candidate } from '#shared/story/versions/outcome.ts';
import { isListed, isPublic, type StoryRecord } from '#shared/story/versions/record.ts';
import { acceptVersion, releaseEmbargo } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';

const before = '2026-11-24T09:00:00.000Z';
const expiry = '2026-11-24T18:00:00.000Z';
const after = '2026-11-24T20:00:00.000Z';
const ending = aCandidate({ expiresAt: expiry });
const newer = (given: Partial<Candidate>) =>
  aCandidate({
    rank: '20261124T200000000Z_b',
    contentHash: 'b'.repeat(64),
    arrivedAt: '2026-11-24T20:00:00.000Z',
    ...given,
  });

const accepted = (candidate: Candidate, now: string, record?: StoryRecord) =>
  acceptVersion(record, candidate, now);
const announced = (record: StoryRecord): StoryRecord => {
  const { announceDue, ...rest } = record;
  return announceDue === undefined ? rest : { ...rest, announcedRank: announceDue };
};
const live = announced(accepted(ending, before).record);
const expired = (): StoryRecord => {
  const turned = expireStory(live, expiry);
  if (!turned) throw new Error('it did not expire');
  return turned.record;
};

describe('a story that expires', () => {
  it.each([
    ['a millisecond before its time', '2026-11-24T17:59:59.999Z', false],
    ['at its very moment', expiry, true],
  ])('is archived %s: %s', (_moment, now, turned) => {
    expect(expireStory(live, now) !== undefined).toBe(turned);
  });

  it('leaves every list, keeps its page, and owes page, lists and receipt, never an announcement', () => {
    const record = expired();
    expect(record.state).toBe('expired');
    expect(isPublic(record)).toBe(true);
    expect(isListed(record)).toBe(false);
    expect(record.announceDue).toBeUndefined();
    for (const due of ['renderDue', 'listsDue', 'receiptDue'] as const)
      expect(record[due]).not.toBe(ending.rank);
  });

  it('is not announced when its time came before anybody was told', () => {
    const turned = expireStory(accepted(ending, before).record, after);
    expect(turned?.record.announceDue).toBeUndefined();
  });

  it('still tells of a correction that was owed to those who know the story', () => {
    const corrected = obeyCommand(
      live,
      { verb: 'correct', reference: 'x', at: before, text: 'Fixed.' },
      before,
    );
    expect(expireStory(corrected.record, after)?.record.announceDue).toBe(`command_${before}`);
  });

  it('expires once', () => {
    expect(expireStory(expired(), after)).toBeUndefined();
  });

  it.each([
    ['without an expiry', {}],
    ['with a later one', { expiresAt: '2026-12-24T18:00:00.000Z' }],
  ])(
    'is live again by a newer version %s, at the same address and without a second announcement',
    (_what, given) => {
      const { outcome, record } = accepted(newer(given), after, expired());
      expect(outcome).toBe('updated');
      expect(record).toMatchObject({ state: 'live', pagePath: ending.pagePath });
      expect(isListed(record)).toBe(true);
      expect(record.announceDue).toBeUndefined();
    },
  );

  it('is live again when the same text comes with a later expiry', () => {
    const longer = newer({ contentHash: ending.contentHash, expiresAt: '2026-12-24T18:00:00.000Z' });
    expect(accepted(longer, after, expired()).record.state).toBe('live');
  });
});

describe('a story whose expiry had passed when it came', () => {
  const old = accepted(ending, after);

  it('is published as an archived page, on no list and without an announcement', () => {
    expect(old.outcome).toBe('expired');
    expect(old.record).toMatchObject({ state: 'expired', renderDue: ending.rank });
    expect(isListed(old.record)).toBe(false);
    expect(old.record.announceDue).toBeUndefined();
  });

  it('is announced when a newer version makes it news for the first time', () => {
    const { record } = accepted(newer({}), after, old.record);
    expect(record.announceDue).toBe(newer({}).rank);
  });

  it('is corrected without telling those who never heard of it', () => {
    const order = { verb: 'correct', reference: 'x', at: after, text: 'Fixed.' } as const;
    const { record } = obeyCommand(old.record, order, after);
    expect(record.state).toBe('expired');
    expect(record.announceDue).toBeUndefined();
  });
});

describe('expiry beside the desk’s other decisions', () => {
  const order = (verb: 'kill' | 'hold' | 'release' | 'reinstate', at: string) => ({
    verb,
    reference: 'x',
    at,
  });

  it.each([
    ['kill', 'reinstate', 'killed'],
    ['hold', 'release', 'held'],
  ] as const)('does not touch a story under %s, and archives it on %s', (stop, go, state) => {
    const stopped = obeyCommand(live, order(stop, before), before).record;
    expect(expireStory(stopped, after)).toBeUndefined();
    expect(nextTurn(stopped)).toBeUndefined();
    expect(stopped.state).toBe(state);

    const back = obeyCommand(stopped, order(go, after), after).record;
    expect(back.state).toBe('expired');
    expect(isPublic(back)).toBe(true);
  });

  it('archives the live version while a newer one waits for its embargo, which then makes it live', () => {
    const waiting = newer({ embargoedUntil: '2026-11-24T21:00:00.000Z' });
    const both = accepted(waiting, before, live).record;
    expect(nextTurn(both)).toBe(expiry);

    const archived = expireStory(both, expiry)?.record;
    expect(archived).toMatchObject({ state: 'expired', next: { rank: waiting.rank } });
    expect(archived && nextTurn(archived)).toBe(waiting.embargoedUntil);
    expect(archived && releaseEmbargo(archived, '2026-11-24T21:00:00.000Z')?.record.state).toBe('live');
  });

  it('archives at once what was released too late', () => {
    const both = aCandidate({ embargoedUntil: '2026-11-24T12:00:00.000Z', expiresAt: expiry });
    const released = releaseEmbargo(accepted(both, before).record, after);
    expect(released).toMatchObject({ outcome: 'expired', record: { state: 'expired' } });
  });

  it('is withdrawn by a kill like any other page', () => {
    expect(obeyCommand(expired(), order('kill', after), after).record.withdrawDue).toBeDefined();
  });
});
