import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeskCommand, obeyCommand } from '#shared/story/desk/desk-command.ts';
import type { Candidate } from '#shared/story/versions/outcome.ts';
import { isPublic, type StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';
import { acceptVersion, releaseEmbargo } from '#shared/story/versions/transitions.ts';
import { aCandidate } from './a-candidate.ts';

const hour = (number: number) => new Date(Date.UTC(2026, 10, 24, number)).toISOString();
const lastHour = 200;

/** Something that reaches the pipeline about one story, at its own hour. */
type Happening =
  | {
      readonly kind: 'version';
      readonly at: number;
      readonly text: string;
      readonly embargo?: number;
      readonly asks: boolean;
    }
  | { readonly kind: 'order'; readonly at: number; readonly verb: 'kill' | 'hold' | 'release' | 'reinstate' };

const version = (embargoes: boolean, questions: boolean) =>
  fc.record({
    kind: fc.constant('version' as const),
    text: fc.constantFrom('a', 'b', 'c', 'd'),
    asks: questions ? fc.boolean() : fc.constant(false),
    ...(embargoes ? { embargo: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }) } : {}),
  });
const order = fc.record({
  kind: fc.constant('order' as const),
  verb: fc.constantFrom('kill' as const, 'hold' as const, 'release' as const, 'reinstate' as const),
});

/** Happenings at distinct hours, and an order of delivery with repetitions. */
function lives(of: fc.Arbitrary<Omit<Happening, 'at'>>) {
  return fc.array(of, { minLength: 1, maxLength: 7 }).chain((list) => {
    const happenings = list.map((one, index) => ({ ...one, at: index + 1 }) as Happening);
    const deliveries = fc.shuffledSubarray([...happenings, ...happenings], {
      minLength: happenings.length * 2,
    });
    return fc.record({ happenings: fc.constant(happenings), deliveries });
  });
}

function candidateOf({ at, text, embargo, asks }: Extract<Happening, { kind: 'version' }>): Candidate {
  return aCandidate({
    rank: `${String(at).padStart(4, '0')}_x`,
    arrivedAt: hour(at),
    contentHash: text.repeat(64),
    holds: asks ? ['encoding-unsure'] : [],
    ...(embargo === undefined ? {} : { embargoedUntil: hour(at + embargo) }),
  });
}

function commandOf({ at, verb }: Extract<Happening, { kind: 'order' }>): DeskCommand {
  return { verb, reference: 'urn:x', at: hour(at) };
}

/** Delivers one happening at an hour; what an order cannot do changes nothing. */
function deliver(record: StoryRecord | undefined, happening: Happening, now: string): StoryRecord {
  if (happening.kind === 'version') return acceptVersion(record, candidateOf(happening), now).record;
  const before = record ?? emptyRecord({ id: 'abcdefghij', uri: 'urn:x' });
  return obeyCommand(before, commandOf(happening), now).record;
}

function lived(
  deliveries: readonly Happening[],
  watch: (record: StoryRecord, now: string) => void = () => {},
): StoryRecord {
  let record: StoryRecord | undefined;
  let clock = 0;
  for (const happening of deliveries) {
    clock = Math.max(clock, happening.at);
    record = deliver(record, happening, hour(clock));
    record = releaseEmbargo(record, hour(clock))?.record ?? record;
    watch(record, hour(clock));
  }
  if (!record) throw new Error('nothing happened');
  const end = releaseEmbargo(record, hour(lastHour))?.record ?? record;
  watch(end, hour(lastHour));
  return end;
}

const latest = (happenings: readonly Happening[], verb: string) =>
  Math.max(0, ...happenings.map((one) => (one.kind === 'order' && one.verb === verb ? one.at : 0)));

const numRuns = 3_000;

describe('whatever reaches the desk, in whatever order, however often', () => {
  it('a kill is final until a later reinstatement', () => {
    const life = lives(fc.oneof(version(true, true), order));
    fc.assert(
      fc.property(life, ({ happenings, deliveries }) => {
        // A reinstatement that comes before the kill it undoes finds nothing to undo.
        fc.pre(!happenings.some((one) => one.kind === 'order' && one.verb === 'reinstate'));
        fc.pre(latest(happenings, 'kill') > 0);
        expect(isPublic(lived(deliveries))).toBe(false);
      }),
      { numRuns },
    );
  });

  it('the last version that may be shown is the one that is shown', () => {
    fc.assert(
      fc.property(lives(version(false, false)), ({ happenings, deliveries }) => {
        const last = happenings.at(-1);
        expect(lived(deliveries).live?.contentHash[0]).toBe(last?.kind === 'version' ? last.text : '');
      }),
      { numRuns },
    );
  });

  it('an embargoed version is never public before its time, and a question never', () => {
    fc.assert(
      fc.property(lives(fc.oneof(version(true, true), order)), ({ happenings, deliveries }) => {
        fc.pre(!happenings.some((one) => one.kind === 'order' && one.verb === 'release'));
        lived(deliveries, ({ live }, now) => {
          if (live?.embargoedUntil) expect(live.embargoedUntil <= now).toBe(true);
          expect(live?.holds ?? []).toEqual([]);
        });
      }),
      { numRuns },
    );
  });

  it('a held story is not public until a later release', () => {
    fc.assert(
      fc.property(lives(fc.oneof(version(true, false), order)), ({ happenings, deliveries }) => {
        fc.pre(latest(happenings, 'hold') > latest(happenings, 'release'));
        expect(isPublic(lived(deliveries))).toBe(false);
      }),
      { numRuns },
    );
  });

  it('the address and the time of the first publication never change once readers have seen them', () => {
    fc.assert(
      fc.property(lives(fc.oneof(version(true, true), order)), ({ deliveries }) => {
        let seen: StoryRecord | undefined;
        lived(deliveries, (record) => {
          if (seen) {
            expect(record.pagePath).toBe(seen.pagePath);
            expect(record.firstPublishedAt).toBe(seen.firstPublishedAt);
            expect(record.commit).toBeGreaterThanOrEqual(seen.commit);
            expect(record.revision).toBeGreaterThanOrEqual(seen.revision);
          }
          if (record.firstPublishedAt !== undefined) seen = record;
        });
      }),
      { numRuns },
    );
  });

  it('what is public owes its page, its lists and its receipt until they are done', () => {
    fc.assert(
      fc.property(lives(fc.oneof(version(true, true), order)), ({ deliveries }) => {
        const record = lived(deliveries);
        if (!isPublic(record)) return;
        for (const due of ['renderDue', 'listsDue', 'receiptDue'] as const) expect(record[due]).toBeDefined();
      }),
      { numRuns },
    );
  });
});
