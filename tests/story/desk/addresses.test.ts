import { describe, expect, it } from 'vitest';
import { deskCommandSchema } from '#shared/story/desk/desk-command.ts';
import { formerPaths, isOwedToMove, move, slugPattern } from '#shared/story/desk/page-move.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { aCandidate } from '../a-candidate.ts';

const hour = (number: number) => new Date(Date.UTC(2026, 10, 24, number)).toISOString();
const path = (slug: string) => `/news/2026/11/24/${slug}-abcdefghij/`;
const first = acceptVersion(undefined, aCandidate(), hour(8)).record;
const order = (slug: string | undefined, number: number) => ({
  rank: `command_${hour(number)}`,
  at: hour(number),
  slug,
});
const moved = (record: StoryRecord, slug: string, number: number) => move(record, order(slug, number)).record;

describe('the words of an address', () => {
  it.each(['flood', 'f', '7', 'river-rises-2', `a${'-b2'.repeat(40)}`])('may be %s', (slug) => {
    expect(slugPattern.test(slug)).toBe(true);
  });

  it.each(['', '-a', 'a-', 'a--b', 'A', 'ä', 'a-Ä', 'a_b', 'a b', 'a/b', `a${'-b'.repeat(41)}`])(
    'are never %j',
    (slug) => {
      expect(slugPattern.test(slug)).toBe(false);
    },
  );

  it('are at most 80 letters in an order', () => {
    const read = (to: string) =>
      deskCommandSchema.safeParse({ verb: 'move', reference: 'r', at: hour(9), to }).success;
    expect([read('a'.repeat(80)), read('a'.repeat(81))]).toEqual([true, false]);
  });
});

describe('an order to move a page', () => {
  it('writes the page anew at its new address, and asks for its lists and its receipt, in one commit', () => {
    const { outcome, record } = move({ ...first, pageEtag: '"a"', dataEtag: '"b"' }, order('flood', 10));
    const due = `command_${hour(10)}`;
    expect(outcome).toBe('moved');
    expect(record).toStrictEqual({
      ...first,
      pagePath: path('flood'),
      addresses: [
        { at: hour(8), path: first.pagePath },
        { at: hour(10), path: path('flood') },
      ],
      ...{ renderDue: due, listsDue: due, receiptDue: first.live?.rank },
      commit: first.commit + 1,
    });
  });

  it.each([
    ['of a story that has no page', { ...first, pagePath: undefined }, order('flood', 10)],
    ['without words', first, order(undefined, 10)],
    ['of a story that was erased', { ...first, erasedAt: hour(9) }, order('flood', 10)],
  ])('%s is refused', (_what, record, given) => {
    expect(move(record as StoryRecord, given)).toEqual({ outcome: 'refused', record });
  });

  it('is refused after eight others', () => {
    const often = [0, 1, 2, 3, 4, 5, 6, 7].reduce(
      (record, index) => moved(record, `flood-${index}`, 10 + index),
      first,
    );
    expect(formerPaths(often)).toHaveLength(8);
    expect(move(often, order('flood', 20))).toEqual({ outcome: 'refused', record: often });
  });

  it('counts by its time: a late one changes what led here, not where the page stands', () => {
    const late = moved(moved(first, 'flood', 12), 'river', 10);
    expect(late.pagePath).toBe(path('flood'));
    expect(late.addresses?.map((one) => one.path)).toEqual([first.pagePath, path('river'), path('flood')]);
    const between = moved(late, 'mill', 11);
    expect(between.addresses?.map((one) => one.path)).toEqual([
      first.pagePath,
      path('river'),
      path('mill'),
      path('flood'),
    ]);
    expect(formerPaths(between)).toEqual([first.pagePath, path('river'), path('mill')]);
  });

  it('changes nothing where it is repeated, and nothing where it names the only address', () => {
    const record = moved(first, 'flood', 10);
    expect(move(record, order('mill', 10))).toEqual({ outcome: 'duplicate', record });
    expect(move(first, order('river-bursts-banks', 10))).toEqual({ outcome: 'duplicate', record: first });
  });

  it('that names the present address counts against a late one that names another', () => {
    const again = move(moved(first, 'flood', 10), order('flood', 12));
    expect(again.outcome).toBe('moved');
    expect(moved(again.record, 'mill', 11).pagePath).toBe(path('flood'));
  });

  it('leaves a section that looks like an address as it is', () => {
    const pagePath = '/a-abcdefghij/2026/11/24/river-abcdefghij/';
    expect(moved({ ...first, pagePath }, 'flood', 10).pagePath).toBe(
      '/a-abcdefghij/2026/11/24/flood-abcdefghij/',
    );
  });
});

describe('what is owed to a change of address', () => {
  const twice = moved(moved(first, 'flood', 10), 'mill', 11);
  it.each([
    ['the newest', twice, 11, true],
    ['not an earlier one', twice, 10, false],
    ['the only one', moved(first, 'flood', 10), 10, true],
    ['none, where the page never moved', first, 10, false],
    [
      'none, where only its first address is known',
      { addresses: [{ at: hour(8), path: path('a') }] },
      8,
      false,
    ],
  ])('is owed to %s', (_which, record, number, owed) => {
    expect(isOwedToMove(record, `command_${hour(number)}`)).toBe(owed);
  });
});
