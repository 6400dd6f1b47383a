import { describe, expect, it } from 'vitest';
import { type DeskCommand, obeyCommand } from '#shared/story/desk/desk-command.ts';
import { toldOf } from '#shared/story/ledger/ledger-entry.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';

const now = '2026-11-24T12:00:00.000Z';
const origin = 'https://news.example';
const first = () => acceptVersion(undefined, aCandidate(), now).record;

function ordered(
  record: StoryRecord,
  ...orders: readonly [DeskCommand['verb'], number, string?][]
): StoryRecord {
  return orders.reduce((before, [verb, minute, text]) => {
    const at = `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`;
    const command = { verb, reference: 'urn:x', at, ...(text === undefined ? {} : { text }) };
    return obeyCommand(before, command, now).record;
  }, record);
}

const kinds = async (record: StoryRecord) => (await toldOf(record, origin)).map(({ kind }) => kind);

describe('what a story owes the ledger', () => {
  it('is nothing while nobody corrected or withdrew it', async () => {
    const updated = acceptVersion(
      first(),
      aCandidate({ rank: '20261124T090000000Z_b', headline: 'New' }),
      now,
    ).record;
    for (const record of [first(), updated, ordered(first(), ['hold', 1], ['release', 2])]) {
      expect(record.ledgerDue).toBeUndefined();
      expect(await kinds(record)).toEqual([]);
    }
  });

  it('is nothing for a kill that came before anything was public', async () => {
    const waiting = acceptVersion(undefined, aCandidate({ holds: ['encoding-unsure'] }), now).record;
    const record = ordered(waiting, ['kill', 1], ['reinstate', 2], ['release', 3]);
    expect(record.pagePath).toBeDefined();
    expect(await kinds(record)).toEqual([]);
  });

  it('is each correction, withdrawal and reinstatement that readers noticed', async () => {
    const record = ordered(
      first(),
      ['correct', 1, 'One.'],
      ['kill', 2],
      ['reinstate', 3],
      ['kill', 4],
      ['kill', 5],
    );
    expect(await kinds(record)).toEqual(['correction', 'withdrawal', 'reinstatement', 'withdrawal']);
    expect(record.ledgerDue).toBeDefined();
  });

  it.each(['kill', 'hold'] as const)('has no word of a story under a %s', async (verb) => {
    const record = ordered(first(), ['correct', 1, 'The mayor is Ilse Varga.'], [verb, 2]);
    expect(record.ledgerDue).toBeDefined();
    expect(JSON.stringify(await toldOf(record, origin))).not.toMatch(/Varga|River|https:/);
  });

  it('is the new headline of a corrected story, and nothing for an update without one', () => {
    const { ledgerDue: _, ...told } = ordered(first(), ['correct', 1, 'One.']);
    const update = (headline: string) =>
      acceptVersion(
        told,
        aCandidate({ rank: '20261124T110000000Z_b', contentHash: 'b'.repeat(64), headline }),
        now,
      );
    expect(update('Another headline').record.ledgerDue).toBeDefined();
    expect(update('River bursts its banks at Harrowmouth').record.ledgerDue).toBeUndefined();
  });

  it('names each entry by story, time, kind and text alone', async () => {
    const record = ordered(first(), ['correct', 1, 'One.'], ['correct', 2, 'One.'], ['kill', 3]);
    const ids = (await toldOf(record, origin)).map(({ id }) => id);
    expect(ids).toEqual([
      expect.stringMatching(/^abcdefghij-20261124T100100000Z-correction-[0-9a-f]{8}$/),
      expect.stringMatching(/^abcdefghij-20261124T100200000Z-correction-[0-9a-f]{8}$/),
      'abcdefghij-20261124T100300000Z-withdrawal',
    ]);
  });
});
