import { describe, expect, it } from 'vitest';
import { receiptSentences, type Told } from '#shared/story/receipts/receipt-sentences.ts';
import type { Outcome } from '#shared/story/versions/outcome.ts';
import type { Slot, StoryRecord, StoryState } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';
import { aStory } from '../a-story.ts';

const [eight, nine, ten] = [
  '2026-11-24T08:00:00.000Z',
  '2026-11-24T09:00:00.000Z',
  '2026-11-24T10:00:00.000Z',
] as const;
const slot = (rank: string, revision: number, given: Partial<Slot> = {}): Slot => ({
  ...slotOf(aCandidate({ rank }), revision),
  ...given,
});
const record = (given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  state: 'live',
  revision: 1,
  live: slot('a', 1),
  ...given,
});
const said = (state: StoryState, given: Partial<Told> & Pick<Told, 'record'>) =>
  receiptSentences(state, { story: aStory(), rank: 'a', ...given });
const another = aStory({ uri: 'urn:newsroom:key:9999' });

describe('the sentences on a killed story', () => {
  const dead = record({ state: 'killed', killedAt: nine });

  it.each([
    ['its own text again', { outcome: 'duplicate' }, /^It was killed at 2026-11-24T09.*This version is kept/],
    ['a newer version', { outcome: 'killed' }, /^It was killed at 2026-11-24T09.*This version is kept/],
    [
      'another name, told again',
      { story: another },
      /^It was killed at 2026-11-24T09:00:00\.000Z \(UTC\)\.$/,
    ],
    [
      'the same text under another name',
      { outcome: 'duplicate', story: another },
      /killed under another name/,
    ],
  ] as const)('tell %s when it was killed', (_what, given, why) => {
    expect(said('killed', { record: dead, ...given }).why).toMatch(why);
  });
});

describe('the sentences on a text that is known', () => {
  it('say whether readers can see the other story', () => {
    const message = (given: Partial<StoryRecord>) =>
      said('live', { record: record(given), story: another, outcome: 'duplicate' }).message;
    expect(message({})).toMatch(/already published as another file’s story/);
    expect(message({ heldAt: nine })).toMatch(/already known .* not public/);
  });
});

describe('the sentences on a held story', () => {
  const asks = slot('b', 2, { holds: ['which-day'] });

  it('say that the version before it stays public, to the file of the version that waits alone', () => {
    const told = (rank: string) => said('held', { record: record({ next: asks }), rank }).message;
    expect(told('b')).toMatch(/^This version is held .* The version before it stays public\.$/);
    expect(told('a')).toMatch(/^The story is held/);
  });

  it('say who holds it, where no question does', () => {
    expect(said('held', { record: record({ next: asks }), rank: 'b' }).why).toBe(
      'The file asks for it to be held.',
    );
  });
});

describe('the sentences on an embargo', () => {
  const next = slot('b', 2, { embargoedUntil: ten });

  it('say that what is public stays so, where something is', () => {
    const { live: _, ...unseen } = record({ next });
    const told = (one: StoryRecord) => said('embargoed', { record: one, rank: 'b' }).message;
    expect(told(record({ next }))).toMatch(
      /at 2026-11-24T10.* The version before it stays public until then\.$/,
    );
    expect(told(unseen)).toMatch(/is published by itself at 2026-11-24T10:00:00\.000Z \(UTC\)\.$/);
  });
});

describe('the sentences on a live story', () => {
  const later = record({ live: slot('c', 3), revision: 4, modifiedAt: nine });

  it.each([
    ['its own number', { rank: 'c' }, /this version \(revision 3\)/],
    ['the number of the newest, where its own was replaced', { rank: 'a' }, /this version \(revision 4\)/],
  ])('give %s', (_what, { rank }, message) => {
    expect(said('live', { record: later, rank }).message).toMatch(message);
  });

  it.each([
    ['the first version', record({ modifiedAt: nine }), /^The story is live\.$/],
    [
      'the first that readers see, whatever was held before it',
      record({ live: slot('a', 3) }),
      /^The story is live\.$/,
    ],
    ['a second one', record({ live: slot('a', 2), modifiedAt: nine }), /with this version \(revision 2\)/],
  ])('tell %s from the others', (_which, one, message) => {
    expect(said('live', { record: one }).message).toMatch(message);
  });

  it.each<[string, Parameters<typeof aStory>[0], Outcome | undefined, RegExp]>([
    ['a file that puts something right', {}, 'corrected', /says what it puts right/],
    [
      'a file with a correction, when it is told again',
      { corrections: [{ text: 'x' }] },
      undefined,
      /says what it puts right/,
    ],
    ['a file without one', {}, 'updated', /updated, and not announced a second time/],
  ])('say why of %s', (_which, given, outcome, why) => {
    const told = { record: later, rank: 'c', story: aStory(given) };
    expect(said('live', outcome === undefined ? told : { ...told, outcome }).why).toMatch(why);
  });

  it.each([
    ['embargo', { at: eight, outcome: 'released', by: 'embargo' }, /^Its embargo was over at 2026-11-24T08/],
    ['release', { at: eight, outcome: 'released', by: 'release' }, /^The desk released it at 2026-11-24T08/],
    ['reinstatement', { at: eight, outcome: 'reinstated', by: 'reinstate' }, /^The desk reinstated it at/],
    ['kill and what followed', { at: eight, outcome: 'killed', by: 'kill' }, /updated, and not announced/],
  ])('speak of an %s when they are told again, not of a file’s own news', (_what, happening, why) => {
    const told = { record: { ...later, history: [happening] }, rank: 'c' };
    expect(said('live', told).why).toMatch(why);
    expect(said('live', { ...told, outcome: 'updated' }).why).toMatch(/updated, and not announced/);
  });
});

describe('a command in a receipt', () => {
  it.each([
    ['flood.txt', 'flood.txt'],
    ['desk/a_b-c+d@e:1.txt', 'desk/a_b-c+d@e:1.txt'],
    ['two words.txt', "'two words.txt'"],
    ['ğ.txt', "'ğ.txt'"],
    ['a.txt;rm -r', "'a.txt;rm -r'"],
    ['$(x)/a.txt', "'$(x)/a.txt'"],
    ["the mayor's day's end", "'the mayor'\\''s day'\\''s end'"],
  ])('can be pasted into a shell: %s', (key, pasted) => {
    const story = aStory({ raw: { ...aStory().raw, key } });
    expect(said('live', { record: record(), story }).next).toContain(`run: newsroom kill ${pasted}.`);
  });
});
