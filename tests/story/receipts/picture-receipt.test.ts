import { describe, expect, it } from 'vitest';
import type { KeptPicture } from '#shared/story/pictures/picture.ts';
import {
  heldPictureReceipt,
  isOfPicture,
  killedPictureReceipt,
  leadPictureReceipt,
  overtakenPictureReceipt,
  waitingPictureReceipt,
} from '#shared/story/receipts/picture-receipt.ts';
import type { Slot, StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';

const [eight, nine] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
const origin = 'https://news.example';
const uri = 'urn:newsroom:key:0123';
const picture: KeptPicture = {
  schemaVersion: 1,
  mark: '0123abcd-480',
  at: nine,
  source: { key: 'flood.jpg', sha256: 'ab'.repeat(32), bytes: 9 },
  width: 1200,
  height: 800,
  colour: '#000000',
  credit: 'Harbour News',
};
const dropped = (given: Partial<Slot> = {}) => acceptVersion(undefined, aCandidate(given), eight).record;
const live = dropped();
const answer = (record: StoryRecord, given: Partial<KeptPicture> = {}) =>
  leadPictureReceipt({ ...picture, ...given }, record, origin);

describe('the receipt of a picture that leads its story', () => {
  it('says so, and where it can be seen', () => {
    expect(answer(live)).toStrictEqual({
      state: 'live',
      message: 'The picture leads its story.',
      why: `It has the name of the story ${uri}, or is named by it.`,
      next: expect.stringMatching(/drop another picture under the same name/),
      uri,
      headline: 'River bursts its banks at Harrowmouth',
      url: `${origin}/news/2026/11/24/river-bursts-banks-abcdefghij/`,
      decisions: [
        {
          rule: 'picture_placed',
          saw: '1200 × 800 pixels',
          override: expect.stringMatching(/another picture/),
        },
      ],
      warnings: [],
      times: { received: nine },
    });
  });

  it('passes on what its metadata says or lacks', () => {
    const { credit: _, ...unnamed } = picture;
    expect(leadPictureReceipt(unnamed, live, origin).warnings).toMatchObject([
      { code: 'picture_without_credit' },
    ]);
  });

  it.each<[string, StoryRecord, RegExp, boolean]>([
    ['live', live, /leads its story/, true],
    ['expired', { ...live, state: 'expired' }, /leads its story/, true],
    ['killed', { ...live, state: 'killed', killedAt: nine }, /story was killed/, false],
    ['held', { ...live, state: 'held', heldAt: nine }, /not public yet/, false],
    ['held', dropped({ holds: ['which-day'] }), /not public yet/, false],
    ['embargoed', dropped({ embargoedUntil: nine }), /not public yet/, false],
    ['held', dropped({ embargoedUntil: nine, holds: ['which-day'] }), /not public yet/, false],
    ['held', emptyRecord(aCandidate()), /not public yet/, false],
  ])('follows the state of the story: %s', (state, record, message, shown) => {
    const receipt = answer(record);
    expect(receipt.state).toBe(state);
    expect(receipt.message).toMatch(message);
    expect('url' in receipt).toBe(shown);
  });

  it('names the story by the headline that waits, and by none where nothing is known', () => {
    expect(answer(dropped({ holds: ['which-day'] })).headline).toBe('River bursts its banks at Harrowmouth');
    expect(answer(emptyRecord(aCandidate()))).not.toHaveProperty('headline');
  });

  it.each([
    ['killed', { ...live, killedAt: nine }, /comes back with the story/],
    ['held', { ...live, heldAt: nine }, /Nothing to do/],
  ])('of a story that is %s says what follows', (_state, record, next) => {
    expect(answer(record).next).toMatch(next);
  });

  it('that the desk took down says so, however its story stands', () => {
    const pictureTurns = [{ file: 'ab'.repeat(8), killedAt: nine }];
    expect(answer({ ...live, pictureTurns })).toStrictEqual(
      killedPictureReceipt(picture, live, { at: nine }),
    );
  });
});

describe('the receipt of a picture that is not shown', () => {
  it('waits for a text of its name, in whatever folder', () => {
    expect(waitingPictureReceipt('desk/flood.v2.jpg', nine)).toMatchObject({
      state: 'held',
      next: expect.stringContaining('Drop the text as desk/flood.v2.txt, '),
      times: { received: nine },
    });
  });

  it('was overtaken by a later one', () => {
    const receipt = overtakenPictureReceipt({ uri }, nine);
    expect(receipt).toMatchObject({ state: 'held', uri, times: { received: nine } });
    expect(receipt.decisions).toMatchObject([{ rule: 'picture_overtaken', override: 'Drop it again.' }]);
    expect(receipt.next).toMatch(/drop it again/);
  });

  it('was killed, and is taken back by the name of the file that came first', () => {
    const receipt = killedPictureReceipt({ source: { key: 'first.jpg' } }, { uri }, { at: nine });
    expect(receipt).toMatchObject({ state: 'killed', uri, times: { received: nine } });
    expect(receipt.next).toContain('run: newsroom reinstate first.jpg.');
    expect(receipt.decisions).toMatchObject([{ rule: 'picture_killed', override: 'newsroom reinstate' }]);
  });

  it('is held with its question', () => {
    const question = { code: 'a', message: 'May it be shown?', fix: 'Say so.' };
    expect(heldPictureReceipt(question, nine)).toMatchObject({
      state: 'held',
      why: 'May it be shown?',
      questions: [question],
      times: { received: nine },
    });
  });

  it.each([
    waitingPictureReceipt('flood.jpg', nine),
    heldPictureReceipt({ code: 'a', message: 'b', fix: 'c' }, nine),
  ])('decided and doubts nothing while it waits: $message', ({ decisions, warnings }) => {
    expect([decisions, warnings]).toEqual([[], []]);
  });
});

describe('a picture that had a story', () => {
  it.each([
    ['leads it', answer(live), true],
    ['led it', overtakenPictureReceipt({ uri }, nine), true],
    ['was taken from it', killedPictureReceipt(picture, live, { at: nine }), true],
    ['waits for it', waitingPictureReceipt('flood.jpg', nine), false],
    ['is a text', { decisions: [{ rule: 'duplicate', saw: 'a' }] }, false],
    [
      'leads it, and more was decided',
      {
        decisions: [
          { rule: 'picture_placed', saw: '' },
          { rule: 'b', saw: '' },
        ],
      },
      true,
    ],
  ])('is known by its receipt: it %s', (_what, receipt, known) => {
    expect(isOfPicture(receipt)).toBe(known);
  });
});
