import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLedger } from '#shared/story/ledger/ledger-check.ts';
import type { LedgerEntry } from '#shared/story/ledger/ledger-entry.ts';
import { broughtUpToDate, type LedgerPart } from '#shared/story/ledger/ledger-part.ts';
import { aChain, toldAbout } from '../a-chain.ts';

const ferry = await toldAbout('urn:x:ferry', ['It sails on Monday.', 'It sails at noon.', '']);
const mayor = await toldAbout('urn:x:mayor', ['Her name is Ilse Varga.']);
const chain = await aChain([...ferry.slice(0, 2), ...mayor], ferry.slice(2));

/** The same parts with one entry changed, found by what changes it. */
function edited(place: number, change: (entry: LedgerEntry) => LedgerEntry | undefined): LedgerPart[] {
  let seen = -1;
  return chain.map((part) => ({
    ...part,
    entries: part.entries.flatMap((entry) => {
      seen += 1;
      return seen === place ? (change(entry) ?? []) : entry;
    }),
  }));
}

describe('the chain of the ledger', () => {
  it('is whole over its parts, and says the last hash', async () => {
    const last = chain.at(-1)?.entries.at(-1)?.hash;
    expect(await checkLedger(chain)).toEqual({ entries: 4, lastHash: last });
  });

  it('hashes the six lines that docs/ledger.md names', () => {
    const [first] = chain[0]?.entries ?? [];
    if (!first) throw new Error('the chain has an entry');
    const lines = [first.previous, first.id, first.at, first.kind, first.textSha256, first.uri];
    expect(first.hash).toBe(createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex'));
    expect(first.textSha256).toBe(createHash('sha256').update('It sails on Monday.', 'utf8').digest('hex'));
  });

  it.each<[string, number, (entry: LedgerEntry) => LedgerEntry | undefined, RegExp]>([
    ['a text is changed', 1, (entry) => ({ ...entry, text: 'It sails at one.' }), /text/],
    ['a digest is changed', 1, (entry) => ({ ...entry, textSha256: 'f'.repeat(64) }), /hash/],
    ['a time is changed', 2, (entry) => ({ ...entry, at: '2020-01-01T00:00:00.000Z' }), /hash/],
    ['a kind is changed', 0, (entry) => ({ ...entry, kind: 'reinstatement' }), /hash/],
    ['a story is exchanged', 0, (entry) => ({ ...entry, uri: 'urn:x:other' }), /hash/],
    [
      'an address is exchanged',
      0,
      (entry) => ({ ...entry, url: 'https://news.example/x-aaaaaaaaaa/' }),
      /address/,
    ],
  ])('is broken at the entry where %s', async (_how, place, change, reason) => {
    const { broken, entries } = await checkLedger(edited(place, change));
    expect(broken?.entry).toBe(chain.flatMap((part) => part.entries)[place]?.id);
    expect(broken?.reason).toMatch(reason);
    expect(entries).toBe(place);
  });

  it('is broken where an entry was taken out, at the one that followed', async () => {
    const { broken } = await checkLedger(edited(1, () => undefined));
    expect(broken?.entry).toBe(chain[0]?.entries[2]?.id);
  });

  it('is broken where a part is missing', async () => {
    expect((await checkLedger(chain.slice(1))).broken).toMatchObject({ part: '2026-02' });
  });

  it('shows by a noted hash that its end was cut off', async () => {
    const last = chain.at(-1)?.entries.at(-1)?.hash ?? '';
    const cut = chain.map((part, index) => (index === 1 ? { ...part, entries: [] } : part));
    expect((await checkLedger(cut)).broken).toBeUndefined();
    expect((await checkLedger(cut, [last])).broken?.reason).toContain(last);
    expect((await checkLedger(chain, [last])).broken).toBeUndefined();
  });

  it('breaks at any letter of what it holds, whatever was put right', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        async (texts, pick) => {
          const uri = 'urn:x:any\nline';
          const told = await toldAbout(
            uri,
            texts.map((text) => text.toWellFormed()),
          );
          const [part] = await aChain(told);
          if (!part) throw new Error('a chain has a part');
          expect((await checkLedger([part])).broken).toBeUndefined();
          const place = pick % part.entries.length;
          const entries = part.entries.map((entry, index) =>
            index === place ? { ...entry, text: `${entry.text}.` } : entry,
          );
          expect((await checkLedger([{ ...part, entries }])).broken?.entry).toBe(part.entries[place]?.id);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a story whose words are taken back', () => {
  it('leaves every hash as it was, and gets its words again', async () => {
    const [part] = await aChain([...ferry, ...mayor]);
    if (!part) throw new Error('a chain has a part');
    const id = ferry[0]?.id.slice(0, 10) ?? '';
    const blank = await broughtUpToDate(part, { id, told: [], shown: false });

    expect(JSON.stringify(blank)).not.toMatch(/sails|ferry-/i);
    expect(JSON.stringify(blank)).toContain('Ilse Varga');
    expect(await checkLedger([blank])).toEqual(await checkLedger([part]));
    expect(await broughtUpToDate(blank, { id, told: ferry, shown: true })).toEqual(part);
  });
});
