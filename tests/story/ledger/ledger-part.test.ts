import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Told } from '#shared/story/ledger/ledger-entry.ts';
import {
  broughtUpToDate,
  chainStart,
  type LedgerPart,
  lastHash,
  ledgerIndexPath,
  ledgerIndexSchema,
  ledgerPartSchema,
  monthOf,
  nameAfter,
  partPath,
  takes,
} from '#shared/story/ledger/ledger-part.ts';
import { aChain, toldAbout } from '../a-chain.ts';

const [told] = await toldAbout('urn:x:ferry', ['It sails on Monday.']);
const [whole] = await aChain(told ? [told] : []);
if (!told || !whole) throw new Error('a chain has a part and an entry');
const [entry] = whole.entries;
const part = (given: Partial<LedgerPart> = {}): LedgerPart => ({
  schemaVersion: 1,
  name: '2026-11',
  previous: chainStart,
  entries: [],
  ...given,
});
const entriesOf = (length: number) =>
  Array.from({ length }, () => whole.entries[0] as (typeof whole.entries)[0]);

describe('the parts of the ledger', () => {
  it('stand under the address of the corrections', () => {
    expect([ledgerIndexPath, partPath('2026-11-2')]).toEqual([
      '/corrections/ledger.json',
      '/corrections/2026-11-2.json',
    ]);
  });

  it.each([
    ['a month that is over', '2026-11', '2026-12', '2026-12'],
    ['a month that is over for long', '2026-11-3', '2027-02', '2027-02'],
    ['a busy month', '2026-11', '2026-11', '2026-11-2'],
    ['a month busier still', '2026-11-2', '2026-11', '2026-11-3'],
    ['a month of many parts', '2026-11-19', '2026-11', '2026-11-20'],
    ['a month that has begun, for what came late', '2026-11', '2026-10', '2026-11-2'],
  ])('follow %s', (_what, name, month, next) => {
    expect(nameAfter(name, month)).toBe(next);
    expect(monthOf(name)).toBe('2026-11');
  });

  it.each<[string, Partial<LedgerPart>, string, boolean]>([
    ['an entry of its month', {}, '2026-11', true],
    ['a late one of a month before', {}, '2026-10', true],
    ['none of a month to come', {}, '2026-12', false],
    ['one of its month, though it is a later part', { name: '2026-11-2' }, '2026-11', true],
    ['the 500th', { entries: entriesOf(499) }, '2026-11', true],
    ['no 501st', { entries: entriesOf(500) }, '2026-11', false],
    ['none once another follows it', { next: '2026-11-2' }, '2026-11', false],
  ])('take %s', (_what, given, month, taken) => {
    expect(takes(part(given), month)).toBe(taken);
  });

  it('link to the last entry, or to the part before where there is none', () => {
    expect(lastHash(whole)).toBe(entry?.hash);
    expect(lastHash(part({ previous: 'f'.repeat(64) }))).toBe('f'.repeat(64));
  });

  it('begin the whole chain with 64 zeros', () => {
    expect(chainStart).toMatch(/^0{64}$/);
  });
});

describe('an entry in its part', () => {
  it('has the same fields in the same order whenever it is written, and none without a value', async () => {
    const shown = Object.entries(entry ?? {}).map(([name]) => name);
    expect(shown.join(' ')).toBe('id at kind uri url headline language dir text textSha256 previous hash');
    const { url: _url, headline: _headline, language: _language, dir: _dir, text: _text, ...rest } = told;
    const bare = await broughtUpToDate(part(), {
      id: told.id.slice(0, 10),
      told: [rest as Told],
      shown: true,
    });
    expect(Object.keys(bare.entries[0] ?? {}).join(' ')).toBe('id at kind uri textSha256 previous hash');
  });

  it('of a story that may be seen keeps its words, though this part is told of others alone', async () => {
    const story = { id: told.id.slice(0, 10), told: [], shown: true };
    expect(await broughtUpToDate(whole, story)).toEqual(whole);
  });
});

describe('a part as it is read', () => {
  const isRead = (given: object) => z.safeParse(ledgerPartSchema, { ...whole, ...given }).success;

  it('is what was written', () => {
    expect(z.parse(ledgerPartSchema, { ...whole, next: '2026-11-2' })).toEqual({
      ...whole,
      next: '2026-11-2',
    });
    expect(
      z.parse(ledgerIndexSchema, { schemaVersion: 1, parts: ['2026-11', '2026-11-2'] }).parts,
    ).toHaveLength(2);
  });

  it('may be the only one', () => {
    expect(z.safeParse(ledgerIndexSchema, { schemaVersion: 1, parts: ['2026-11'] }).success).toBe(true);
  });

  it.each(['2026-11', '2026-12-2', '2026-01-10', '2026-01-199'])('may be named %s', (name) => {
    expect(isRead({ name })).toBe(true);
  });

  it.each([
    'x2026-11',
    '202-11',
    'year-11',
    '2026-1',
    '2026-x1',
    '2026-1x',
    '2026-11-0',
    '2026-11-',
    '2026-11-1x',
    '2026-11-a',
    '2026-11.json',
  ])('is never named %s', (name) => {
    expect(isRead({ name })).toBe(false);
    expect(isRead({ next: name })).toBe(false);
  });

  it.each([
    ['of another schema', { schemaVersion: 2 }],
    ['that links to nothing', { previous: '' }],
    ['that links to too much', { previous: '0'.repeat(65) }],
    ['that links to what is no digest', { previous: 'g'.repeat(64) }],
    ['that links to too little', { previous: '0'.repeat(63) }],
    ['without entries', { entries: undefined }],
  ])('is refused %s', (_what, given) => {
    expect(isRead(given)).toBe(false);
  });

  it.each([
    ['of another schema', { schemaVersion: 0 }],
    ['without parts', { parts: [] }],
    ['without a list of them', { parts: undefined }],
    ['with a part of no month', { parts: ['ledger'] }],
  ])('is refused with a table of contents %s', (_what, given) => {
    const contents = { schemaVersion: 1, parts: ['2026-11'], ...given };
    expect(z.safeParse(ledgerIndexSchema, contents).success).toBe(false);
  });
});
