import { describe, expect, it } from 'vitest';
import { certificateNote } from '#shared/story/kill/kill-certificate.ts';
import type { KillProof, StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';

const nine = '2026-11-24T09:00:00.000Z';
const dead = (given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  killedAt: nine,
  ...given,
});
const proof = (given: Partial<KillProof> = {}): KillProof => ({
  ...{ key: 'receipts/kill.certificate.json', checkedAt: nine },
  ...{ proven: true, surfaces: 7, open: 0, ...given },
});

describe('what a receipt says of the proof of a kill', () => {
  it('is that nothing is left, where nothing was found', () => {
    expect(certificateNote(dead({ certificate: proof(), certificateDue: 'a' }))).toEqual({
      state: 'proven',
      key: 'receipts/kill.certificate.json',
      message: `7 public addresses were read at ${nine} (UTC): the page is gone and none holds the text.`,
    });
  });

  it('is how many addresses are open, where some still hold the text', () => {
    expect(certificateNote(dead({ certificate: proof({ proven: false, open: 2 }) }))).toEqual({
      state: 'unproven',
      key: 'receipts/kill.certificate.json',
      message: `2 of 7 public addresses were not clean at ${nine} (UTC): the certificate names them.`,
    });
  });

  it('is that it is on its way, while it is owed', () => {
    expect(certificateNote(dead({ certificateDue: 'a' }))).toEqual({
      state: 'awaited',
      message: expect.stringMatching(/is on its way/),
    });
  });

  it.each([
    ['was never public', dead()],
    [
      'was reinstated',
      dead({ reinstatedAt: '2026-11-24T10:00:00.000Z', certificate: proof(), certificateDue: 'a' }),
    ],
  ])('is nothing where the story %s', (_what, record) => {
    expect(certificateNote(record)).toBeUndefined();
  });
});
