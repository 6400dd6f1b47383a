import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConditionalObjects, type Standing } from '#shared/aws/conditional-object.ts';
import { StoryTable } from '#shared/aws/story-table.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';
import { bucketsToHold, type Contracted, tablesToHold } from './contract-services.ts';

// One contract, so that the local services are no kinder than AWS: see contract-services.ts for other endpoints.
const first = (id: string): StoryRecord => ({ ...emptyRecord({ id, uri: `urn:${id}` }), commit: 1 });
const wins = <T>(answers: readonly T[]) =>
  answers.filter((answer): answer is Exclude<T, 'conflict'> => answer !== 'conflict');

describe.each(tablesToHold())('a record at %s', (_where, open) => {
  let held: Contracted<DynamoDBClient>;
  let table: StoryTable;
  beforeAll(async () => {
    held = await open();
    table = new StoryTable(held.client, held.name);
  });
  afterAll(() => held?.close());

  const stored = async (id: string, more: Partial<StoryRecord> = {}): Promise<StoryRecord> => {
    const record = await table.commit(undefined, { ...first(id), ...more });
    return record === 'conflict' ? expect.unreachable('the record was there') : record;
  };

  it('is made once, and its second maker is told', async () => {
    expect(await table.commit(undefined, first('made'))).toEqual(first('made'));
    expect(await table.commit(undefined, { ...first('made'), revision: 9 })).toBe('conflict');
    expect(await table.read('made')).toEqual(first('made'));
  });

  it('goes on from what was read, and answers with all that it holds then', async () => {
    const before = await stored('goes-on', { renderDue: 'a', lists: ['home'] });
    const after = { ...before, commit: 2, state: 'live', receiptDue: 'b' } as const;
    expect(await table.commit(before, after)).toEqual(after);
  });

  it('does not go on from what stood there before', async () => {
    const before = await stored('stale');
    const now = await table.commit(before, { ...before, commit: 2, state: 'live' });
    expect(await table.commit(before, { ...before, commit: 2, state: 'killed' })).toBe('conflict');
    expect(await table.read('stale')).toEqual(now);
  });

  it('lets exactly one of many makers win, and exactly one of many that follow', async () => {
    const numbers = Array.from({ length: 12 }, (_none, number) => number);
    const makers = numbers.map((revision) => table.commit(undefined, { ...first('race'), revision }));
    const [made, ...others] = wins(await Promise.all(makers));
    expect(others).toEqual([]);
    expect(await table.read('race')).toEqual(made);
    if (!made) return expect.unreachable('nobody made it');
    const followers = numbers.map((revision) => table.commit(made, { ...made, commit: 2, revision }));
    const followed = wins(await Promise.all(followers));
    expect(followed).toHaveLength(1);
    expect(await table.read('race')).toEqual(followed[0]);
  });

  it('is not put back by a commit in what another step finished meanwhile', async () => {
    const before = await stored('beside', { renderDue: 'a', listsDue: 'a' });
    await table.finish('beside', { done: { renderDue: 'a' }, learned: { pageEtag: '"e"' } });
    const after = await table.commit(before, { ...before, commit: 2, announceDue: 'a' });
    expect(after).toMatchObject({ listsDue: 'a', announceDue: 'a', pageEtag: '"e"' });
    expect(after).not.toHaveProperty('renderDue');
  });

  it.each([
    ['is struck off what it owed', { renderDue: 'a' }, undefined, 'finished'],
    ['still owes what a newer version asks for again', { renderDue: 'old' }, undefined, 'changed'],
    [
      'still owes it all when one of two was asked for again',
      { renderDue: 'a', listsDue: 'old' },
      undefined,
      'changed',
    ],
    ['is looked at when the commit that finished says so', { renderDue: 'a' }, 1, 'finished'],
    ['is looked at when a newer commit says so', { renderDue: 'a' }, 0, 'changed'],
  ])('%s', async (title, done, commit, expected) => {
    const id = title.replaceAll(' ', '-');
    const before = await stored(id, { renderDue: 'a', listsDue: 'a', dueAt: '2031-01-01T00:00:00.000Z' });
    const nextLook = commit === undefined ? {} : { nextLook: { at: null, commit } };
    const answer = await table.finish(id, { done, learned: {}, ...nextLook });
    const after = await table.read(id);
    if (expected === 'changed') {
      expect(answer).toBe('changed');
      expect(after).toEqual(before);
    } else {
      const { renderDue: _, dueAt, ...rest } = before;
      expect(after).toEqual(commit === undefined ? { ...rest, dueAt } : rest);
      expect(answer).toEqual(after);
    }
  });

  it('that is not there is not made by finishing', async () => {
    expect(await table.finish('nobody', { done: {}, learned: { pageEtag: '"e"' } })).toBe('changed');
    expect(await table.read('nobody')).toBeUndefined();
  });

  it('claims a text for one story, until that story’s claim is taken over', async () => {
    const hash = 'c'.repeat(64);
    expect(await table.claim(hash, 'one')).toBe('claimed');
    expect(await table.claim(hash, 'one')).toBe('claimed');
    expect(await table.claim(hash, 'two')).toBe('taken');
    expect(await table.claim(hash, 'two', { from: 'three' })).toBe('taken');
    expect(await table.claim(hash, 'two', { from: 'one' })).toBe('claimed');
    expect((await table.readWithClaim('two', hash)).claimedBy).toBe('two');
  });

  it('stands on a list once, newest first, and is due in the order of time', async () => {
    const day = (number: number) => `2031-01-0${number}T00:00:00.000Z`;
    for (const number of [2, 3, 1, 2]) await table.join(['home'], day(number), `story-${number}`);
    expect(await table.onList('home', 2)).toEqual(['story-3', 'story-2']);
    for (const number of [3, 1, 2]) await stored(`due-${number}`, { dueAt: `2030${day(number).slice(4)}` });
    // An index follows its table a moment later.
    const due = async () => (await table.due(`2030${day(2).slice(4)}`, 9)).map(({ id }) => id);
    await expect.poll(due).toEqual(['due-1', 'due-2']);
  });
});

describe.each(bucketsToHold())('a page at %s', (_where, open) => {
  let held: Contracted<S3Client>;
  let objects: ConditionalObjects;
  beforeAll(async () => {
    held = await open();
    objects = new ConditionalObjects(held.client, held.name);
  });
  afterAll(() => held?.close());

  const put = (key: string, body: string, onto: Standing) =>
    objects.put({ key, body, contentType: 'text/plain', metadata: { digest: body } }, onto);
  const other = { etag: '"0123456789abcdef0123456789abcdef"' };

  it.each<[string, boolean, (etag: string) => Standing, 'written' | 'conflict']>([
    ['is written where nothing stands', false, () => 'nothing', 'written'],
    ['is not written as the first where one stands', true, () => 'nothing', 'conflict'],
    ['is written onto the one that was read', true, (etag) => ({ etag }), 'written'],
    ['is not written onto one that has moved on', true, () => other, 'conflict'],
    ['is not written onto one that is gone', false, () => other, 'conflict'],
  ])('%s', async (title, stands, onto, expected) => {
    const key = title.replaceAll(' ', '-');
    const before = stands ? await put(key, 'before', 'nothing') : undefined;
    const etag = before === undefined || before === 'conflict' ? '' : before.etag;
    const answer = await put(key, 'after', onto(etag));
    const now = await objects.read(key);
    expect(now?.text).toBe(expected === 'written' ? 'after' : stands ? 'before' : undefined);
    if (expected === 'conflict') expect(answer).toBe('conflict');
    else expect(answer).toEqual({ etag: now?.etag });
    expect((await objects.head(key))?.metadata['digest']).toBe(now?.text);
  });

  it('lets exactly one of many writers win, the first as those that follow', async () => {
    const bodies = Array.from({ length: 12 }, (_none, number) => `writer ${number}`);
    const race = async (onto: Standing) => {
      const answers = await Promise.all(bodies.map((body) => put('race', body, onto)));
      const [won, ...others] = wins(answers);
      expect(others).toEqual([]);
      expect(await objects.read('race')).toMatchObject({
        text: bodies[answers.findIndex((answer) => answer !== 'conflict')],
        etag: won?.etag,
      });
      return won ?? expect.unreachable('nobody won');
    };
    const won = await race('nothing');
    // Bytes that are the same have the same ETag, so the next writers bring others.
    bodies.forEach((body, number) => {
      bodies[number] = `${body} again`;
    });
    await race(won);
  });
});
