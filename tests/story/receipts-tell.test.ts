import { describe, expect, it } from 'vitest';
import { commandSentences } from '#shared/story/desk/command-sentences.ts';
import { type DeskCommand, obeyCommand } from '#shared/story/desk/desk-command.ts';
import { receiptOf, receiptText } from '#shared/story/receipts/receipt.ts';
import { storyReceipt } from '#shared/story/receipts/story-receipt.ts';
import type { Story } from '#shared/story/story.ts';
import { commandHappening, releaseHappening, remembering } from '#shared/story/versions/history.ts';
import type { Candidate, Transition } from '#shared/story/versions/outcome.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { acceptVersion, releaseEmbargo } from '#shared/story/versions/transitions.ts';
import { aCandidate } from './a-candidate.ts';
import { aStory } from './a-story.ts';

const hour = (number: number) => new Date(Date.UTC(2026, 10, 24, number)).toISOString();
const rank = (number: number) => `${String(number).padStart(4, '0')}_x`;
const origin = 'https://news.example';

const version = (number: number, given: Partial<Candidate> = {}) =>
  aCandidate({
    rank: rank(number),
    arrivedAt: hour(number),
    contentHash: String(number).repeat(64).slice(0, 64),
    ...given,
  });

const dropped = (record: StoryRecord | undefined, number: number, given: Partial<Candidate> = {}) =>
  acceptVersion(record, version(number, given), hour(number));

function ordered(record: StoryRecord, verb: DeskCommand['verb'], number: number): Transition {
  const command = { verb, reference: 'urn:x', at: hour(number), text: 'The day was wrong.' };
  const { outcome, record: after } = obeyCommand(record, command, hour(number));
  return {
    outcome,
    record: remembering(after, commandHappening({ before: record, after, outcome }, command)),
  };
}

function clockStrikes(record: StoryRecord, number: number): StoryRecord {
  const released = releaseEmbargo(record, hour(number));
  if (!released) throw new Error('it is not time');
  return remembering(released.record, releaseHappening(record));
}

const first = dropped(undefined, 1).record;
const hold = { code: 'embargo-without-zone', message: 'In which zone is 00:01?', fix: 'Add the zone.' };
const asks = { holds: [hold.code] };
const waits = { embargoedUntil: hour(20) };
const killedByDesk = ordered(first, 'kill', 3).record;

interface Case {
  readonly happened: string;
  readonly transition: { readonly record: StoryRecord; readonly outcome?: Transition['outcome'] };
  readonly of: number;
  readonly story?: Partial<Story>;
  readonly state: string;
  readonly message: RegExp;
  readonly why: RegExp;
  readonly next: RegExp;
}

const cases: readonly Case[] = [
  {
    happened: 'a new story',
    transition: dropped(undefined, 1),
    of: 1,
    state: 'live',
    message: /^The story is live\.$/,
    why: /No version of this story was known before/,
    next: /drop it again under the same name.*newsroom kill flood\.txt/,
  },
  {
    happened: 'an update',
    transition: dropped(first, 2),
    of: 2,
    state: 'live',
    message: /with this version \(revision 2\), at the same address/,
    why: /newer version .* not announced a second time/,
    next: /line Correction:/,
  },
  {
    happened: 'a correction',
    transition: dropped(first, 2, { corrections: ['The day was wrong.'] }),
    of: 2,
    story: { corrections: [{ text: 'The day was wrong.' }] },
    state: 'live',
    message: /correction is live \(revision 2\).*readers are told/,
    why: /says what it puts right/,
    next: /newsroom kill/,
  },
  {
    happened: 'a new version that asks a question, while the one before is public',
    transition: dropped(first, 2, asks),
    of: 2,
    story: { holds: [hold] },
    state: 'held',
    message: /This version is held.*The version before it stays public/,
    why: /In which zone/,
    next: /Answer as the question says.*newsroom release flood\.txt/,
  },
  {
    happened: 'a first version that asks a question',
    transition: dropped(undefined, 1, asks),
    of: 1,
    story: { holds: [hold] },
    state: 'held',
    message: /nothing of it is public until the question/,
    why: /In which zone/,
    next: /newsroom release/,
  },
  {
    happened: 'a hold of the desk',
    transition: { record: ordered(first, 'hold', 3).record },
    of: 1,
    state: 'held',
    message: /nothing of it is public/,
    why: /The desk holds it since 2026-11-24T03/,
    next: /newsroom release flood\.txt/,
  },
  {
    happened: 'a release by the desk',
    transition: { record: ordered(ordered(first, 'hold', 3).record, 'release', 4).record },
    of: 1,
    state: 'live',
    message: /is live/,
    why: /The desk released it at 2026-11-24T04/,
    next: /drop it again/,
  },
  {
    happened: 'an embargo',
    transition: dropped(undefined, 1, waits),
    of: 1,
    state: 'embargoed',
    message: /published by itself at 2026-11-24T20/,
    why: /sets an embargo until/,
    next: /another Embargo: line.*newsroom kill flood\.txt/,
  },
  {
    happened: 'the end of an embargo',
    transition: { record: clockStrikes(dropped(undefined, 1, waits).record, 21) },
    of: 1,
    state: 'live',
    message: /is live/,
    why: /Its embargo was over at 2026-11-24T20/,
    next: /drop it again/,
  },
  {
    happened: 'a kill by the desk',
    transition: { record: killedByDesk },
    of: 1,
    state: 'killed',
    message: /nothing of it is public/,
    why: /killed at 2026-11-24T03/,
    next: /newsroom reinstate flood\.txt/,
  },
  {
    happened: 'a kill by the wire',
    transition: dropped(first, 2, { canceled: true }),
    of: 2,
    story: { pubStatus: 'canceled' },
    state: 'killed',
    message: /killed/,
    why: /This file withdraws the story/,
    next: /newsroom reinstate/,
  },
  {
    happened: 'a version dropped after the kill',
    transition: dropped(killedByDesk, 4),
    of: 4,
    state: 'killed',
    message: /nothing of it is public/,
    why: /kept, and waits for a reinstatement/,
    next: /newsroom reinstate/,
  },
  {
    happened: 'a reinstatement',
    transition: { record: ordered(killedByDesk, 'reinstate', 4).record },
    of: 1,
    state: 'live',
    message: /is live/,
    why: /The desk reinstated it at 2026-11-24T04/,
    next: /drop it again/,
  },
  {
    happened: 'the same text again',
    transition: dropped(first, 2, { contentHash: first.live?.contentHash ?? '' }),
    of: 2,
    state: 'live',
    message: /already revision 1, so nothing was changed/,
    why: /Neither the text nor a line/,
    next: /change the text or the headline/,
  },
  {
    happened: 'an older version that comes late',
    transition: dropped(dropped(undefined, 5).record, 2),
    of: 2,
    state: 'live',
    message: /newer version is already in place.*kept and not shown/,
    why: /lower than that of the version in place/,
    next: /line Version:/,
  },
  {
    happened: 'the text of another live story',
    transition: { outcome: 'duplicate', record: first },
    of: 9,
    story: { uri: 'urn:newsroom:key:9999' },
    state: 'live',
    message: /another file’s story; there is one page for both/,
    why: /the same as urn:newsroom:key:0123, word for word/,
    next: /change the text/,
  },
  {
    happened: 'the text of a killed story under another name',
    transition: { outcome: 'duplicate', record: killedByDesk },
    of: 9,
    story: { uri: 'urn:newsroom:key:9999' },
    state: 'killed',
    message: /was not published: it is the text of a story that was killed/,
    why: /stays down under every name/,
    next: /newsroom reinstate urn:newsroom:key:0123/,
  },
  {
    happened: 'an expiry',
    transition: { record: { ...dropped(undefined, 1, { expiresAt: hour(6) }).record, state: 'expired' } },
    of: 1,
    state: 'expired',
    message: /on no front and in no feed/,
    why: /news until 2026-11-24T06/,
    next: /later expiry/,
  },
];

describe('a receipt', () => {
  it.each(cases)('after $happened tells what happened, why, and what to do next', (one) => {
    const { transition, of, story } = one;
    const receipt = storyReceipt({ story: aStory(story), rank: rank(of), origin, ...transition });
    expect(receipt).toMatchObject({
      state: one.state,
      message: expect.stringMatching(one.message),
      why: expect.stringMatching(one.why),
      next: expect.stringMatching(one.next),
    });
    for (const sentence of [receipt.message, receipt.why, receipt.next])
      expect(sentence).toMatch(/^[A-Z].*[.?]$/);
    const text = receiptText(receiptOf('flood.txt', [receipt]));
    expect(text).toContain(receipt.message);
    expect(text).toContain(`What you can do: ${receipt.next}`);
  });

  it('has a sentence of its own for everything that can happen', () => {
    const said = cases.map(({ transition, of, story }) => {
      const { message, why } = storyReceipt({ story: aStory(story), rank: rank(of), origin, ...transition });
      return `${message} ${why}`;
    });
    expect(new Set(said).size).toBe(cases.length);
  });
});

describe('the receipt of a command', () => {
  it.each(['kill', 'hold', 'release', 'reinstate', 'correct'] as const)(
    'to %s tells what was done, who ordered it, and how to undo it',
    (verb) => {
      const before =
        { release: ordered(first, 'hold', 2).record, reinstate: killedByDesk }[verb as 'release'] ?? first;
      const said = commandSentences({ verb, at: hour(5) }, ordered(before, verb, 5));
      expect(said.message).not.toMatch(/Nothing was changed|not public/);
      expect(said.why).toContain(hour(5));
      expect(said.next).toMatch(/newsroom (kill|hold|release|reinstate)|drop the file again/);
    },
  );

  it('that is repeated says that nothing was changed', () => {
    const said = commandSentences({ verb: 'kill', at: hour(3) }, ordered(killedByDesk, 'kill', 3));
    expect(said.message).toContain('Nothing was changed');
    expect(said.next).toContain('newsroom history');
  });

  it('that takes one hindrance away says which one is left', () => {
    const waiting = dropped(undefined, 1, waits).record;
    const released = ordered(ordered(waiting, 'hold', 2).record, 'release', 3);
    expect(commandSentences({ verb: 'release', at: hour(3) }, released).message).toContain(hour(20));
  });
});
