import { describe, expect, it } from 'vitest';
import { type DeskCommand, obeyCommand } from '#shared/story/desk/desk-command.ts';
import { isDead, isPublic, type StoryRecord } from '#shared/story/versions/record.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from './a-candidate.ts';

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const now = at('23:00');
const order = (verb: DeskCommand['verb'], time: string): DeskCommand => ({
  verb,
  reference: 'urn:x',
  at: at(time),
});

function live(): StoryRecord {
  return acceptVersion(undefined, aCandidate(), now).record;
}

function obeyed(record: StoryRecord, ...orders: DeskCommand[]): StoryRecord {
  return orders.reduce((before, one) => obeyCommand(before, one, now).record, record);
}

describe('a kill that comes after the reinstatement that was given later', () => {
  it('changes nothing: the story stays public and nothing is withdrawn', () => {
    const back = obeyed(live(), order('kill', '09:00'), order('reinstate', '11:00'));
    const late = obeyCommand(back, order('kill', '10:00'), now);

    expect(late.outcome).toBe('duplicate');
    expect(late.record).toBe(back);
    expect(isPublic(late.record)).toBe(true);
  });
});

describe('a reinstatement', () => {
  it('that comes after a later kill leaves the kill and all that it owes', () => {
    const dead = obeyed(live(), order('kill', '11:00'));
    const late = obeyCommand(dead, order('reinstate', '10:00'), now);

    expect(isDead(late.record)).toBe(true);
    expect(late.record).toMatchObject({
      certificateDue: dead.certificateDue,
      withdrawDue: dead.withdrawDue,
      state: 'killed',
    });
  });

  it('of a story whose withdrawal was not told yet leaves nothing to withdraw, and the story to announce', () => {
    const back = obeyed(live(), order('kill', '09:00'), order('reinstate', '10:00'));

    expect(back.withdrawDue).toBeUndefined();
    expect(back.announceDue).toBe(back.live?.rank);
  });
});

describe('a release that is read after the end of an embargo', () => {
  it('publishes the story at that end and no earlier', () => {
    const asks = aCandidate({ embargoedUntil: at('12:00'), holds: ['encoding-unsure'] });
    const held = acceptVersion(undefined, asks, at('09:00')).record;
    expect(obeyed(held, order('release', '10:00')).firstPublishedAt).toBe(at('12:00'));
  });
});
