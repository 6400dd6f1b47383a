import { describe, expect, it } from 'vitest';
import { deskMatterId, deskMatterOf } from '#shared/story/desk/desk-matter.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';

const problem = (code: string) => ({ code, message: `What of ${code}?`, fix: 'Mend it.' });
const receipt = (given: Partial<Receipt>) => ({ key: 'flood.txt', state: 'live', ...given }) as Receipt;

describe('what the desk must hear of', () => {
  it('is a rejected file, with what is wrong', () => {
    const rejected = receipt({ state: 'rejected', error: problem('no-headline') });
    expect(deskMatterOf(rejected)).toEqual({
      ...{ kind: 'rejected', state: 'rejected', key: 'flood.txt' },
      problems: [problem('no-headline')],
    });
    expect(deskMatterOf(receipt({ state: 'rejected' }))?.problems).toEqual([]);
  });

  it('is a held file that asks something', () => {
    const questions = [problem('a'), problem('b')];
    expect(deskMatterOf(receipt({ state: 'held', questions }))).toEqual({
      ...{ kind: 'held', state: 'held', key: 'flood.txt', problems: questions },
    });
    expect(deskMatterOf(receipt({ state: 'held' }))).toBeUndefined();
  });

  it('is a killed story, unless the desk killed it itself', () => {
    const matter = deskMatterOf(receipt({ state: 'killed' }));
    expect(matter).toMatchObject({ kind: 'killed', state: 'killed', key: 'flood.txt' });
    expect(matter?.problems.map(({ code }) => code)).toEqual(['killed']);
    expect(deskMatterOf(receipt({ state: 'killed', key: '_desk/kill.txt' }))).toBeUndefined();
  });

  it.each(['live', 'embargoed', 'expired'] as const)('is not what asks for nothing: %s', (state) => {
    expect(deskMatterOf(receipt({ state }))).toBeUndefined();
  });

  it('is no preview', () => {
    expect(deskMatterOf(receipt({ key: '_preview/a.txt', state: 'rejected' }))).toBeUndefined();
  });

  it('is at most ten problems of all the stories of a file', () => {
    const stories = Array.from({ length: 12 }, (_, at) => ({ error: problem(`story ${at}`) }));
    const codes = deskMatterOf(
      receipt({ state: 'rejected', stories } as unknown as Partial<Receipt>),
    )?.problems;
    expect(codes?.map(({ code }) => code)).toEqual(stories.slice(0, 10).map(({ error }) => error.code));
  });

  it.each([
    ['“River bursts” is no date.', '“…” is no date.'],
    ['Neither "a" nor "b" is a date.', 'Neither “…” is a date.'],
    ['“One\ntwo ”three” is long.', '“…” is long.'],
  ])('quotes nothing out of the file: %j', (message, shown) => {
    const matter = deskMatterOf(
      receipt({ state: 'rejected', error: { code: 'a', message, fix: 'Mend it.' } }),
    );
    expect(matter?.problems[0]?.message).toBe(shown);
  });
});

describe('the id of a matter', () => {
  const matter = { kind: 'held' as const, state: 'held' as const, key: 'a.txt', problems: [problem('a')] };
  const at = '2026-11-24T09:00:00.000Z';

  it('is the same at every repetition, whatever the words', async () => {
    const id = await deskMatterId(matter, at);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(await deskMatterId({ ...matter, problems: [{ ...problem('a'), message: 'Else.' }] }, at)).toBe(id);
  });

  it('is another for another file, kind, time or problem', async () => {
    const ids = await Promise.all([
      deskMatterId(matter, at),
      deskMatterId({ ...matter, key: 'b.txt' }, at),
      deskMatterId({ ...matter, kind: 'rejected' }, at),
      deskMatterId(matter, '2026-11-24T10:00:00.000Z'),
      deskMatterId({ ...matter, problems: [problem('b')] }, at),
      deskMatterId({ ...matter, problems: [] }, at),
    ]);
    expect(new Set(ids).size).toBe(6);
  });
});
