import { describe, expect, it } from 'vitest';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { isUpdateOwed, withUpdateNews } from '#shared/story/versions/update-news.ts';
import { aCandidate } from '../a-candidate.ts';

const at = '2026-11-24T09:00:00.000Z';
const slot = (rank: string, quiet?: true) => ({
  ...slotOf(aCandidate({ rank }), 1),
  ...(quiet && { quiet }),
});
const told = (rank: string, given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  ...{ state: 'live', live: slot(rank), announcedRank: 'a', modifiedAt: at },
  ...given,
});
const untold = (rank: string): StoryRecord => {
  const { announcedRank: _none, ...rest } = told(rank);
  return rest;
};

describe('the announcement of an update', () => {
  it('is owed for a new version of a story that was announced', () => {
    expect(withUpdateNews(told('a'), told('b'))).toEqual(told('b', { announceDue: 'b' }));
  });

  it('is owed for the newest of two updates', () => {
    const owing = told('b', { announceDue: 'b' });
    expect(withUpdateNews(owing, told('c', { announceDue: 'b' })).announceDue).toBe('c');
  });

  const noLive = emptyRecord(aCandidate());
  it.each([
    ['of a first version', undefined, told('b')],
    ['of the first version that is public', noLive, told('b')],
    ['where nothing is public any more', told('a'), { ...noLive, announcedRank: 'a' }],
    ['of the same version', told('a'), told('a')],
    ['of a quiet version', told('a'), told('b', { live: slot('b', true) })],
    ['of a killed story', told('a'), told('b', { killedAt: at })],
    ['of an expired story', told('a'), told('b', { state: 'expired' })],
    ['of a story that was never announced', told('a'), untold('b')],
    ['of a quiet story', told('a'), told('b', { announcedRank: 'quiet' })],
    ['over other news that is owed', told('a'), told('b', { announceDue: 'correction' })],
  ])('is not owed %s', (_which, before, after) => {
    expect(withUpdateNews(before, after)).toBe(after);
  });
});

describe('news that is owed', () => {
  const correction = { at, text: 'It has three arches.' };
  const { modifiedAt: _never, ...unmodified } = told('b', { announceDue: 'b' });

  it.each([
    ['of the version that is public', told('b', { announceDue: 'b' }), true],
    ['of a version that was never modified', unmodified, true],
    [
      'beside an older correction',
      told('b', { announceDue: 'b', corrections: [{ ...correction, at: '2026' }] }),
      true,
    ],
    ['and is the correction', told('b', { announceDue: 'b', corrections: [correction] }), false],
    ['and is another matter', told('b', { announceDue: 'c' }), false],
    ['and is a first publication', { ...untold('b'), announceDue: 'b' }, false],
    ['by nobody', told('b'), false],
    ['by nobody, of nothing', { ...emptyRecord(aCandidate()), announcedRank: 'a' }, false],
  ])('%s is an update or not', (_which, record, owed) => {
    expect(isUpdateOwed(record)).toBe(owed);
  });
});
