import { describe, expect, it } from 'vitest';
import { commandSentences } from '#shared/story/desk/command-sentences.ts';
import type { DeskCommand } from '#shared/story/desk/desk-command.ts';
import { pictureOrderSentences } from '#shared/story/desk/picture-sentences.ts';
import type { Slot, StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';

const [nine, ten] = ['2026-11-24T09:00:00.000Z', '2026-11-24T10:00:00.000Z'];
const uri = 'urn:newsroom:key:0123';
const slot = (given: Partial<Slot> = {}): Slot => ({ ...slotOf(aCandidate(), 1), ...given });
const record = (given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  state: 'live',
  live: slot(),
  ...given,
});
const { live: _, ...unseen } = record();

describe('the receipt of a command', () => {
  const said = (verb: DeskCommand['verb'], one: StoryRecord = record()) =>
    commandSentences({ verb, at: nine }, { record: one, outcome: 'updated' });

  it.each<[DeskCommand['verb'], RegExp, string]>([
    ['kill', /^The story is killed: .*withdrawn/, `newsroom reinstate ${uri}.`],
    [
      'hold',
      /^The story is held: /,
      `newsroom release ${uri}. To take it down for good: newsroom kill ${uri}.`,
    ],
    ['release', /^The story is released\.$/, `newsroom hold ${uri}.`],
    ['reinstate', /^The story is reinstated\.$/, `newsroom kill ${uri}.`],
    ['correct', /^The correction stands on the page/, 'drop the file again under the same name.'],
    ['move', /^The page has a new address/, `newsroom move ${uri} --to NEW-WORDS.`],
  ])('to %s tells what was done, when it was ordered, and what can be done next', (verb, message, next) => {
    expect(said(verb)).toEqual({
      message: expect.stringMatching(message),
      why: `The desk ordered it at ${nine} (UTC).`,
      next: expect.stringContaining(next),
    });
  });

  it.each<[string, Partial<StoryRecord>, string]>([
    [
      'an embargo',
      { state: 'embargoed', next: slot({ embargoedUntil: ten }) },
      ` It waits for its embargo until ${ten} (UTC).`,
    ],
    ['a question', { state: 'held', next: slot({ holds: ['a'] }) }, ' It is not public yet: it is held.'],
    [
      'a question and an embargo',
      { state: 'held', next: slot({ embargoedUntil: ten }) },
      ' It is not public yet: it is held.',
    ],
    ['a kill', { state: 'killed', killedAt: nine }, ' It is not public yet: it is killed.'],
    ['an embargo that nobody can name', { state: 'embargoed' }, ' It is not public yet: it is embargoed.'],
  ])('that takes one hindrance away says which one is left: %s', (_what, given, left) => {
    expect(said('release', { ...unseen, ...given }).message).toBe(`The story is released.${left}`);
    expect(said('reinstate', { ...unseen, ...given }).message).toBe(`The story is reinstated.${left}`);
  });

  it('that changed nothing says where the story stands', () => {
    const told = { record: record({ state: 'killed' }), outcome: 'duplicate' } as const;
    expect(commandSentences({ verb: 'kill', at: nine }, told)).toEqual({
      message: expect.stringMatching(/^Nothing was changed/),
      why: expect.stringMatching(/^The story is killed, /),
      next: `To see what was decided and when, run: newsroom history ${uri}.`,
    });
  });
});

describe('the receipt of an order about one picture', () => {
  const picture = { mark: 'a-480', at: nine, file: 'f1', width: 1, height: 1, colour: '#000000' };
  const said = (
    verb: 'kill' | 'reinstate',
    file: string,
    outcome: 'duplicate' | 'picture-killed' = 'picture-killed',
  ) =>
    pictureOrderSentences(
      { verb, reference: 'flood.jpg', at: nine },
      { outcome, record: record({ picture }), file },
    );
  const why = `The desk ordered it at ${nine} (UTC).`;

  it.each([
    ['taken down', 'kill', 'f1', /is taken down/, /run: newsroom reinstate flood\.jpg\./],
    [
      'brought back',
      'reinstate',
      'f1',
      /^The picture leads its story again\.$/,
      /run: newsroom kill flood\.jpg\.$/,
    ],
    ['brought back behind a later one', 'reinstate', 'f2', /a later one has its place/, /drop it again\.$/],
  ] as const)('that is %s tells what follows', (_what, verb, file, message, next) => {
    expect(said(verb, file)).toEqual({
      message: expect.stringMatching(message),
      why,
      next: expect.stringMatching(next),
    });
  });

  it.each(['kill', 'reinstate'] as const)('that changed nothing says so: %s', (verb) => {
    expect(said(verb, 'f1', 'duplicate')).toEqual({
      message: expect.stringMatching(/^Nothing was changed/),
      why: expect.stringMatching(/^Orders count by the time/),
      next: `To see what was decided and when, run: newsroom history ${uri}.`,
    });
  });
});
