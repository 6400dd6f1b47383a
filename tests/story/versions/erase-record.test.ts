import { expect, it } from 'vitest';
import { erasedRecord } from '#shared/story/versions/erase-record.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';

const at = '2026-11-24T09:00:00.000Z';
const slot = slotOf(aCandidate({ expiresAt: at, holds: ['secret'] }), 2);
const corrected = { ...slot, seenRank: 'c', quiet: true as const, corrections: ['Secret.'] };
const killed: StoryRecord = {
  ...emptyRecord(aCandidate()),
  ...{ state: 'killed', killedAt: at, live: corrected, next: slot, receiptDue: 'a' },
  ...{ dueAt: at, otherFiles: ['secret.txt'] as unknown as NonNullable<StoryRecord['otherFiles']> },
  corrections: [{ at, text: 'Secret.' }],
};

const bare = {
  ...{ rank: slot.rank, revision: 2, contentHash: slot.contentHash, storyKey: slot.storyKey },
  ...{ sourceKey: '[erased]', arrivedAt: slot.arrivedAt, headline: '[erased]', section: 'news' },
  ...{ language: 'en', dir: 'ltr', holds: [], pagePath: slot.pagePath, corrections: [] },
};

it('leaves of an erased story who it was, that it was killed, its place and its digests, and no word', () => {
  expect(erasedRecord(killed, at)).toEqual({
    ...emptyRecord(aCandidate()),
    ...{ state: 'killed', killedAt: at, erasedAt: at },
    corrections: [{ at, text: '[erased]' }],
    live: { ...bare, seenRank: 'c', quiet: true },
    next: bare,
  });
});

it('goes on looking after a kill that is not proven, and only after that', () => {
  expect(erasedRecord({ ...killed, certificateDue: 'a' }, at)).toMatchObject({
    certificateDue: 'a',
    dueAt: at,
  });
  const { dueAt: _never, ...undated } = killed;
  expect(erasedRecord({ ...undated, certificateDue: 'a' }, at)).not.toHaveProperty('dueAt');
});

it('makes no version where there is none', () => {
  const erased = erasedRecord({ ...emptyRecord(aCandidate()), state: 'live' }, at);
  expect(erased).toEqual({ ...emptyRecord(aCandidate()), state: 'killed', erasedAt: at });
});
