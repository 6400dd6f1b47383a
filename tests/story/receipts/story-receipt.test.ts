import { describe, expect, it } from 'vitest';
import { obeyCommand } from '#shared/story/desk/desk-command.ts';
import { stateOf, storyReceipt } from '#shared/story/receipts/story-receipt.ts';
import type { Candidate } from '#shared/story/versions/outcome.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';
import { aStory } from '../a-story.ts';

const hour = (number: number) => new Date(Date.UTC(2026, 10, 24, number)).toISOString();
const rank = (number: number) => `${String(number).padStart(4, '0')}_x`;
const origin = 'https://news.example';
const path = '/news/2026/11/24/river-bursts-banks-abcdefghij/';
const asks = { holds: ['which-day'] };

function dropped(before: StoryRecord | undefined, number: number, given: Partial<Candidate> = {}) {
  const contentHash = String(number).repeat(64).slice(0, 64);
  const version = aCandidate({ rank: rank(number), arrivedAt: hour(number), contentHash, ...given });
  return acceptVersion(before, version, hour(number)).record;
}

const first = dropped(undefined, 8);
const updated = dropped(first, 9);
const asked = dropped(first, 9, asks);
const waiting = dropped(undefined, 8, { embargoedUntil: hour(20) });
const ordered = (verb: 'kill' | 'hold') =>
  obeyCommand(first, { verb, reference: 'urn:x', at: hour(10) }, hour(10)).record;
const expired: StoryRecord = { ...dropped(undefined, 8, { expiresAt: hour(9) }), state: 'expired' };

describe('where a version stands, as its file is told', () => {
  it.each([
    ['live', first, 8],
    ['live, the newer one too', updated, 9],
    ['expired', expired, 8],
    ['held where it asks something', asked, 9],
    ['live where a newer one asks something', asked, 8],
    ['embargoed until its time', waiting, 8],
    [
      'held where it asks something and waits for its time',
      dropped(undefined, 8, { ...asks, embargoedUntil: hour(20) }),
      8,
    ],
    ['embargoed where the only version waits and another file asks', waiting, 1],
    ['held where nothing of the story is known yet', emptyRecord(aCandidate()), 8],
    ['killed with its story', ordered('kill'), 8],
    ['held with its story', ordered('hold'), 8],
  ])('%s', (state, record, number) => {
    expect(stateOf(record, rank(number))).toBe(state.split(/[ ,]/)[0]);
  });
});

describe('the receipt of a story', () => {
  const receipt = (record: StoryRecord, number: number, given: Parameters<typeof aStory>[0] = {}) =>
    storyReceipt({ story: aStory(given), record, rank: rank(number), origin });

  it('that is live gives its page, its number and its times, and nothing else', () => {
    const { message: _, why: _why, next: _next, ...fields } = receipt(first, 8);
    expect(fields).toStrictEqual({
      state: 'live',
      uri: 'urn:newsroom:key:0123',
      headline: 'River bursts its banks at Harrowmouth',
      revision: 1,
      url: origin + path,
      decisions: [],
      warnings: [],
      times: { received: hour(8), published: hour(8) },
    });
  });

  it('that was updated says when', () => {
    expect(receipt(updated, 9).times).toStrictEqual({
      received: hour(8),
      published: hour(8),
      modified: hour(9),
    });
  });

  it('that waits or will expire says until when', () => {
    const record = dropped(undefined, 8, { embargoedUntil: hour(20), expiresAt: hour(23) });
    expect(receipt(record, 8).times).toStrictEqual({
      received: hour(8),
      embargoedUntil: hour(20),
      expires: hour(23),
    });
    expect(receipt(record, 8)).not.toHaveProperty('url');
  });

  it.each([
    ['its own version', asked, 9, 2],
    ['its own version, though a newer one waits', asked, 8, 1],
    ['the public version, where its own was replaced', updated, 8, 2],
    ['the public version, where another one waits', asked, 1, 1],
    ['the waiting version, where none is public', waiting, 1, 1],
  ])('counts by %s', (_what, record, number, revision) => {
    expect(receipt(record, number).revision).toBe(revision);
  });

  it('of which nothing is known yet has no number', () => {
    expect(receipt(emptyRecord(aCandidate()), 8)).not.toHaveProperty('revision');
  });

  it.each([
    ['killed', ordered('kill')],
    ['held', ordered('hold')],
    ['never published', waiting],
  ])('that is %s gives no address', (_what, record) => {
    expect(receipt(record, 8)).not.toHaveProperty('url');
  });

  it('asks what the file asks, while it is held', () => {
    const holds = [{ code: 'which-day', message: 'Which day?', fix: 'Say it.' }];
    expect(receipt(asked, 9, { holds }).questions).toEqual(holds);
    expect(receipt(first, 8, { holds })).not.toHaveProperty('questions');
    expect(receipt(ordered('hold'), 8)).not.toHaveProperty('questions');
  });

  it('that was killed speaks of the certificate', () => {
    expect(receipt(ordered('kill'), 8).certificate?.state).toBe('awaited');
    expect(receipt(first, 8)).not.toHaveProperty('certificate');
  });

  it('passes on the posts, and what was decided and is doubtful in the file', () => {
    const decisions = [{ rule: 'a', saw: 'b' }];
    const warnings = [{ code: 'c', message: 'd' }];
    const posts = [{ network: 'x', kind: 'story', state: 'sent', at: hour(9) }];
    const told = { story: aStory({ decisions, warnings }), record: first, rank: rank(8), origin };
    expect(storyReceipt({ ...told, social: { posts } })).toMatchObject({ decisions, warnings, posts });
  });

  it.each([
    ['duplicate', 'the same text as urn:newsroom:key:0123', /change the text or add a headline/i],
    ['superseded', 'revision 2 is newer', /line Version: with a higher number/],
  ] as const)('of a file that was %s says so before all other decisions', (outcome, saw, override) => {
    const story = aStory({ decisions: [{ rule: 'a', saw: 'b' }] });
    expect(storyReceipt({ story, record: updated, rank: rank(9), origin, outcome }).decisions).toStrictEqual([
      { rule: outcome, saw, override: expect.stringMatching(override) },
      { rule: 'a', saw: 'b' },
    ]);
  });
});
